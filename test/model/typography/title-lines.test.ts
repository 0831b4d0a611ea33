import { describe, expect, it } from 'vitest'
import { cells } from '../../../src/model/typography/cells.ts'
import { titleUnits } from '../../../src/model/typography/title.ts'
import { evenLines, filledLines, titleLines } from '../../../src/model/typography/title-lines.ts'

describe('lines of a title', () => {
  const titles = [
    '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
    '浙江省第四批制造业“云上企业”及市级、区县级制造业“云上企业”培育遴选工作开启',
    '国产化信息系统集成及国产化适配测试相关业务培训会成功举办',
    '关于进一步做好二〇二四年度全省软件和信息服务业企业统计年报与培育入库申报有关工作的通知',
    '关于会员单位开展申报2024年度全省软件统计年报工作数字经济技术标准信息服务业企业的通知',
  ]

  it.each(titles)('keep the words of %s', (title) => {
    const lines = titleLines(title, 20)
    expect(lines.join('')).toBe(title)
    for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(20)
    const words = [
      '2024年度',
      '工程师',
      '适配',
      '云上企业',
      '培育',
      '成功',
      '二〇二四年',
      '入库',
      '通知',
    ]
    for (const word of words.filter((one) => title.includes(one)))
      expect(
        lines.filter((line) => line.includes(word)).length,
        `${word} in ${lines}`,
      ).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、；：！？”’》）〉〕的了]/)
      expect(line).not.toMatch(/[“‘《（〈〔]$/)
    }
  })

  it('grow and shrink rather than be even and shrink and grow', () => {
    expect(titleLines(titles[4] as string, 20)).toEqual([
      '关于会员单位开展申报2024年度',
      '全省软件统计年报工作数字经济技术',
      '标准信息服务业企业的通知',
    ])
  })

  it('are the less even ones where the even ones make an hourglass', () => {
    const lines = [
      '信息技术工业互联网平台工业互联网平台',
      '人工智能工业互联网平台协会评审工作',
      '2024年度信息技术的通知',
    ]
    expect(titleLines(lines.join(''), 20)).toEqual(lines)
  })

  it('are no rectangle and no hourglass', () => {
    for (const title of titles) {
      const widths = titleLines(title, 20).map(cells)
      const steps = widths.slice(1).map((width, i) => width - (widths[i] as number))
      expect(
        steps.some((step) => Math.abs(step) >= 1),
        String(widths),
      ).toBe(true)
      const first = steps.findIndex((step) => step < 0)
      if (first >= 0)
        expect(
          steps.slice(first).every((step) => step <= 0),
          String(widths),
        ).toBe(true)
    }
  })

  it('begin a new one with what a dash adds', () => {
    expect(
      titleLines(
        '我国智能机器人产业链供应链韧性研究——基于长三角、珠三角、京津冀三大区域127家企业的调查',
        20,
      ),
    ).toEqual([
      '我国智能机器人产业链供应链韧性研究',
      '——基于长三角、珠三角、',
      '京津冀三大区域127家企业的调查',
    ])
    expect(titleLines('短题——副题', 20)).toEqual(['短题——副题'])
  })

  it.each([
    ['关于发布《冷链物流服务规范》团体标准的公告', '《冷链物流服务规范》'],
    ['在“十四五”规划中期评估的基础上加快构建现代物流体系', '基础上'],
    ['物流 5.0 时代：AI、IoT 与 Blockchain 的融合应用', '与 Blockchain'],
    ['欢迎登录协会网站查询并下载 https://www.example.org 有关材料', 'https://www.example.org'],
  ])('of %s keep %s together', (title, together) => {
    expect(titleLines(title, 20).some((line) => line.includes(together))).toBe(true)
  })

  it('end at a mark rather than beside it', () => {
    expect(evenLines('某某大学、某某集团有限公司', 11)).toEqual(['某某大学、', '某某集团有限公司'])
  })

  it.each([
    ['智能建造现场观摩交流活动成功举办', '观摩'],
    ['关于举办2026年全国人工智能大模型应用技能大赛暨产教融合论坛的通知', '大模型'],
    ['协会召开谐波减速器、移动机器人与打印机生产线技术规范审查会', '机器人'],
    ['餐厨垃圾分类、明厨亮灶建设情况自查登记表', '明厨亮灶'],
    ['企业资质延续与动态核查登记表的说明', '登记表'],
    ['传达学习习近平总书记重要讲话精神', '习近平'],
    ['全国技能竞赛某某赛区选拔赛暨交流会', '赛区'],
    ['关于单位面积产量（公斤/公顷）的说明', '（公斤/公顷）'],
    ['关于开展第二批A级物流企业评估工作的通知', 'A级'],
  ])('keep together in %s what the segmenter takes apart', (title, word) => {
    expect(titleUnits(title).some((unit) => unit.includes(word))).toBe(true)
  })

  it.each([
    ['ISO/IEC JTC 1/SC 42第14次全体会议在杭举行', /JTC 1\/SC 42/],
    ['我国专家当选IEEE P2894可解释人工智能工作组主席', /IEEE P2894$/],
    ['关于参加GB/T 45288.1—2025宣贯会和安全检查的通知', /GB\/T 45288\.1—2025/],
    ['省委常委、常务副省长赴协会调研民营经济发展情况', /^赴协会/],
    ['中国半导体行业协会就美国芯片出口管制措施发表声明', /就美国/],
    ['2026年度中国轻工业百强企业和科技百强企业名单发布', /^和科技/],
    ['关于成立某某省食品工业协会预制菜专业委员会的批复', /食品工业协会/],
    ['关于发布会计师事务所综合评价前百家信息的公告', /会计师事务所/],
    ['2026年1—9月全省规模以上工业企业经济效益情况', /规模以上/],
    ['DRG/DIP支付方式改革下的病案首页质量控制办法', /改革下的/],
  ])('break %s at its words, and end in none that leads on', (title, together) => {
    for (const most of [14, 16, 18, 20]) {
      const lines = titleLines(title, most)
      expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''))
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[在赴就可和及与对]$/)
    }
    expect(titleLines(title, 20).some((line) => together.test(line))).toBe(true)
  })

  it('take a name that is longer than a line apart without a bracket at its end', () => {
    expect(evenLines('出口（万美元）', 3).join('|')).not.toMatch(/（\||\|）/)
    const lines = titleLines(`关于《${'很长的名称'.repeat(6)}》的通知`, 12)
    for (const line of lines) expect(line).not.toMatch(/[《（]$|^[》）]/)
  })

  it('are even in the head of a column', () => {
    expect(evenLines('播种面积（公顷）', 5)).toEqual(['播种面积', '（公顷）'])
    expect(evenLines('3月当月数', 4)).toEqual(['3月', '当月数'])
  })

  it('leave a short title alone, and take any length in time', () => {
    expect(titleLines('七月简讯', 20)).toEqual(['七月简讯'])
    expect(titleLines('长'.repeat(2000), 20).join('')).toBe('长'.repeat(2000))
    expect(titleLines('A'.repeat(500), 20).every((line) => cells(line) <= 20)).toBe(true)
    expect(titleLines('', 20)).toEqual([''])
  })
})

describe('a title with a long address', () => {
  const title =
    '开源软件 Kubernetes 1.31 与 OpenEuler 24.03 LTS 适配要点（附 https://docs.example.org/zh/adaptation/guide-2030-edition/chapter-01 全文）'

  // A search of all its breaks would not come to an end.
  it.each([10, 14, 20, 28])('is broken into lines of %i characters, all of it', (most) => {
    const lines = titleLines(title, most)
    expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''))
    for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(most + 1)
    expect(evenLines(title, most).join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''))
  })
})

describe('words', () => {
  it('of a quotation, a standard or an address stay whole', () => {
    const title = '关于参加“一带一路”大会并发布《评价规范》（T/ECISA 001—2032）的通知'
    for (let most = 16; most <= 20; most++) {
      const lines = titleLines(title, most)
      expect(lines.some((line) => line.includes('“一带一路”'))).toBe(true)
      expect(lines.some((line) => line.includes('T/ECISA 001—2032'))).toBe(true)
    }
  })

  it('of a range of years or months stay whole', () => {
    const title = '关于印发《全省软件产业高质量发展三年行动计划（2031—2033年）》重点任务分工的通知'
    for (let most = 15; most <= 20; most++)
      expect(titleLines(title, most).some((line) => line.includes('2031—2033年'))).toBe(true)
  })

  it('of Latin capitals take more than half a cell', () => {
    const title = '关于发布《工业软件应用成熟度评价规范》（T/ECISA 001—2032）等3项团体标准的公告'
    expect(titleLines(title, 20).at(-1)).not.toContain('T/ECISA')
  })

  it('hold figures with what they count, and marks with what they close', () => {
    expect(filledLines('全省第160期“双软评估”统计', 6)).toEqual([
      '全省第160期',
      '“双软评估”',
      '统计',
    ])
  })
})

describe('lines of an entry of the contents', () => {
  it('are full, and the last is no lone word', () => {
    const lines = filledLines('国产化信息系统集成及国产化适配测试相关业务培训会成功举办', 27)
    expect(lines.length).toBe(2)
    expect(cells(lines[1] as string)).toBeGreaterThanOrEqual(5)
  })
})
