import type { Rule } from '../rule.ts'
import { brokenParagraph } from './broken-paragraph.ts'
import { confusable } from './confusable.ts'
import { duplicateWord } from './duplicate-word.ts'
import { fullwidthDigit } from './fullwidth-digit.ts'
import { fullwidthSymbol } from './fullwidth-symbol.ts'
import { garbled } from './garbled.ts'
import { invisibleChar } from './invisible-char.ts'
import { particle } from './particle.ts'
import { particleSlip } from './particle-slip.ts'
import { quotation } from './quotation.ts'
import { residue } from './residue.ts'
import { slip } from './slip.ts'
import { strayDe } from './stray-de.ts'
import { superlative } from './superlative.ts'
import { variantChar } from './variant-char.ts'

/** Characters and words. */
export const text: readonly Rule[] = [
  invisibleChar,
  garbled,
  fullwidthDigit,
  fullwidthSymbol,
  variantChar,
  confusable,
  slip,
  duplicateWord,
  strayDe,
  residue,
  brokenParagraph,
  particle,
  particleSlip,
  superlative,
  quotation,
]
