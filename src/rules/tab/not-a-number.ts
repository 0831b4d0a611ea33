import { type CellFault, cellRule, halfWidth } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'
import type { SheetColumn } from './sheet.ts'

export const notANumber = cellRule(
  {
    id: 'tab/not-a-number',
    severity: 'error',
    description: '格里不是数',
    explanation:
      '一格只写一个数，不带单位，不带说明；说明写在表的注里。长过十一位的数多半是两格连在了一起。',
    good: [
      dataExample(sound),
      {
        text: '地区\t企业\t备注\n杭州\t26\t新增\n宁波\t2\t\n温州\t暂缓\t\n合计\t28\t\n',
      },
    ],
    bad: [
      dataExample('杭州: [26家, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
        at: '26家',
        expected: '26',
      }),
      dataExample('杭州: [二十六, 165, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
        at: '二十六',
      }),
      dataExample('杭州: [26, 165100665123, 100, 665]\n宁波: [2, 2, 1, 5]\n温州: [1, 4, /, 6]', {
        at: '165100665123',
      }),
      {
        text: '地区\t企业\t产品\n杭州\t26\t1OO\n宁波\t2\t1\n温州\t3\t4\n合计\t31\t105\n',
        at: '1OO',
        expected: '100',
      },
      {
        text: '地区\t企业\t产品\n杭州\t26家\t100\n宁波\t2\t1\n温州\t3\t4\n合计\t31\t105\n',
        at: '26家',
        expected: '26',
      },
      {
        text: '地区\t企业\t产品\n杭州\t约26\t100\n宁波\t2\t1\n温州\t3\t4\n合计\t31\t105\n',
        at: '约26',
      },
      {
        text: '地区\t企业\t产品\n杭州\t26\t100\n宁波\t—2\t1\n温州\t3\t4\n合计\t31\t105\n',
        at: '—2',
      },
      {
        text: '地区\t企业\t产品\n杭州\t26\t100\n宁波\t2\tl\n温州\t3\t4\n合计\t31\t105\n',
        at: 'l',
        expected: '1',
      },
      {
        text: '地区\t企业\t产品\n杭州\t26\t100\n宁波\tZ\t1\n温州\t3\t4\n合计\t31\t105\n',
        at: 'Z',
        expected: '2',
      },
      {
        text: '地区\t企业\t会费（万元）\n杭州\t26\t10.5\n宁波\t2\t1,5\n温州\t3\t4.2\n合计\t31\t16.2\n',
        at: '1,5',
        expected: '1.5',
      },
    ],
  },
  ({ cell, column, sheet }) => {
    const { raw } = cell
    if (/^-?\d{12,}$/.test(raw)) {
      return { words: `的“${raw}”有${raw.replace('-', '').length}位：是不是两格连在了一起？` }
    }
    if (cell.value !== undefined) return undefined
    if (!sheet.source) return inText(raw, column)
    if (/^(?:|~|null)$/i.test(raw) || /^[-—–－/／\\、.…]+$/.test(raw)) return undefined
    if (/^(?:无|空|没有|暂无|n\/?a|nil)$/i.test(raw) || /^-?0\d+(?:\.\d+)?$/.test(raw))
      return undefined
    if (/^\d{1,3}(?:[,，]\d{3})+/.test(raw)) return undefined
    if (/[，、;；]|\d\s+\d/.test(raw) && /^[\d０-９\s/，、;；]+$/.test(raw)) {
      return { words: `的“${raw}”是几格连在一起：格与格之间要用半角逗号“,”。` }
    }
    if (/^[-－]?[０-９\d．.]+$/.test(raw) && /[０-９．]/.test(raw)) return undefined
    const figure = /^([-－]?[\d０-９]+(?:[.．][\d０-９]+)?)\s*[^\d０-９.．]{1,3}$/.exec(raw)?.[1]
    const unit = column.unit ? `（单位“${column.unit}”已在表头）` : ''
    return {
      words: `的“${raw}”不是数：请只写数字${unit}。`,
      ...(figure !== undefined && { expected: halfWidth(figure) }),
    }
  },
)

/** A cell of a text's table may hold words; what stands for figures among figures is one that was meant. */
function inText(raw: string, column: SheetColumn): CellFault | undefined {
  if (!column.additive) return undefined
  const letters = /^(?=.*\d)(?=.*[A-Za-z])[\dA-Za-z]{2,}$|^[OoＯ〇lIZSB]$/.test(raw)
  if (letters) {
    const expected = raw
      .replace(/[OoＯ〇]/g, '0')
      .replace(/[Il]/g, '1')
      .replace(/Z/g, '2')
      .replace(/S/g, '5')
      .replace(/B/g, '8')
    const known = /^\d+$/.test(expected)
    return { words: `的“${raw}”里混入了字母：应全是数字。`, ...(known && { expected }) }
  }
  if (/^[一二三四五六七八九十百千零〇两]+$/.test(raw) && column.counts)
    return { words: `的“${raw}”是汉字数字：表里的数用阿拉伯数字。` }
  const measured = /^(\d+)[家件户人个项名场次份篇条款]$/.exec(raw)
  if (measured && column.counts)
    return { words: `的“${raw}”带了量词：别的格只写数，请统一。`, expected: measured[1] as string }
  const hedged = /^(?:约|近|超过?|逾)(\d+)$|^(\d+)(?:余|多|左右|以上)$/.exec(raw)
  if (hedged && column.counts) return { words: `的“${raw}”是约数：表里要写准数，约数也加不起来。` }
  if (/^[—–－−]\d+$/.test(raw) && column.counts)
    return { words: `的“${raw}”不是数：数前多了一条横线；如是负数请核对。` }
  if (/^\d+[,，]\d{1,2}$/.test(raw)) {
    const expected = raw.replace(/[,，]/, '.')
    return { words: `的“${raw}”里是逗号：小数点应为“.”。`, expected }
  }
  const spaced = /^\d+\s+\d+$/.test(raw)
  return spaced ? { words: `的“${raw}”中间有空格：一格只写一个数。` } : undefined
}
