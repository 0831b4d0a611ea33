import type { Rule } from '../rule.ts'
import { order } from './order.ts'
import { sectionMissing } from './section-missing.ts'
import { titleMismatch } from './title-mismatch.ts'
import { unlisted } from './unlisted.ts'

/** The contents that a loose text prints, against its body. */
export const toc: readonly Rule[] = [titleMismatch, sectionMissing, unlisted, order]
