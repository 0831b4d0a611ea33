import { cells } from '../../../model/typography/cells.ts'
import { clearCategories } from './chart-options.ts'
import { filled } from './series-look.ts'

/** Points of a category's name and the space after it, and of the axis that names share. */
const nameEm = 9
const axisLength = 400

/**
 * What the library has no option for (word/charts/chart1.xml): the language of a chart, the face of its
 * Chinese, the unit at the left of the legend, names of categories level and under the lowest bar, the
 * fill of its bars.
 */
export function refined(chart: string): string {
  return filled(chart)
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
    .replaceAll('<a:ea typeface="+mn-ea"/>', '<a:ea typeface="仿宋_GB2312"/>')
    .replace(/<c:title>.*?<\/c:title>/s, unitAtLeft)
    .replace(/<c:catAx>.*?<\/c:catAx>/s, (axis) =>
      named(axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'), chart),
    )
}

/** Where the field begins it has no room of its own: the legend beside it has, and it where there is none. */
function unitAtLeft(title: string, _: number, chart: string): string {
  const layout =
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.004"/><c:y val="0.01"/></c:manualLayout></c:layout>'
  const overlay = `<c:overlay val="${chart.includes('<c:legend>') ? 1 : 0}"/>`
  return title.replace(/(?:<c:layout\/>)?<c:overlay val="\d"\/>/, layout + overlay)
}

/**
 * The axis with its names level. Of many, which would run into each other, Word prints one in so many;
 * LibreOffice prints them all, and slants those that may be.
 */
function named(axis: string, chart: string): string {
  const [categories = ''] = /<c:cat>.*?<\/c:cat>/s.exec(chart) ?? []
  const names = [...categories.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, name = '']) => name)
  const upright = chart.includes('<c:barDir val="bar"/>')
  if (names.length <= clearCategories || upright) {
    return axis.replace('<a:bodyPr rot="-60000000"', '<a:bodyPr rot="0"')
  }
  const longest = (Math.max(...names.map(cells)) + 1) * nameEm
  const skip = Math.ceil((names.length * longest) / axisLength)
  return axis.replace('<c:noMultiLvlLbl', `<c:tickLblSkip val="${skip}"/><c:noMultiLvlLbl`)
}
