import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { alsoRight, associations, brands, expressions, misnamed, organs, sealed } from './names.ts'
import { type Near, NearNames } from './near.ts'
import { renamed } from './renamed.ts'

const others = [...alsoRight, ...renamed.map((entry) => entry.old)]
/** Former names are right in the papers of their time, and their slips are slips. */
const former = renamed.map((entry) => entry.old).filter((old) => old.length >= 8)
const names = new NearNames([...organs, ...associations, ...former], sealed, others)
const short = new NearNames(brands, new Set(), others, 4)
const phrases = new NearNames(expressions, sealed, others)

const wrongs = new RegExp([...misnamed.keys()].join('|'), 'g')

export const name: Rule = {
  id: 'term/name',
  severity: 'error',
  description: '机关、社团、企业名称与固定表述差了一个字',
  explanation:
    '与名录里的名称只差一个字（错、漏、多、颠倒）的，多半是误写。名录限于各级机关、行业协会、常见企业和文件里的固定表述；本刊常用的名称可写进 publication.yaml 的 vocabulary.accept，它们的误写也会查出。',
  keywords: ['全称', '简称', '机关名称'],
  good: [
    { text: '浙江省软件行业协会、浙江省人力资源和社会保障厅、人力资源社会保障部、省经信厅' },
    { text: '高质量开展结对帮扶' },
    { text: '感谢关心和支持中国现代化建设的各国政府。以人物为中心展开剧情。' },
    { text: '国家卫生健康委要会同相关部门' },
    { text: '江苏省软件行业协会与工业和信息化主管部门' },
  ],
  bad: [
    { text: '报：省发改位、省经信厅', at: '发改位', expected: '发改委' },
    { text: '浙江省软件行协会', at: '浙江省软件行协会', expected: '浙江省软件行业协会' },
    { text: '工业与信息化部', at: '工业与信息化部', expected: '工业和信息化部' },
    { text: '浙江省人力资源和社会保证厅', expected: '浙江省人力资源和社会保障厅' },
    {
      text: '以习近平新时代有中国特色社会主义思想为指导',
      expected: '习近平新时代中国特色社会主义思想',
    },
  ],
  *check(context) {
    const own = (context.publication?.vocabulary.accept ?? []).filter((word) => word.length >= 5)
    const issuer = context.publication?.issuer
    const house = issuer && issuer.length >= 5 ? [...own, issuer] : own
    const sources = [
      names,
      short,
      phrases,
      ...(house.length > 0 ? [new NearNames(house, new Set(house))] : []),
    ]
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      const told = new Set<number>()
      for (const match of prose.text.matchAll(wrongs)) {
        const [written] = match
        if (house.some((word) => word.includes(written))) continue
        told.add(match.index)
        yield finding(
          passage,
          match.index,
          match.index + written.length,
          `“${written}”应为“${misnamed.get(written)}”。`,
          { expected: [misnamed.get(written) as string] },
        )
      }
      for (const source of sources) {
        for (const near of source.in(prose.text)) {
          if (overlaps(near, told)) continue
          if (house.some((word) => word.includes(prose.text.slice(near.start, near.end)))) continue
          // A phrase takes in words of its own; only a name is sure to be whole.
          const written = near.end - near.start
          if (source === phrases && written > near.name.length && !sealed.has(near.name)) continue
          told.add(near.start)
          yield finding(passage, near.start, near.end, `与“${near.name}”只差一个字，多半是误写。`, {
            expected: [near.name],
          })
        }
      }
    }
  },
}

/** Whether what begins at one of the places told of, or the name itself, takes in the other's beginning. */
function overlaps({ start, name }: Near, told: ReadonlySet<number>): boolean {
  for (let at = start - name.length + 1; at < start + name.length; at++) {
    if (told.has(at)) return true
  }
  return false
}
