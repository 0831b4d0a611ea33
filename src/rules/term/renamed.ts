/** Organs that have another name since the month given; the old one is right in older papers and behind 原. */
export interface Renamed {
  readonly old: string
  readonly now: string
  /** YYYY-MM, when the new name began to hold. */
  readonly since: string
  /** What must not follow or precede: another organ's name that holds the old one. */
  readonly notAfter?: RegExp
  readonly notBefore?: RegExp
}

/** From the decisions on 国务院机构改革 of 2008, 2013, 2018 and 2023; local ones follow within the year. Collected 2026-11. */
export const renamed: readonly Renamed[] = [
  { old: '银保监会', now: '国家金融监督管理总局', since: '2023-05' },
  { old: '银行保险监督管理委员会', now: '国家金融监督管理总局', since: '2023-05' },
  { old: '银保监局', now: '金融监管局', since: '2023-08' },
  { old: '中国银监会', now: '国家金融监督管理总局', since: '2018-04' },
  { old: '中国保监会', now: '国家金融监督管理总局', since: '2018-04' },
  {
    old: '经济和信息化委员会',
    now: '经济和信息化厅（局）',
    since: '2019-01',
    notBefore: /(?:上海市|重庆市)$/,
  },
  { old: '省经信委', now: '省经信厅', since: '2019-01' },
  { old: '经信委', now: '经信厅（局）', since: '2019-01', notBefore: /(?:上海|重庆|省)市?$/ },
  { old: '浙江省经信委', now: '浙江省经信厅', since: '2018-12' },
  { old: '工商行政管理局', now: '市场监督管理局', since: '2019-01' },
  { old: '工商行政管理总局', now: '国家市场监督管理总局', since: '2018-04' },
  { old: '国家工商总局', now: '国家市场监督管理总局', since: '2018-04' },
  { old: '质量监督检验检疫总局', now: '国家市场监督管理总局', since: '2018-04' },
  { old: '国家质检总局', now: '国家市场监督管理总局', since: '2018-04' },
  { old: '质量技术监督局', now: '市场监督管理局', since: '2019-01' },
  { old: '食品药品监督管理总局', now: '国家药品监督管理局', since: '2018-04' },
  { old: '国家税务局', now: '税务局', since: '2018-07', notBefore: /\d$/ },
  { old: '地方税务局', now: '税务局', since: '2018-07' },
  { old: '环境保护部', now: '生态环境部', since: '2018-04', notAfter: /^门/ },
  { old: '国土资源部', now: '自然资源部', since: '2018-04', notAfter: /^门/ },
  { old: '国土资源厅', now: '自然资源厅', since: '2019-01' },
  { old: '环境保护厅', now: '生态环境厅', since: '2019-01' },
  { old: '国家卫生和计划生育委员会', now: '国家卫生健康委员会', since: '2018-04' },
  { old: '国家卫生计生委', now: '国家卫生健康委', since: '2018-04' },
  { old: '卫计委', now: '卫生健康委', since: '2018-10' },
  { old: '国务院法制办', now: '司法部', since: '2018-04' },
  { old: '国家旅游局', now: '文化和旅游部', since: '2018-04' },
  { old: '新闻出版广电总局', now: '国家新闻出版署、国家广播电视总局', since: '2018-04' },
  { old: '信息产业部', now: '工业和信息化部', since: '2008-07' },
  { old: '劳动和社会保障部', now: '人力资源和社会保障部', since: '2008-07' },
  { old: '劳动和社会保障厅', now: '人力资源和社会保障厅', since: '2010-01' },
  {
    old: '人事部',
    now: '人力资源和社会保障部',
    since: '2008-07',
    notBefore: /[^家\s，。；、：“（和及]$/,
    notAfter: /^[门长]/,
  },
  {
    old: '国家知识产权局专利复审委员会',
    now: '国家知识产权局专利局复审和无效审理部',
    since: '2019-02',
  },
  { old: '安全生产监督管理总局', now: '应急管理部', since: '2018-04' },
  { old: '安全生产监督管理局', now: '应急管理局', since: '2019-01' },
  { old: '大数据发展管理局', now: '数据局', since: '2024-06', notBefore: /[^省]$/ },
]
