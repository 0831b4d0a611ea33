import type { Rule } from '../rule.ts'
import { cjk } from './cjk.ts'
import { mark } from './mark.ts'
import { numberUnit } from './number-unit.ts'
import { ordinal } from './ordinal.ts'

/** Spaces inside Chinese prose. */
export const space: readonly Rule[] = [cjk, mark, ordinal, numberUnit]
