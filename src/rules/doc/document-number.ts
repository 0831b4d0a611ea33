import type { Passage } from '../../model/source.ts'
import { han } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import { latestYear } from '../own-year.ts'
import type { Finding, Rule } from '../rule.ts'

const open = '〔［\\[(（【〈<{〖﹝'
const close = '〕］\\])）】〉>}〗﹞'
/** 机关代字, then a year that some bracket marks, then a number. */
const bracketed = new RegExp(
  `([${han}]{2,16}) ?([${open}]?) ?(\\d{5}(?!\\d)|\\d{4}|\\d{1,3}(?!\\d)) ?年?([${close}]?) ?(第?) ?(\\d{1,5})( ?)(号?)`,
  'g',
)
/** What the code of an organ ends with. */
const ending = /[发函办字通规批复审令电党组议政文质标科技企财人建教卫监呈请报纪会综]$/
/** What bears a year in brackets and is no document of ours: law cases, certificates, licences, announcements. */
const others =
  /(?:案|判|裁|执|民|刑|行终|行初|登字|证|备|许可|注册|专利|合同|编号|公告|第|年|月|届|号|路|街|弄|幢|楼|室|商标|标准|文号|号为|如下)$/
/** No organ of ours wrote before this year. */
const earliest = 1949

export const documentNumber: Rule = {
  id: 'doc/document-number',
  severity: 'error',
  description: '发文字号：机关代字〔年份〕顺序号',
  keywords: ['文号', '发文字号', '六角括号'],
  clause: 'GB/T 9704—2012 7.2.5',
  explanation:
    '年份写全四位，用六角括号〔〕；顺序号不加“第”，不编虚位（1不编为001），后面加“号”，中间不空格；年份不晚于本期。案号（2023）浙0106民初1号、国务院令第×号、公告、登记号、ICP备案号不是发文字号，不报。',
  fixable: true,
  good: [
    { text: '（浙人社函〔2024〕33号）、国办函〔2020〕18号' },
    {
      text: '国务院令第513号；公告第12号；（2023）浙0106民初123号；软著登字第1234567号；浙ICP备05012345号',
    },
  ],
  bad: [
    { text: '（浙人社函(2024)33号）', at: '(2024)', expected: '〔2024〕' },
    { text: '粤社科规划办通[2017]23号', at: '[2017]', expected: '〔2017〕' },
    { text: '（浙人社发〔2022〕第77号）', at: '第', expected: '' },
    { text: '（浙人社发〔2022〕077号）', at: '077', expected: '77' },
    { text: '（舟政办发202450号）', at: '202450', expected: '〔2024〕50' },
    { text: '（浙经信人事2018年99号）', at: '2018年99', expected: '〔2018〕99' },
    { text: '（职改字1986〔78〕号）', at: '1986〔78〕', expected: '〔1986〕78' },
    { text: '（浙人社发〔24〕33号）', at: '24', expected: '2024' },
    { text: '（浙人社函〔2024〕33）', at: '33', expected: '33号' },
    { text: '（浙人社函〔2024年〕33号）', at: '年', expected: '' },
    {
      text: '关于申报的通知\n\n各单位：\n\n按照（浙人社函〔2032〕33号）办理。\n\n协会\n\n2025年7月11日',
      at: '2032',
    },
    { text: '（浙人社函〔2024〕33 号）', at: ' ', expected: '' },
    { text: '（浙人社函〔2024〕号）', at: '〔2024〕号' },
    { text: '（浙人社函〔〕33号）', at: '〔〕33号' },
    { text: '（浙人社函〔2024〕〔33〕号）', at: '〔2024〕〔33〕号', expected: '〔2024〕33号' },
    { text: '（浙人社函〔2024，33号）', at: '〔2024，33号', expected: '〔2024〕33号' },
    { text: '（浙人社函〔2024〔33号）', at: '〔2024〔33号', expected: '〔2024〕33号' },
    { text: '（浙人社函〕2024〕33号）', at: '〕2024〕33号', expected: '〔2024〕33号' },
    { text: '（浙人社函〔二〇二四〕33号）', at: '〔二〇二四〕' },
    { text: '（浙人社函〔2O24〕33号）', at: '〔2O24〕', expected: '〔2024〕' },
    { text: '（浙人社函〔2024〕三十三号）', at: '三十三号' },
    {
      text: '浙软协（评函）［2017］第（02）号',
      at: '［2017］第（02）号',
      expected: '〔2017〕2号',
    },
    { text: '（浙人社函〔2024〕No.33号）', at: 'No.33号', expected: '33号' },
    { text: '（延行审选字第610600201900007）', at: '610600201900007' },
    { text: '（浙人社函〔2024〕33号号）', at: '号号', expected: '号' },
    { text: '（浙人社函<2024>33号）', at: '<2024>', expected: '〔2024〕' },
    { text: '（〔2024〕浙人社函33号）', at: '〔2024〕浙人社函33号' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.digit | trait.han)) {
      const { text } = prose
      if (!/号|〔|字第/.test(text)) continue
      for (const match of text.matchAll(bracketed)) {
        yield* judge(passage, text, match, latestYear(context, passage))
      }
      yield* glued(passage, text)
      yield* swapped(passage, text)
      for (const [pattern, reason, right] of broken) {
        for (const match of text.matchAll(pattern)) {
          const end = match.index + match[0].length
          const expected = right?.(match)
          yield finding(passage, match.index, end, reason, {
            fact: true,
            ...(expected ? { expected: [expected] } : {}),
          })
        }
      }
    }
  },
}

/** Numbers that lack a part or have a wrong sign in it, and what was meant where it can be known. */
const broken: readonly (readonly [RegExp, string, ((match: RegExpExecArray) => string)?])[] = [
  [/(?<=[\u4e00-\u9fff])〔(?:19|20)\d{2}〕号/g, '发文字号缺顺序号。'],
  [/(?<=[\u4e00-\u9fff]{3})〔(?:19|20)\d{2}〕(?=[）)，。；、])/g, '发文字号缺顺序号和“号”字。'],
  [/(?<=[\u4e00-\u9fff])〔\s?〕\d{1,5}号/g, '发文字号缺年份。'],
  [
    /(?<=[\u4e00-\u9fff])〔((?:19|20)\d{2})〕[〔（([［](\d{1,5})[〕）)\]］]号/g,
    '发文字号只给年份加括号，顺序号不加。',
    ([, year, number]) => `〔${year}〕${number}号`,
  ],
  [
    /(?<=[\u4e00-\u9fff])〔((?:19|20)\d{2})[，、,.。]\s?(\d{1,5})号/g,
    '发文字号的年份缺右括号“〕”。',
    ([, year, number]) => `〔${year}〕${number}号`,
  ],
  [
    /(?<=[\u4e00-\u9fff])(?:〔((?:19|20)\d{2})[〔［（(]|〕((?:19|20)\d{2})〕)(\d{1,5})号/g,
    '发文字号的年份前后是“〔”和“〕”。',
    ([, opened, closed, number]) => `〔${opened ?? closed}〕${number}号`,
  ],
  [/(?<=[发函办字通规])〔[〇○零一二三四五六七八九]{4}〕/g, '发文字号的年份用阿拉伯数字。'],
  [
    /(?<=[\u4e00-\u9fff])〔(?=[\dOoIl]{4}〕)(?=\d*[OoIl])([\dOoIl]{4})〕/g,
    '发文字号的年份里混入了字母。',
    ([, year = '']) => `〔${year.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1')}〕`,
  ],
  [
    /(?<=[\u4e00-\u9fff]〔(?:19|20)\d{2}〕)[一二三四五六七八九十百零〇]{1,5}号/g,
    '发文字号的顺序号用阿拉伯数字。',
  ],
  // 中钢构协（空间函）［2017］第（02）号
  [
    /(?<=[\u4e00-\u9fff][发函字办通][）)])[［[【(（〔]((?:19|20)\d{2})[］\]】)）〕](?:第[（(]?0*(\d{1,5})[）)]?|[（(]0*(\d{1,5})[）)])号/g,
    '发文字号的年份用六角括号，顺序号不加“第”、不编虚位、不加括号。',
    ([, year, ordinal, framed]) => `〔${year}〕${ordinal ?? framed}号`,
  ],
  [
    /(?<=[\u4e00-\u9fff]〔(?:19|20)\d{2}〕)(?:No\.?|NO\.?|№)\s?(\d{1,5}号?)/g,
    '发文字号的顺序号前不写“No.”。',
    ([, number]) => number as string,
  ],
  [/(?<=[\u4e00-\u9fff]字第)\d{3,18}(?=[）)])/g, '编号之后缺“号”字。', ([number]) => `${number}号`],
  [/(?<=〔(?:19|20)\d{2}〕\d{1,5})号号/g, '发文字号多了一个“号”字。', () => '号'],
  [
    /(?<=[（(])〔((?:19|20)\d{2})〕([\u4e00-\u9fff]{2,10}[发函办字通规事])(\d{1,5})号/g,
    '发文字号的年份在机关代字之后。',
    ([, year, code, number]) => `${code}〔${year}〕${number}号`,
  ],
]

/** A document number as it is written, its parts with their places in the passage. */
interface Written {
  readonly passage: Passage
  /** From the opening bracket to 号. */
  readonly start: number
  readonly gap: string
  readonly left: string
  readonly year: string
  readonly right: string
  readonly ordinal: string
  readonly number: string
  readonly unit: string
  /** What follows in the text. */
  readonly ahead: string
}

function* judge(
  passage: Passage,
  text: string,
  match: RegExpMatchArray,
  latest: number,
): Generator<Finding> {
  const [all, code = '', left = '', year = '', right = '', ordinal = '', number = '', , unit = ''] =
    match
  const start = (match.index as number) + code.length
  const end = (match.index as number) + all.length
  const proper = left === '〔' || right === '〕'
  const meant = proper
    ? /^\d{3}/.test(year) || year.length === 2
    : left !== '' && right !== '' && unit !== '' && organ(code) && /^(?:19|20)\d{2}$/.test(year)
  if (!meant) return
  const gap = text.slice(start, end)
  const ahead = text.slice(end, end + 4)
  const written: Written = { passage, start, gap, left, year, right, ordinal, number, unit, ahead }
  yield* bracketsOf(written)
  yield* yearOf(written, latest)
  yield* ordinalOf(written)
  if (left === '〔' && right === '〕' && /\s/.test(gap)) yield spaced(passage, start, gap)
}

/** The stretch from the opening bracket to the closing one, and what it may hold. */
function* bracketsOf({ passage, start, gap, left, year, right }: Written): Generator<Finding> {
  if (left !== '〔' || right !== '〕') {
    const from = start + gap.indexOf(left || year)
    const to = start + (right ? gap.indexOf(right) + 1 : gap.indexOf(year) + year.length)
    yield finding(passage, from, to, '发文字号的年份用六角括号〔〕。', { fix: `〔${year}〕` })
    return
  }
  const word = gap.indexOf('年')
  if (word < 0) return
  const place = start + word
  yield finding(passage, place, place + 1, '六角括号里只写年份数字，不写“年”。', { fix: '' })
}

function* yearOf({ passage, start, gap, year }: Written, latest: number): Generator<Finding> {
  const from = start + gap.indexOf(year)
  const to = from + year.length
  if (year.length !== 4) {
    const expected = year.length === 2 ? { expected: [`20${year}`] } : {}
    yield finding(passage, from, to, '发文字号的年份应为四位数字。', expected)
  } else if (Number(year) > latest) {
    const reason = `发文字号的年份晚于本文（${latest}年）。`
    yield finding(passage, from, to, reason, { fact: true })
  } else if (Number(year) < earliest) {
    yield finding(passage, from, to, '发文字号的年份不合情理。', { fact: true })
  }
}

function* ordinalOf(written: Written): Generator<Finding> {
  const { passage, start, gap, year, right, ordinal, number, unit, ahead } = written
  const tail = right ? gap.indexOf(right) + 1 : gap.indexOf(year) + year.length
  if (ordinal) {
    const at = start + gap.indexOf('第', tail)
    yield finding(passage, at, at + 1, '发文字号的顺序号不加“第”。', { fix: '' })
  }
  const from = start + gap.indexOf(number, tail)
  const to = from + number.length
  if (/^0\d/.test(number)) {
    const expected = [String(Number(number))]
    yield finding(passage, from, to, '发文字号的顺序号不编虚位。', { expected })
  }
  if (unit === '' && !/^[、，和—-]\d|^\s*[号、]/.test(ahead)) {
    yield finding(passage, from, to, '发文字号缺“号”字。', { expected: [`${number}号`] })
  }
}

/** One finding for all spaces inside a number, from the first to the last. */
function spaced(passage: Passage, start: number, gap: string): Finding {
  const from = gap.search(/\s/)
  const to = gap.length - (/\S*$/.exec(gap)?.[0].length ?? 0)
  const fix = gap.slice(from, to).replaceAll(/\s/g, '')
  return finding(passage, start + from, start + to, '发文字号中间不空格。', { fix })
}

/** 舟政办发202450号: the brackets are lost. */
function* glued(passage: Passage, text: string): Generator<Finding> {
  const pattern = new RegExp(`([${han}]{2,16})((?:19|20)\\d{2})年?(\\d{1,4})号`, 'g')
  for (const match of text.matchAll(pattern)) {
    const [all, code = '', year = '', number = ''] = match
    const framed =
      '（('.includes(text.charAt(match.index - 1) || ' ') &&
      '）)'.includes(text.charAt(match.index + all.length) || ' ')
    if (!organ(code) || (!framed && !/[发函办字通规]$/.test(code))) continue
    // 公告2024年第3号 and the like have no brackets; a code in brackets has.
    if (all.includes('年') && !(framed && /[发函办字规通事]$/.test(code))) continue
    const from = match.index + code.length
    const to = match.index + all.length - 1
    yield finding(passage, from, to, '发文字号的年份没有加六角括号〔〕。', {
      expected: [`〔${year}〕${number}`],
    })
  }
}

/** 职改字1986〔78〕号: the brackets stand round the number. */
function* swapped(passage: Passage, text: string): Generator<Finding> {
  for (const match of text.matchAll(/(?<=[\u4e00-\u9fff])((?:19|20)\d{2})〔(\d{1,5})〕号/g)) {
    const [all, year = '', number = ''] = match
    const end = match.index + all.length - 1
    yield finding(passage, match.index, end, '六角括号〔〕括的是年份，不是顺序号。', {
      expected: [`〔${year}〕${number}`],
    })
  }
}

function organ(code: string): boolean {
  return !others.test(code) && (ending.test(code) || code.length <= 8)
}
