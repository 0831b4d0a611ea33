import * as v from 'valibot'
import { someWords, text, words } from './values.ts'

const list = <T extends v.GenericSchema>(item: T, description: string) =>
  v.optional(v.pipe(v.array(item), v.description(description)))

/** issues/figures.yaml */
export const figuresSchema = v.pipe(
  v.strictObject({
    synonyms: list(
      someWords('一个指标的各种叫法，第一个是通称'),
      '同一指标的不同叫法：[[软件业务收入, 软件收入]]',
    ),
    carriers: v.optional(words('指标前可以省去的主体，如 我国、全省、全行业')),
    partitions: list(
      v.strictObject({
        name: text('划分的名称，写在报告里'),
        by: v.pipe(
          v.picklist(['indicator', 'qualifier']),
          v.description(
            'indicator：各部分自成指标（软件产品收入）；qualifier：各部分是限定语（东部地区）',
          ),
        ),
        parts: v.pipe(
          v.array(v.union([text('一个部分'), someWords('一个部分的各种叫法')])),
          v.minLength(2, '至少要有两项'),
          v.description('合起来等于总数的各部分，每个可以写一个名称，或几个叫法的列表'),
        ),
        total: v.optional(text('总数的指标')),
        totals: list(
          v.strictObject({ of: text('各部分的指标'), total: text('总数的指标') }),
          '总数与各部分叫法不同时逐一写明',
        ),
        growth: v.optional(
          v.pipe(
            v.picklist(['weighted', 'bounded']),
            v.description(
              'weighted：总增速是各部分增速的加权；bounded（默认，可比价）：总增速在各部分之间',
            ),
          ),
        ),
      }),
      '各部分相加等于总数的划分',
    ),
    inclusions: list(
      v.strictObject({ whole: text('总体的指标'), parts: someWords('其中的指标') }),
      '互不重叠、合计不超过总体的各部分',
    ),
    units: list(
      v.strictObject({ indicator: text('指标'), unit: text('单位，不带万、亿，如 美元') }),
      '指标固定使用的单位或币种',
    ),
    ratios: list(
      v.strictObject({
        name: text('比率的指标'),
        part: text('分子的指标'),
        whole: text('分母的指标'),
      }),
      '两个指标相除得到的比率（百分比）',
    ),
    differences: list(
      v.strictObject({
        name: text('差额的指标'),
        minuend: text('被减的指标'),
        subtrahend: text('减去的指标'),
      }),
      '两个指标相减得到的差额，如 贸易顺差',
    ),
    proportions: list(
      v.strictObject({
        part: text('部分的指标'),
        whole: text('总体的指标'),
        least: v.pipe(v.number(), v.description('历来最小的占比，百分数')),
        most: v.pipe(v.number(), v.description('历来最大的占比，百分数')),
      }),
      '一个指标历来占另一个的百分之几到百分之几，远在其外的提醒核对',
    ),
  }),
  v.title('数字'),
  v.description('figures.yaml：核对正文数字时，从文字里看不出来的关系'),
)
