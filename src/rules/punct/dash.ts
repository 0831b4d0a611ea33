import type { Passage } from '../../model/source.ts'
import { han } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Finding, Rule } from '../rule.ts'

/** Han text that a single dash joins, up to the marks on both sides. */
const single = new RegExp(`([${han}\\d%]+)(--|[—―─])(?![—―─-])([${han}\\d]+)`, 'g')
/** A subtitle or an item that begins with what is no dash: —在…会上的报告, --…, －－…, ———…. */
const leading = new RegExp(`^\\s*(—{3,}|—|–{1,2}|-{2,3}|－{1,3}|─{1,2})(?=[${han}“《])`)
/** What a connector joins: places, lines, times. */
const placeLike = /[省市县区镇乡村站港路桥线口场海洋湾角洲都京津沪渝]$/
/** What runs between two places: 驻马店—武汉1000千伏特高压. */
const line = /^[^，。]{0,16}?(?:高铁|铁路|公路|高速|高压|输变电|航线|管道|城际|班列|走廊)/
const time = /\d(?:年|月|日|时|点|周|季度|号)?$/

/** A line of a table's frame beside a dash, and hyphens in the place of one. */
const hyphens =
  /─—|—─|(?<=[\u4e00-\u9fff] )-{2,4}(?=[“《])|(?<=[\u4e00-\u9fff”》）])-{3,6}(?=[\u4e00-\u9fff“《])/g

export const dash: Rule = {
  id: 'punct/dash',
  severity: 'warning',
  description: '破折号用——，占两个字的位置',
  clause: 'GB/T 15834—2011 4.10',
  explanation:
    '一个“—”是连接号（北京—上海、2022—2024年），两个“——”才是破折号。标题或引文中两边都是成句的话而只用了一个“—”，应改为“——”；行文里分不清的只作提示。',
  good: [
    { text: '设两个语种——英语和西班牙语。' },
    { text: '京津冀—长三角—粤港澳大湾区' },
    { text: '北京—上海高速铁路2022—2024年' },
    { text: '《关于支持驻马店—武汉1000千伏特高压交流输变电工程建设的回函》' },
  ],
  bad: [
    { text: '围绕“海外华文媒体200年—薪火传承与使命担当”展开。', at: '—', expected: '——' },
    { text: '本届竞赛特设两个语种--英语和西班牙语。', at: '--', expected: '——' },
    { text: '—在第六届会员代表大会上的工作报告', at: '—', expected: '——' },
    { text: '————质量效益稳步提高。', at: '————', expected: '——' },
    { text: '开展活动----健身操展演。', at: '----', expected: '——' },
    { text: '校园采风─—教育实践基地。', at: '─—', expected: '——' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.dash | trait.han)) {
      yield* leadingDash(passage, prose.text)
      for (const match of prose.text.matchAll(hyphens)) {
        yield wrong(passage, match.index, match[0])
      }
      for (const match of prose.text.matchAll(/(?<=[\u4e00-\u9fff])(?:—|--)(?=[“《][^”》]{4})/g)) {
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '引出下文的破折号应为“——”。', {
          expected,
          severity: 'info',
        })
      }
      for (const match of prose.text.matchAll(single)) yield* joined(passage, prose.text, match)
    }
  },
}

const expected = ['——']

function wrong(passage: Passage, at: number, mark: string): Finding {
  return finding(passage, at, at + mark.length, '破折号应为“——”。', { expected })
}

function* leadingDash(passage: Passage, text: string): Generator<Finding> {
  const lead = leading.exec(text)
  if (!lead) return
  const [all, mark = ''] = lead
  yield finding(passage, all.length - mark.length, all.length, '段首的破折号应为“——”。', {
    expected,
    ...(mark === '—' || mark === '–' ? {} : { severity: 'warning' }),
  })
}

/** One mark between two stretches of words, where it is no connector. */
function* joined(passage: Passage, text: string, match: RegExpExecArray): Generator<Finding> {
  const [, left = '', mark = '', right = ''] = match
  const at = match.index + left.length
  const end = at + mark.length
  const before = text.charAt(match.index - 1)
  const after = text.charAt(end + right.length)
  if (/\d$/.test(left) && /^\d/.test(right)) return
  if (after === mark || before === mark) return
  if (mark === '--') {
    yield wrong(passage, at, mark)
    return
  }
  if (left.length < 5 || right.length < 5 || placeLike.test(left) || line.test(right)) return
  if (time.test(left) && /^\d/.test(right)) return
  const framed = '“《'.includes(before || ' ') && '”》'.includes(after || ' ')
  const reason = framed
    ? '破折号占两个字，应为“——”；一个“—”是连接号。'
    : '如果这里是破折号，应为“——”；一个“—”是连接号。'
  yield finding(passage, at, end, reason, { severity: framed ? 'warning' : 'info', expected })
}
