import type { Interval } from '../../model/interval.ts'
import type { Span } from './line.ts'
import { isCounted, percent, points } from './units.ts'

/** 约, 超过, 不足: the number is not said exactly. */
export type Hedge = 'about' | 'above' | 'below'

/** A number as printed, with its unit. */
export interface Quantity extends Span {
  readonly kind: 'quantity'
  /** Digits as printed, without thousands separators. */
  readonly digits: string
  /** The number times its scale, in the unit of its dimension: 1.99万亿元 is 1.99e12 元. */
  readonly value: number
  readonly scale: number
  readonly scaleWord: string
  /** Unit without scale; empty where none is printed. */
  readonly dimension: string
  /** Decimals that the number is precise to: those printed, or those of its series. */
  readonly decimals: number
  readonly hedge?: Hedge
  /** Written in Chinese numerals: 四个地区. */
  readonly han: boolean
}

/** Half a unit of the last place on either side; a count without a scale is what it says. */
export function intervalOf(quantity: Quantity): Interval {
  if (isExact(quantity)) return { low: quantity.value, high: quantity.value }
  const half = ulp(quantity) / 2
  return { low: quantity.value - half, high: quantity.value + half }
}

/** One unit of the last place that the number is precise to. */
export function ulp(quantity: Quantity): number {
  return quantity.scale * 10 ** -quantity.decimals
}

/** A count without a scale: 37家. */
export function isExact(quantity: Quantity): boolean {
  return quantity.scale === 1 && quantity.decimals === 0 && isCounted(quantity.dimension)
}

/** 11.5%. */
export function isPercent(quantity: Quantity): boolean {
  return quantity.dimension === percent
}

/** 0.4个百分点. */
export function isPoints(quantity: Quantity): boolean {
  return quantity.dimension === points
}

/** Neither per cent nor points: 62350亿元. */
export function isAmount(quantity: Quantity): boolean {
  return !isPercent(quantity) && !isPoints(quantity) && hasUnit(quantity)
}

/** 14.55亿 of 总人次14.55亿 has its unit in the name; a bare 14 may be anything. */
export function hasUnit({ dimension, scaleWord }: Quantity): boolean {
  return dimension !== '' || scaleWord !== ''
}

/** As an editor writes it: digits, scale and unit. */
export function printed(quantity: Quantity): string {
  return `${quantity.digits}${quantity.scaleWord}${quantity.dimension}`
}

/** Another value with the scale of a quantity, and as many decimals. */
export function numberInFormOf(quantity: Quantity, value: number): string {
  const inScale = value / quantity.scale
  const text = inScale.toFixed(quantity.decimals)
  return text.startsWith('-') && Number(text) === 0 ? text.slice(1) : text
}
