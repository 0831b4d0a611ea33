import { expect, test } from 'vitest'
import type { Line } from '../../src/figures/lexer/line.ts'
import type { Quantity } from '../../src/figures/lexer/quantity.ts'
import { bestFit, type Draft, operand } from '../../src/figures/relations/relation.ts'
import type { Passage } from '../../src/model/source.ts'
import { readPlainText } from '../../src/readers/text/index.ts'

const [passage] = readPlainText({ path: 'text.txt', text: '22.4%、33.6%、44.8%' }).passages as [
  Passage,
]
const line: Line = { passage, text: passage.value, gaps: [], asides: [] }

function percent(value: number): Quantity {
  const digits = value.toFixed(1)
  const start = line.text.indexOf(digits)
  const scale = { scale: 1, scaleWord: '', dimension: '%', decimals: 1, han: false }
  return { kind: 'quantity', digits, value, line, start, end: start + 5, ...scale }
}

test('a number that is said again is tried once; where none fits, the last is taken', () => {
  const tried: number[] = []
  const equals = (result: Quantity) => (other: Quantity) => {
    tried.push(other.value)
    return equal(result, other)
  }
  const numberOf = (quantity: Quantity) => ({ quantity })
  const said = [percent(22.4), percent(33.6), percent(22.4), percent(33.6)]

  const fitting = bestFit(said, numberOf, equals(percent(33.6)))
  expect(fitting?.operands[0]?.quantity).toBe(said[1])
  expect(tried).toEqual([22.4, 33.6])

  const last = bestFit(said, numberOf, equals(percent(44.8)))
  expect(last?.operands[0]?.quantity).toBe(said[3])
})

function equal(result: Quantity, other: Quantity): Draft {
  return {
    rule: 'fig/share',
    form: 'equal',
    title: '',
    result: operand(result, ''),
    operands: [operand(other, '')],
    compute: ([value = 0]) => value,
    expression: other.digits,
    sure: true,
  }
}
