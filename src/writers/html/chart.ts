import type { Element } from 'hast'
import type { Chart } from '../../model/document.ts'
import { element, generated, text } from './element.ts'
import { scroller } from './table.ts'

/** A chart with the figures that it shows. */
export function chartFigure(node: Chart, id: string): Element {
  return generated('figure', { id, className: ['chart'] }, [
    element('figcaption', {}, [text(node.caption)]),
    scroller(`${node.caption}：数据`, dataTable(node)),
  ])
}

function dataTable(node: Chart): Element {
  const heads = ['', ...node.series.map((series) => series.name)]
  const rows = node.categories.map((category, index) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [text(category)]),
      ...node.series.map((series) => element('td', {}, [text(printed(series.values[index]))])),
    ]),
  )
  return element('table', {}, [
    element('caption', {}, [text(node.alt)]),
    element('thead', {}, [
      element(
        'tr',
        {},
        heads.map((head) =>
          head === '' ? element('td', {}) : element('th', { scope: 'col' }, [text(head)]),
        ),
      ),
    ]),
    element('tbody', {}, rows),
  ])
}

function printed(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : String(value)
}
