import { describe, expect, test } from 'vitest'
import { tab } from '../../src/rules/tab/index.ts'
import { readLoose } from './workspace.ts'

/** What the rules of tables say of a text: rule, severity below error, the characters, what they should be. */
function told(text: string): string[] {
  const context = readLoose(text)
  return tab.flatMap((rule) =>
    [...rule.check(context)].map(
      ({ actual, expected, severity }) =>
        `${rule.id}${severity ? ` ${severity}` : ''} ${actual} → ${expected?.join()}`,
    ),
  )
}

/** A sound table, and what is told when one cell is another. */
function changed(table: string, from: string, to: string): string[] {
  expect(table.split(from).length - 1).toBe(1)
  return told(table.replace(from, () => to))
}

const population = `指标\t年末数（万人）\t比重（%）
全市常住人口\t866.60\t
其中：城镇\t392.66\t45.31
乡村\t473.94\t54.69
其中：男性\t428.20\t49.41
女性\t438.40\t50.59
其中：0-15岁\t212.60\t24.53
16-59岁\t463.10\t53.44
60周岁及以上\t190.90\t22.03
其中：65周岁及以上\t146.80\t16.94
`

const transport = `指标\t单位\t绝对数\t增长%
货物运输总量\t亿吨\t2.92\t6.6
#铁路\t亿吨\t0.80\t-6.6
水运\t亿吨\t0.35\t7.3
公路\t亿吨\t1.77\t3.6
货物运输周转量\t亿吨公里\t962.97\t-15.4
#铁路\t亿吨公里\t139.57\t-2.2
水运\t亿吨公里\t175.26\t6.6
公路\t亿吨公里\t648.14\t7.9
旅客运输总量\t万人\t4448.38\t110.6
#铁路\t万人\t148.62\t132.9
水运\t万人\t29.76\t31.4
公路\t万人\t4270.00\t110.8
`

const branches = `指标\t指标值\t同比增长（±%）
地区生产总值\t4000.5\t10.0
第一产业\t153.6\t11.0
第二产业\t3235.9\t9.8
工业\t3157.4\t9.9
建筑业\t78.5\t5.3
第三产业\t611.0\t11.0
交通运输、仓储和邮政业\t29.1\t5.7
批发和零售业\t189.3\t7.2
住宿和餐饮业\t30.6\t9.7
金融业\t27.9\t22.8
房地产业\t123.1\t13.9
营利性服务业\t72.8\t10.9
非营利性服务业\t138.2\t13.4
`

const grain = `\t播种面积(千公顷)\t总产量(万吨)\t每公顷产量(公斤)
全国总计\t8787.4\t5056.8\t5754.6
北京\t36.3\t18.7\t5148.1
天津\t110.4\t57.3\t5189.3
河北\t2407.1\t1402.4\t5825.9
内蒙古\t\t\t
上海\t59.0\t23.3\t3942.4
青海\t\t\t
江苏\t2386.5\t1195.8\t5010.8
河南\t3788.1\t2359.3\t6228.2
`

const travel = `指标\t组团人数\t同比增长(%)\t接待人数\t同比增长(%)
国内旅游总人数\t2021589\t9.1\t1371988\t14.7
入境旅游总人数\t613873\t-11.3\t506781\t13.4
香港同胞\t23265\t36.9\t35405\t11.5
澳门同胞\t2081\t457.9\t3329\t38.9
台湾同胞\t23568\t40.8\t11466\t-0.4
外国人\t564959\t-14.1\t456581\t13.8
`

const patents = `\t发明\t实用新型\t外观设计\t合计
合计受理量\t4327819\t4629895\t4135824\t13093538
构成\t33.1%\t35.4%\t31.6%\t100.0%
合计授权量\t1318659\t3385236\t2722115\t7426010
构成\t17.8%\t45.6%\t36.7%\t100.0%
国内受理量\t3084208\t4595941\t3966599\t11646748
构成\t26.5%\t39.5%\t34.1%\t89.0%
国内授权量\t735863\t3357509\t2566600\t6659972
构成\t11.0%\t50.4%\t38.5%\t89.7%
`

describe('a table that proves its own reading', () => {
  test.each([population, transport, branches, grain, travel, patents])(
    'sound: nothing',
    (table) => {
      expect(told(table)).toEqual([])
    },
  )

  test.each([
    [population, '428.20', '482.20', 'tab/total 482.20 → 428.20'],
    [population, '473.94\t54.69', '473.94\t54.96', 'tab/share 54.96 → 54.69'],
    [transport, '648.14', '684.14', 'tab/total 684.14 → 648.14'],
    [travel, '11466', '14166', 'tab/total 14166 → 11466'],
    [travel, '613873', '613783', 'tab/total 613783 → 613873'],
    [branches, '工业\t3157.4', '工业\t3175.4', 'tab/total 3175.4 → 3157.4'],
    [branches, '金融业\t27.9', '金融业\t279', 'tab/total 279 → 27.9'],
    [grain, '5825.9', '5285.9', 'tab/ratio 5285.9 → 5825.9'],
    [patents, '3084208', '3048208', 'tab/across 3048208 → 3084208'],
  ])('%#: one figure is wrong, and told once at its place', (table, from, to, said) => {
    expect(changed(table, from, to)).toEqual([said])
  })

  test('its total and its quotient agree which figure of a row is wrong', () => {
    expect(changed(grain, '2386.5', '2368.5')).toEqual(['tab/total 2368.5 → 2386.5'])
    expect(changed(grain, '全国总计\t8787.4', '全国总计\t8778.4')).toEqual([
      'tab/total 8778.4 → 8787.4',
    ])
  })
})

describe('what a table does not prove', () => {
  test.each([
    [
      'parts that are only some of the whole',
      '指标\t12月末\t比年初增加额\n存款余额\t1970.6\t266.0\n#单位存款\t775.0\t103.0\n个人存款\t1169.0\t160.3\n贷款余额\t671.8\t177.2\n#短期贷款\t304.8\t89.9\n中长期贷款\t348.7\t70.8\n',
    ],
    [
      'growth at comparable prices',
      '指标\t2023年\t2022年\t增长（%）\n生产总值\t1128\t1040\t6.5\n工业\t364\t329\t8.2\n建筑业\t1207\t1098\t7.1\n农业\t2615\t2194\t5.0\n',
    ],
    ['a single block', '指标\t亿元\n总产值\t481.96\n#种植业\t282.41\n林业\t86.95\n畜牧业\t57.17\n'],
    [
      'small counts side by side',
      '地区\t一季度\t二季度\t备案\n甲\t1\t2\t3\n乙\t2\t1\t3\n丙\t4\t1\t5\n丁\t2\t2\t7\n',
    ],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
