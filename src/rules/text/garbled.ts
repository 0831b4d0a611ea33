import { han } from '../../model/text/characters.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** What is left where an encoding failed, or a page was copied with its code. */
const leftovers = [
  { pattern: /[\ufffd\ue000-\uf8ff]+/g, what: '乱码字符' },
  { pattern: /锟斤拷|烫烫烫|屯屯屯|锘縄|鈥[渁溾檛]?/g, what: '转码残留' },
  {
    pattern: /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|emsp|ensp|#\d{2,5});/g,
    what: '网页代码',
  },
  { pattern: /\\u[0-9a-fA-F]{4}|\\[nrt](?=[\u4e00-\u9fff])/g, what: '转义残留' },
]
const stray = new RegExp(`(?<=[${han}])\\?+(?= ?[${han}])`, 'g')
const asking = /[吗呢么]|什么|怎|如何|为何|谁|哪|几|多少|是否|能否|可否|何/

export const garbled: Rule = {
  id: 'text/garbled',
  severity: 'error',
  description: '乱码、转码残留、网页代码',
  explanation:
    '包括替换字符“\ufffd”、私用区字符、“锟斤拷”之类的转码残留、&nbsp; 之类的网页代码，以及夹在非疑问句里的半角问号（字符集里没有的字常变成“?”）。请对照原稿补上。',
  good: [{ text: '能否按时完成? 请各单位核实。' }],
  bad: [
    { text: '张某? 南京大学西班牙语系主任', at: '?' },
    { text: '软件\ufffd业务收入', at: '\ufffd' },
    { text: '软件\\u4e1a务收入', at: '\\u4e1a', note: '转义残留' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han)) {
      if (
        prose.traits & (trait.odd | trait.address | trait.halfMark) ||
        /[锟烫屯鈥锘&]/.test(prose.text)
      ) {
        for (const { pattern, what } of leftovers) {
          for (const match of passage.value.matchAll(pattern)) {
            const end = match.index + match[0].length
            yield finding(passage, match.index, end, `这里是${what}，请对照原稿改正。`, {
              fact: true,
            })
          }
        }
      }
      if (!(prose.traits & trait.halfMark)) continue
      for (const match of prose.text.matchAll(stray)) {
        if (asking.test(prose.text.slice(Math.max(0, match.index - 40), match.index))) continue
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, '这里不是问句：“?”多半是丢失的字，请对照原稿。', {
          fact: true,
        })
      }
    }
  },
}
