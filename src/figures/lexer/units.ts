/** Units and measure words by dimension. Amounts of one dimension may be added and compared. */
const measured = [
  '倍',
  '吨标准煤',
  '吨公里',
  '人公里',
  '载重吨',
  '平方公里',
  '平方千米',
  '平方米',
  '立方米',
  '千瓦时',
  '千瓦',
  '兆瓦',
  '公里',
  '公顷',
  '公斤',
  '千克',
  '小时',
  '分钟',
  '美元',
  '欧元',
  '日元',
  '港元',
  '英镑',
  '芯公里',
  '标准箱',
  '标箱',
  '吨',
  '亩',
  '元',
  '斤',
  '米',
  '点',
  'GB',
  'TB',
  'PB',
  'EB',
] as const

/** Things that are counted one by one: without a scale their number is exact. */
const counted = [
  '人次',
  '个',
  '家',
  '户',
  '件',
  '台',
  '套',
  '辆',
  '项',
  '所',
  '枚',
  '头',
  '只',
  '册',
  '张',
  '块',
  '部',
  '条',
  '次',
  '名',
  '位',
  '篇',
  '款',
  '艘',
  '架',
  '座',
  '处',
  '场',
  '笔',
  '份',
  '宗',
  '起',
  '批',
  '种',
  '类',
  '人',
  '省',
  '市',
  '县',
  '区',
  '岁',
  '天',
  '年',
  '月',
  '日',
  '期',
  '层',
] as const

const countedSet: ReadonlySet<string> = new Set(counted)

/** The dimension of rates and shares. */
export const percent = '%'
/** The dimension of the difference of two of them. */
export const points = '个百分点'

/**
 * Dimensions of which less is better: a place rises as its number falls (由369位上升到235位),
 * and a time that was 提高 may be a shorter one.
 */
export function isBetterLess(dimension: string): boolean {
  return /^(?:[位名级天日秒]|小时|分钟)$/.test(dimension)
}

const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
  ['千', 1e3],
]

const scaleOf: ReadonlyMap<string, number> = new Map([['', 1], ...scales])

/** What a scale multiplies by: 1e8 for 亿; 1 for no scale. */
export function scaleFactor(word: string): number {
  return scaleOf.get(word) ?? 1
}

/** 家 and 件 are counted, 吨 and 元 measured. */
export function isCounted(dimension: string): boolean {
  return countedSet.has(dimension)
}

const currencies: ReadonlySet<string> = new Set(['元', '美元', '欧元', '日元', '港元', '英镑'])

/** Whether amounts of a dimension are money. */
export function isCurrency(dimension: string): boolean {
  return currencies.has(dimension)
}

/** Scales that may follow a number, as alternatives of a regular expression. */
export const scalePattern = scales
  // 千瓦 and 千米 are units, not thousands of others.
  .map(([word]) => (word === '千' ? '千(?=公顷|吨|平方米|立方米)' : word))
  .join('|')
/** Units that may follow a number or its scale, as alternatives of a regular expression. */
export const unitPattern = [...measured, ...counted]
  // 731亿人民币 and 84亿人份 are no people; 95.87点 is an index, 9点 an hour.
  .map((unit) => (unit === '人' ? '人(?!民币|份)' : unit === '点' ? '(?<=\\.\\d+)点' : unit))
  .join('|')
