import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

describe('the first ones, in order', () => {
  test.each([
    ['收入居前5名的市依次为甲、乙、丙、丁、戊，收入分别为90、80、60、70和50亿元。', '70'],
    ['收入居前三位的是甲市（90亿元）、乙市（70亿元）、丙市（80亿元）。', '80亿元'],
    ['收入居前三位的市是：甲市90亿元，乙市70亿元，丙市80亿元。', '80亿元'],
    ['增速居前三位的市为甲市（15.1%）、乙市（12.4%）、丙市（13.3%）。', '13.3%'],
    ['收入增速居前3位的是甲市、乙市和丙市，分别增长25.1%、22.4%和23.3%。', '23.3%'],
    ['产量前三位的是手机、彩电、空调，产量分别为120万台、90万台和95万台。', '95万台'],
  ])('%s', (text, at) => {
    expect(told(text)).toEqual([`fig/ranking: ${at}`])
  })

  test.each([
    '收入居前3名的甲市（增长11.7%）、乙市（25.6%）、丙市（19.1%）共完成收入3227亿元。',
    '增速居前3位的是甲市、乙市和丙市，收入分别为10亿元、12亿元和9亿元。',
    '一、二、三月收入依次为5亿元、7亿元、6亿元。',
    '收入居前三位的行业是计算机、通信和其他电子设备制造业，汽车制造业，医药制造业。',
    '居前3位的企业实现收入50亿元，利润7亿元，税收12亿元。',
  ])('ordered by something else, or by nothing: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  test('as many names as are announced', () => {
    expect(told('收入居前五位的是甲市、乙市、丙市、丁市。')).toEqual(['fig/enum-count: 五位'])
  })
})

describe('how many of how many', () => {
  test('no more than there are', () => {
    expect(told('11个设区市中12个实现增长。')).toEqual(['fig/subset-exceeds: 12个'])
    expect(told('11个设区市中9个实现增长。')).toEqual([])
  })

  test('and the rate that they are', () => {
    expect(told('37个大类行业中21个行业实现增长，增长面为56.8%。')).toEqual([])
    expect(told('37个大类行业中21个行业实现增长，增长面为65.8%。')).toEqual(['fig/share: 65.8%'])
    expect(told('36个大类行业中，28个实现增长，占全市行业大类的78.8%。')).toHaveLength(1)
    expect(told('1940个断面中有484个超标，其中5项指标超标的占超标断面的73.3%。')).toEqual([])
  })
})
