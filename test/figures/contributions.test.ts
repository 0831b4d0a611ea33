import { describe, expect, test } from 'vitest'
import { told } from './reading.ts'

const economy = `# 2031年上半年全市经济运行情况

上半年，全市地区生产总值2000亿元，同比增长5.0%。其中，第一产业增加值100亿元，同比增长3.0%；第二产业增加值800亿元，同比增长5.8%；第三产业增加值1100亿元，同比增长4.6%。

上半年，三次产业增加值占GDP的比重分别为5.0%、40.0%和55.0%。三次产业对经济增长的贡献率分别为3.1%、46.1%和50.8%，分别拉动经济增长0.2、2.3和2.5个百分点。第三产业对经济增长的贡献率比第二产业高4.7个百分点。
`

function changed(from: string, to: string): readonly string[] {
  expect(economy).toContain(from)
  return told(economy.replace(from, to))
}

describe('contributions to growth', () => {
  test('a sound text gives no alarm', () => {
    expect(told(economy)).toEqual([])
  })

  test('rates of all branches add up to a hundred', () => {
    expect(changed('46.1%和50.8%', '41.6%和50.8%')).toEqual(['fig/contribution: 41.6%'])
  })

  test('points add up to the growth of the whole, and are its part by the rate', () => {
    expect(changed('2.3和2.5个', '2.3和5.2个')).toEqual(['fig/contribution: 5.2个百分点'])
  })

  test('two rates and their difference', () => {
    expect(changed('高4.7个百分点', '高7.4个百分点')).toEqual(['fig/pp-diff: 高7.4个百分点'])
    expect(changed('高4.7个百分点', '高4.7%')).toHaveLength(1)
  })

  test('the name of a partition stands for its parts, in another paragraph too', () => {
    expect(changed('40.0%和55.0%', '40.0%和50.5%')).toEqual(['fig/share: 50.5%'])
    expect(changed('5.0%、40.0%和55.0%', '40.0%和55.0%')).toContain('fig/enum-arity: 40.0%和55.0%')
  })

  test('growth at constant prices lies near the weighted one', () => {
    expect(changed('亿元，同比增长4.6%', '亿元，同比增长14.6%')).toHaveLength(1)
  })
})

describe('what a text implies', () => {
  const areas = (apart: string) =>
    `上半年，东部地区软件业务收入500亿元，同比增长9.0%，低于全行业增速0.8个百分点；西部地区软件业务收入90亿元，同比增长15.0%，高出全行业增速${apart}个百分点。`

  test('two differences from one growth that is not told', () => {
    expect(told(areas('5.2').replace('低于全行业增速', '低于全行业增速'))).toEqual([])
    expect(told(areas('2.5'))).toEqual(['fig/pp-diff: 高出全行业增速2.5个百分点'])
  })

  test('an amount does not stay below what the heading says it passed', () => {
    const text = (n: string) =>
      `5G用户突破${n}亿户。截至6月末，移动电话用户总数达17.9亿户。其中，5G移动电话用户数达10.02亿户，占移动电话用户的56%。`
    expect(told(text('10'))).toEqual([])
    expect(told(text('11'))).toEqual(['fig/restated: 11亿户'])
  })

  test('one of a row has lost its per cent sign', () => {
    expect(told('甲、乙、丙三市分别增长8.9%、18.0和3.2%。')).toEqual(['fig/percent-missing: 18.0'])
    expect(told('甲、乙两市分别增长18.0和3.2%。')).toEqual([])
  })
})

describe('what is not understood yields nothing', () => {
  test('a period that another one is compared with in words', () => {
    expect(
      told(
        '二季度延续了一季度良好的态势，全市地区生产总值200亿元，同比增长6.9%，比一季度提高0.1个百分点。',
      ),
    ).toEqual([])
  })

  test('a list whose items have commas', () => {
    expect(
      told('制造业，信息传输、软件业，批发和零售业的贡献较大，分别为30.7%、10.3%和10.2%。'),
    ).toEqual([])
  })

  test('the amount of another part is no base', () => {
    expect(
      told(
        '国有控股企业实现工业总产值83.55亿元，增长29.8%。亿元企业实现工业总产值790.99亿元，占规模以上工业总产值的比重为76.5%。',
      ),
    ).toEqual([])
  })
})

describe('other names, other wholes', () => {
  test('the parts of a partition drawn together', () => {
    const text = (n: string) => `第一、二、三产业对经济增长的贡献率分别为9.4%、${n}、35.0%。`
    expect(told(text('55.6%'))).toEqual([])
    expect(told(text('56.5%'))).toEqual(['fig/contribution: 56.5%'])
  })

  test('two rates above one that is not told', () => {
    const text = (n: string) =>
      `甲、乙两市收入分别增长45.7%和40.0%，分别高出全国平均水平24.8个和${n}个百分点。`
    expect(told(text('19.1'))).toEqual([])
    expect(told(text('11.9'))).toHaveLength(1)
  })

  test('natural growth, and urbanisation', () => {
    const text = (rate: string, urban: string) =>
      `年末全市常住人口400.00万人，其中城镇常住人口300.00万人。年末全市常住人口城镇化率为${urban}。人口出生率为5.98‰，死亡率为8.09‰，人口自然增长率为${rate}。`
    expect(told(text('-2.11‰', '75.00%'))).toEqual([])
    expect(told(text('-1.21‰', '75.00%'))).toHaveLength(1)
    expect(told(text('-2.11‰', '57.00%'))).toHaveLength(1)
  })

  test('a whole that leaves something out is another one', () => {
    const text = (whole: string) =>
      `一季度，互联网企业完成业务收入5000亿元。一季度，东部地区完成互联网业务收入4000亿元，占${whole}的比重为91.0%。`
    expect(told(text('全国（扣除跨地区企业）互联网业务收入'))).toEqual([])
    expect(told(text('全国互联网业务收入'))).toEqual([
      'fig/share: 占全国互联网业务收入的比重为91.0%',
    ])
  })
})
