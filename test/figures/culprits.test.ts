import { describe, expect, test } from 'vitest'
import { examineMarkdown, marked } from './reading.ts'

/** What is blamed for a sum that does not come out, and what is offered for it. */
const slips: readonly (readonly [name: string, text: string, culprit: string, right: string])[] = [
  [
    'swapped digits of a part that mend the sum within its rounding',
    '前两个月，软件业务收入18965亿元。软件产品收入4523亿元；信息技术服务收入12585亿元；信息安全收入393亿元；嵌入式系统软件收入1735亿元。',
    '4523亿元',
    '4253亿元',
  ],
  [
    'a short part of a sum of many digits',
    '一季度，全市地区生产总值714.73亿元。第一产业增加值14亿元；第二产业增加值308.56亿元；第三产业增加值365.17亿元。',
    '14亿元',
    '41亿元',
  ],
]

describe('the culprit of a sum', () => {
  test.each(slips)('%s', (_, text, culprit, right) => {
    const [problem, ...others] = examineMarkdown(text).problems
    expect(others).toEqual([])
    expect(problem && [marked(problem), problem.expected]).toEqual([culprit, [right]])
  })

  test('where two numbers may have their digits swapped, both are told', () => {
    const [problem] = examineMarkdown(
      '一季度，社会消费品零售总额97790亿元。按经营单位所在地分，城镇消费品零售额83402亿元；乡村消费品零售额13488亿元。',
    ).problems
    expect(problem?.reason).toContain('84302')
    expect(problem?.reason).toContain('14388')
  })

  test('the least of falls is shown as a fall', () => {
    const [problem] = examineMarkdown(
      '一季度，社会消费品零售总额34235亿元，同比下降3.5%。按消费类型分，商品零售31298亿元，同比下降2.1%；餐饮收入2937亿元，增长16.4%。',
    ).problems
    expect(problem?.rule).toBe('fig/growth-range')
    expect(problem?.reason).toContain('＝－2.1%')
  })
})
