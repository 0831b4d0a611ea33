import { cellRule, halfWidth } from './cell-rule.ts'
import { dataExample, sound } from './example.ts'

export const notANumber = cellRule(
  {
    id: 'tab/not-a-number',
    severity: 'error',
    description: '格里不是数',
    explanation:
      '一格只写一个数，不带单位，不带说明；说明写在表的注里。长过十一位的数多半是两格连在了一起。',
    good: [dataExample(sound)],
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
    ],
  },
  ({ cell, column, sheet }) => {
    const { raw } = cell
    if (/^-?\d{12,}$/.test(raw)) {
      return { words: `的“${raw}”有 ${raw.replace('-', '').length} 位：是不是两格连在了一起？` }
    }
    if (cell.value !== undefined || !sheet.source) return undefined
    if (/^(?:|~|null)$/i.test(raw) || /^[-—–－/／\\、.…]+$/.test(raw)) return undefined
    if (/^(?:无|空|没有|暂无|n\/?a|nil)$/i.test(raw) || /^-?0\d+(?:\.\d+)?$/.test(raw))
      return undefined
    if (/[，、;；]/.test(raw) && /^[\d０-９\s/，、;；]+$/.test(raw)) {
      return { words: `的“${raw}”是几格连在一起：格与格之间要用半角逗号“,”。` }
    }
    if (/^[-－]?[０-９\d．.]+$/.test(raw) && /[０-９．]/.test(raw)) return undefined
    if (/^\d{1,3}(?:[,，]\d{3})+/.test(raw)) return undefined
    const figure = /^([-－]?[\d０-９]+(?:[.．][\d０-９]+)?)\s*[^\d０-９.．]{1,3}$/.exec(raw)?.[1]
    const unit = column.unit ? `（单位“${column.unit}”已在表头）` : ''
    return {
      words: `的“${raw}”不是数：请只写数字${unit}。`,
      ...(figure !== undefined && { expected: halfWidth(figure) }),
    }
  },
)
