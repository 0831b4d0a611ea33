import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Classes and meetings, which are no works whatever is said of them. */
const gathering = /《([^《》]{2,40}(?:培训班|研修班|研讨班|座谈会|研讨会|交流会|推进会|启动会))》/g
/** What may be the name of a journal or a programme as well: only where one holds it. */
const held =
  /(?:举办|主办|承办|协办|召开|举行|开展)了?《([^《》]{2,40}(?:大会|年会|会议|论坛|大赛|竞赛|活动|讲座|博览会))》(?!的?(?:征文|首发|首映))/g

/** A headline tells what was done: 《协会召开会员座谈会》 is the title of an article. */
const headline = /召开|举[办行]|参加|出席|组织|开展|走进|[在赴]|圆满|成功|顺利/

export const notAWork: Rule = {
  id: 'punct/not-a-work',
  severity: 'warning',
  description: '培训班、会议、活动的名称不用书名号',
  clause: 'GB/T 15834—2011 附录A.13.1',
  explanation:
    '书名号标示作品和文件。课程、会议、活动、机构、奖项等不是作品，名称不加标点，需要突出时用引号。',
  keywords: ['活动名称', '会议名称', '培训班', '书名号'],
  good: [
    { text: '举办软件企业管理培训班，印发《关于举办培训班的通知》。' },
    { text: '《学术论坛》创刊，发表《在座谈会上的讲话》。' },
    { text: '刊登了《协会召开会员座谈会》一文。', note: '文章的题目' },
  ],
  bad: [
    {
      text: '协会主办《软件企业管理培训班》。',
      at: '《软件企业管理培训班》',
      expected: '“软件企业管理培训班”',
    },
    { text: '成功举办《数字经济创新大赛》。', expected: '“数字经济创新大赛”' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(
      context,
      trait.title | trait.han,
      '会班坛赛动座',
    )) {
      for (const pattern of [gathering, held]) {
        for (const { index, 0: written, 1: name = '' } of prose.text.matchAll(pattern)) {
          if (headline.test(name)) continue
          const at = index + written.indexOf('《')
          const end = index + written.length
          yield finding(passage, at, end, '会议、培训、活动不是作品，名称不用书名号。', {
            expected: [`“${name}”`, `${name}`],
          })
        }
      }
    }
  },
}
