import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const numerals = '零一二三四五六七八九'
/** Two figures in a row and a unit that is counted: not 3、4月, 1、2号楼, 第3、4批, 3、4年级. */
const pair =
  /(?<=[\u4e00-\u9fff，])([1-8])、([2-9])(?=个(?:月|小时|星期|工作日|百分点)?[\u4e00-\u9fff，。；]|[名家天](?![类级])|年[时来间，。])/g

export const adjacent: Rule = {
  id: 'num/adjacent',
  severity: 'warning',
  description: '相邻两数表示概数用汉字，中间不用顿号',
  keywords: ['概数', '三四个', '3、4个'],
  clause: 'GB/T 15835—2011 5.2.1；GB/T 15834—2011 4.5.3.4',
  explanation:
    '三四个月、五六十人是概数，用汉字，两个数之间不用顿号。“二、三产业”“3、4月”是分别说两样东西的缩略，用顿号是对的。',
  good: [
    { text: '需要三四个月；发展二、三产业；今年3、4月；第3、4批；完成1、2号楼；3、4年级学生' },
    { text: '3、4个分中心建成投产。', note: '段首是序号' },
  ],
  bad: [
    { text: '招聘往往需要3、4个月。', at: '3、4', expected: '三四' },
    { text: '往往需要三、四个月。', at: '三、四', expected: '三四' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '、')) {
      for (const match of prose.text.matchAll(pair)) {
        const [all, one = '', two = ''] = match
        const before = prose.text.slice(Math.max(0, match.index - 8), match.index)
        if (Number(two) !== Number(one) + 1 || /[第附表图章节条款项号列]$/.test(before)) continue
        yield finding(
          passage,
          match.index,
          match.index + all.length,
          '相邻两数表示概数，应用汉字，中间不用顿号。',
          {
            expected: [`${numerals[Number(one)]}${numerals[Number(two)]}`],
          },
        )
      }
      for (const match of prose.text.matchAll(han)) {
        const [all, one = '', two = ''] = match
        if (numerals.indexOf(two) !== numerals.indexOf(one) + 1) continue
        const end = match.index + all.length
        yield finding(passage, match.index, end, '相邻两数表示概数，中间不用顿号。', {
          expected: [`${one}${two}`],
        })
      }
    }
  },
}

const han =
  /(?<=[\u4e00-\u9fff，])(?<![第之])([一二三四五六七八])、([二三四五六七八九])(?=个(?:月|小时|星期|工作日)|天[，。时内])/g
