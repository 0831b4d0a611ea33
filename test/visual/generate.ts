import type { IssueFiles } from '../../src/model/archive.ts'

const places = ['城东园区', '城西园区', '江南新区', '江北新区', '山前镇', '山后镇', '滨海港区']
const people = ['会员单位', '青年工程师', '高校师生', '园区企业', '基层站点', '专家委员']
const matters = ['数据标注', '工业软件', '智能装备', '云上协同', '网络安全', '数字乡村', '跨境电商']
const doings = ['实地走访', '集中座谈', '现场示范', '分组讨论', '上机练习', '逐项核对']

/**
 * The files of an issue of `articles` articles of `paragraphs` paragraphs each. The same numbers
 * give the same words; no two paragraphs are quite alike.
 */
export function generate(id: string, articles: number, paragraphs: number): IssueFiles {
  let turn = 0
  const pick = (list: readonly string[], step: number) => list[(turn * step) % list.length]
  const paragraph = () => {
    turn++
    const [place, who, matter, doing] = [
      pick(places, 1),
      pick(people, 5),
      pick(matters, 3),
      pick(doings, 1),
    ]
    return `在${place}，${who}围绕${matter}开展${doing}。大家先把情况说清楚，再把难处摆出来，最后把办法定下来。组织者把意见记在本子上，会后分头落实，过些日子再回来看成效。`
  }
  const article = (number: number) => {
    const place = places[number % places.length]
    const matter = matters[(number * 2) % matters.length]
    const title = `# ${place}${matter}工作见闻之${chinese(number + 1)}`
    return [title, ...Array.from({ length: paragraphs }, paragraph)].join('\n\n')
  }
  const text = `${Array.from({ length: articles }, (_, i) => article(i)).join('\n\n')}\n`
  return {
    id,
    files: [
      { path: `issues/${id}/issue.yaml`, text: 'date: 2031-12-31\n' },
      { path: `issues/${id}/work.md`, text },
    ],
    others: [],
  }
}

/** 1 to 99 in Chinese. */
function chinese(number: number): string {
  const digits = ['', ...'一二三四五六七八九']
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`
}
