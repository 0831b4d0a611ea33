import type { Directive } from './directive.ts'

/** The table of a data file of the issue. */
export const statistics: Directive = {
  name: 'statistics',
  form: 'leaf',
  description: '统计表，由数据文件生成',
  example: '::statistics{table=evaluation}',
  label: 'none',
  labelKind: 'caption',
  attributes: { table: { description: '数据文件的名称（不带 .yaml）', required: true } },
  content: 'none',
  contentKind: 'caption',
  lower: (node, context) => {
    const table = context.statisticsTable(node.attributes?.table ?? '')
    return table ? [table] : []
  },
}
