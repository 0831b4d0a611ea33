import type { Element, ElementContent } from 'hast'
import { drawChart, type Mark } from '../../model/chart.ts'
import type { Chart } from '../../model/document.ts'
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

/** Six looks for series: colours and dashes stand in the style sheet. */
function look(series: number): string {
  return `series-${(series % 6) + 1}`
}

function shape(mark: Mark): ElementContent[] {
  switch (mark.type) {
    case 'rule': {
      const { x1, y1, x2, y2 } = mark
      return [element('line', { className: [mark.role], ...lengths({ x1, y1, x2, y2 }) })]
    }
    case 'bar':
    case 'swatch':
    case 'track': {
      const { x, y, width, height } = mark
      const className = [mark.type, look(mark.series)]
      return [element('rect', { className, ...lengths({ x, y, width, height }) })]
    }
    case 'line': {
      const d = mark.points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
      return [element('path', { className: ['line', look(mark.series)], d })]
    }
    case 'point': {
      const className = ['point', look(mark.series)]
      return [element('circle', { className, ...lengths({ cx: mark.x, cy: mark.y, r: 3.5 }) })]
    }
    case 'label': {
      const on = mark.on === undefined ? [] : ['on', look(mark.on)]
      const anchor = mark.anchor === 'start' ? {} : { textAnchor: mark.anchor }
      const properties = { className: [mark.role, ...on], ...lengths({ x: mark.x, y: mark.y }) }
      return [element('text', { ...properties, ...anchor }, [text(mark.text)])]
    }
  }
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
