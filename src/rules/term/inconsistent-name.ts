import { addTo } from '../../model/groups.ts'
import type { Passage } from '../../model/source.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith, related } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { alikeCharacters } from './alike-characters.ts'
import { models } from './models.ts'
import { persons } from './persons.ts'
import type { Variant } from './variants.ts'
import { Whole } from './whole.ts'

interface Use {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

/** Titles, quoted terms, and names of bodies between marks. */
const patterns = [
  /《([^《》]{6,60})》/g,
  /“([\u4e00-\u9fff]{4,16})”/g,
  /(?<![^，。；：、（“由经在与和向为])([\u4e00-\u9fff]{2,20}(?:公司|集团|协会|学会|联盟|中心|平台|系统|大学|学院|研究院|实验室|软件园))(?=[，。；：、（）”的与和及]|$)/g,
]

export const inconsistentName: Rule = {
  id: 'term/inconsistent-name',
  severity: 'warning',
  description: '同一名称前后差一个字',
  explanation:
    '一个名称在文中出现两次以上，另有一处只差一个字（数字、方位、序数的差别不算），多半是误写。名称相近的两样东西请忽略。',
  keywords: ['公司名', '单位名', '名字前后'],
  good: [
    { text: '制造业“云上企业”、市级“云上企业”、省级“云上企业”' },
    { text: '推动农产品质量提升，建立农产品滞销预警。', note: '两个不同的词' },
  ],
  bad: [
    {
      text: '推进“双软评估”，开展“双软评估”，完成“双软平估”。',
      at: '双软平估',
      expected: '双软评估',
    },
    {
      text: '杭州东部软件园股份有限公司致辞，东部软件园科技大厦A408室，由东部软件院接待。',
      at: '东部软件院',
      expected: '东部软件园',
    },
    {
      text: '公司的“基础门户 BBP V4.X”通过认证。产品“基础门户 BPP V4.X”运行稳定。',
      at: 'BPP V4.X',
      expected: 'BBP V4.X',
    },
    {
      text: '由公司工程师傅兆良主讲。付兆良工程师的讲解深入浅出。',
      at: '付兆良',
      expected: '傅兆良',
    },
  ],
  *check(context) {
    const whole = new Whole(context, trait.han)
    for (const { start, end, usual, at, sure } of variantsIn(whole.text)) {
      const here = whole.at(start)
      const there = whole.at(at)
      const other = at - there.start
      yield finding(
        here.read.passage,
        start - here.start,
        end - here.start,
        sure
          ? `别处都作“${usual}”，这里有一个字音近或形近，多半是误写。`
          : `别处作“${usual}”，${differenceOf(usual)}，请核对。`,
        {
          expected: [usual],
          severity: sure ? 'warning' : 'info',
          related: [related(there.read.passage, other, other + usual.length, '别处的写法')],
        },
      )
    }
    const uses = new Map<string, Use[]>()
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      for (const pattern of patterns) {
        for (const match of prose.text.matchAll(pattern)) {
          const name = match[1] as string
          const start = match.index + match[0].indexOf(name)
          addTo(uses, name, { passage, start, end: start + name.length })
        }
      }
    }
    for (const [odd, usual] of nearPairs(uses)) {
      const [use] = uses.get(odd) as Use[]
      const [other] = uses.get(usual) as Use[]
      if (!use || !other) continue
      yield finding(use.passage, use.start, use.end, `别处作“${usual}”，这里差一个字，请核对。`, {
        expected: [usual],
        severity: 'info',
        related: [related(other.passage, other.start, other.end, '别处的写法')],
      })
    }
  },
}

function differenceOf(usual: string): string {
  return /[A-Za-z]/.test(usual) ? '这里差一个字符' : '这里有一个字音近或形近'
}

function* variantsIn(text: string): Generator<Variant> {
  yield* persons(text)
  yield* models(text)
  yield* alikeCharacters(text)
}

/** Names that stand once beside ones that stand at least twice and differ in one character. */
function nearPairs(uses: ReadonlyMap<string, readonly Use[]>): [string, string][] {
  // Two names that differ in one place agree once that place is left out.
  const usualBy = new Map<string, string>()
  for (const [name, list] of uses) {
    if (list.length < 2 || name.length > 60) continue
    for (let i = 0; i < name.length; i++) {
      usualBy.set(`${name.slice(0, i)}\0${name.slice(i + 1)}`, name)
      usualBy.set(`${name.slice(0, i)}${name.slice(i + 1)}`, name)
    }
  }
  const pairs: [string, string][] = []
  for (const [name, list] of uses) {
    if (list.length > 1 || name.length > 60) continue
    const usual = [...keys(name)]
      .map((key) => usualBy.get(key))
      .find((one) => one !== undefined && slip(name, one))
    if (usual) pairs.push([name, usual])
  }
  return pairs
}

function* keys(name: string): Generator<string> {
  yield name
  for (let i = 1; i < name.length; i++) yield `${name.slice(0, i)}\0${name.slice(i + 1)}`
}

/** Not two names of one series: 第三批 and 第四批, 上册 and 下册, 省 and 市. */
function slip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const series =
    /[\d一二三四五六七八九十百上中下前后左右东南西北甲乙丙丁大小多少新老内外省市县区乡镇村年月日级类（）()]/
  return i > 0 && !series.test(a.charAt(i)) && !series.test(b.charAt(i))
}
