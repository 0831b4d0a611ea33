import { toString as plain } from 'mdast-util-to-string'
import type { Chart } from '../model/document.ts'
import type { ColumnDefinition, TableData, TableDefinition } from '../model/statistics.ts'
import { fillPeriod } from '../statistics/index.ts'
import { type Directive, labelOf } from './directive.ts'

/** What a chart's alternative text calls it. */
const kindNames: Readonly<Record<Chart['kind'], string>> = {
  bar: '柱形图',
  stacked: '堆积柱形图',
  line: '折线图',
  share: '构成图',
}
const kinds = Object.keys(kindNames) as Chart['kind'][]

/** A chart of columns of a data file: rows are its categories, columns its series. */
export const chart: Directive = {
  name: 'chart',
  form: 'leaf',
  description: '统计图，由数据文件生成',
  example: '::chart[各市软件产品]{table=evaluation kind=bar series=products.month}',
  label: 'optional',
  labelKind: 'caption',
  attributes: {
    table: { description: '数据文件的名称（不带 .yaml）', required: true },
    kind: { description: '图的种类', values: kindNames },
    series: { description: '列的 id，几列用英文逗号隔开', required: true },
  },
  content: 'none',
  contentKind: 'caption',
  lower: (node, context) => {
    const name = node.attributes?.table ?? ''
    const found = context.table(name)
    if (!found) return []
    const wanted = seriesOf(node.attributes?.series)
    const columns = wanted.flatMap((id) => found.definition.columns.filter((c) => c.id === id))
    if (columns.length === 0) return []
    const kind = kinds.find((known) => known === node.attributes?.kind) ?? 'bar'
    const label = plain(context.inline(labelOf(node)))
    return [draw(found.definition, found.data, columns, kind, label)]
  },
}

/** The column ids of a `series` attribute. */
export function seriesOf(written: string | null | undefined): string[] {
  return (written ?? '')
    .split(/[,，]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')
}

function draw(
  definition: TableDefinition,
  data: TableData,
  columns: readonly ColumnDefinition[],
  kind: Chart['kind'],
  label: string,
): Chart {
  const series = columns.map((column) => ({
    name: nameOf(column, data),
    values: data.rows.map((row) => row.cells[definition.columns.indexOf(column)]?.value ?? null),
  }))
  const units = new Set(columns.map((column) => column.unit))
  const unit = units.size === 1 ? columns[0]?.unit : undefined
  const caption = label || series.map(({ name }) => name).join('、')
  const categories = data.rows.map((row) => row.name)
  const told = series.map(({ name, values }) => {
    const figures = categories.map((category, i) => `${category}${values[i] ?? definition.noData}`)
    return `${name}：${figures.join('，')}`
  })
  return {
    type: 'chart',
    id: `${data.name}-${columns.map((column) => column.id).join('-')}`,
    kind,
    caption,
    alt: `${kindNames[kind]}：${caption}${unit ? `（单位：${unit}）` : ''}。${told.join('；')}。`,
    ...(unit ? { unit } : {}),
    categories,
    series,
  }
}

function nameOf(column: ColumnDefinition, data: TableData): string {
  return fillPeriod(column.header.join(''), data)
}
