import * as v from 'valibot'
import { month, text } from './values.ts'

/** Anything a cell may hold: cells are read from the source text and judged by the rules `tab/*`. */
const cell = v.pipe(
  v.union([v.number(), v.string(), v.boolean(), v.null()], '应为一个数，或表示“无”的记号'),
  v.description('数，或表示“无”的记号'),
)

const cells = v.pipe(v.array(cell), v.description('各列的数，按列的顺序'))

/** The statistics of a period: a `.yaml` beside the sections. */
export const dataSchema = v.pipe(
  v.strictObject({
    table: v.optional(text('publication.yaml 里表的名称；与文件名相同时不写')),
    period: v.pipe(
      v.union(
        [month('年月'), v.strictObject({ from: month('起'), to: month('止') })],
        '应为 2024-07 这样的年月，跨月写 { from: 2024-01, to: 2024-02 }',
      ),
      v.description('数据所属时期：2024-07，或 { from: 2024-01, to: 2024-02 }'),
    ),
    rows: v.pipe(v.record(v.string(), cells), v.description('各行的数，键是行的名称')),
    total: v.optional(v.pipe(cells, v.description('合计；可以不写，由各行相加，写了就核对'))),
    adjustments: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            row: text('行的名称'),
            column: text('列的 id'),
            delta: v.pipe(v.number(), v.description('累计数因此增减多少，减少写负数')),
            reason: text('原因，如 撤销、补报、迁址；印在表下'),
          }),
        ),
        v.description('当月数以外使累计数增减的事项'),
      ),
    ),
    revises: v.optional(text('本数据取代此前同一时期的数据：写明原因')),
  }),
  v.title('统计数据'),
  v.description('统计表一个时期的数据'),
)
