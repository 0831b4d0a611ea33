import type { Element, ElementContent } from 'hast'
import { drawChart, type Mark } from '../../../model/chart.ts'
import type { Chart } from '../../../model/document.ts'
import { element, generated, text } from './element.ts'
import { freeAnchor, freeLabel, type Scope } from './scope.ts'
import { scroller } from './table.ts'

/** A chart as SVG that the theme colours and a screen reader reads out, with its figures behind it. */
export function chartFigure(node: Chart, scope: Scope): Element {
  const id = freeAnchor(scope, `chart-${node.id}`)
  const label = freeLabel(scope, node.caption)
  return element('figure', { id, className: ['chart'] }, [
    element('figcaption', {}, [text(node.caption)]),
    generated('div', {}, [
      scroller(label, picture(node, id)),
      element('details', {}, [
        element('summary', {}, [text('数据表')]),
        scroller(`${label}：数据表`, dataTable(node)),
      ]),
    ]),
  ])
}

function picture(node: Chart, id: string): Element {
  const { width, height, marks } = drawChart(node)
  const [title, description] = [`${id}-title`, `${id}-desc`]
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabelledBy: [title, description] },
    [
      element('title', { id: title }, [text(node.caption)]),
      element('desc', { id: description }, [text(node.alt)]),
      ...marks.flatMap(shape),
    ],
  )
}

/** Eight looks for series: fills, dashes and edges stand in the style sheet. */
function look(series: number): string {
  return `series-${(series % 8) + 1}`
}

/** The shapes of points, about 8 units wide: they tell lines apart where colours do not. */
const pointShapes = [
  'a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
  'm0-3.2h6.4v6.4h-6.4z',
  'm-.5 3.2l4-7 4 7z',
  'm-.9 0l4.4-4.4 4.4 4.4-4.4 4.4z',
] as const

function point(x: number, y: number, series: number): Element {
  const shape = pointShapes[series % pointShapes.length] as string
  const left = Math.round((x - 3.5) * 100) / 100
  return element('path', { className: ['point', look(series)], d: `M${left} ${y}${shape}` })
}

function shape(mark: Mark): ElementContent[] {
  switch (mark.type) {
    case 'rule': {
      const { x1, y1, x2, y2 } = mark
      return [element('line', { className: [mark.role], ...lengths({ x1, y1, x2, y2 }) })]
    }
    case 'bar':
    case 'swatch':
    case 'track':
      return [box(mark)]
    case 'line': {
      const d = mark.points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
      return [element('path', { className: ['line', look(mark.series)], d })]
    }
    case 'point':
      return [point(mark.x, mark.y, mark.series)]
    case 'label': {
      const on = mark.on === undefined ? [] : ['on', look(mark.on)]
      const anchor = mark.anchor === 'start' ? {} : { textAnchor: mark.anchor }
      const properties = { className: [mark.role, ...on], ...lengths({ x: mark.x, y: mark.y }) }
      return [element('text', { ...properties, ...anchor }, [text(mark.text)])]
    }
  }
}

function box({ type, series, x, y, width, height }: Extract<Mark, { width: number }>): Element {
  return element('rect', { className: [type, look(series)], ...lengths({ x, y, width, height }) })
}

function lengths(values: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}

function dataTable(node: Chart): Element {
  const unit = node.unit === undefined ? '' : `（${node.unit}）`
  const heads = node.series.map((series) =>
    element('th', { scope: 'col' }, [text(`${series.name}${unit}`)]),
  )
  const rows = node.categories.map((category, index) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [text(category)]),
      ...node.series.map((series) => {
        const value = series.values[index] ?? null
        return element('td', {}, [
          value === null
            ? element('span', { role: 'img', ariaLabel: '无' }, [text('—')])
            : text(String(value)),
        ])
      }),
    ]),
  )
  return element('table', {}, [
    element('thead', {}, [element('tr', {}, [element('td', {}), ...heads])]),
    element('tbody', {}, rows),
  ])
}
