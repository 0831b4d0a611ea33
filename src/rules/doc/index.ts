import type { Rule } from '../rule.ts'
import { articleReference } from './article-reference.ts'
import { attachmentForm } from './attachment-form.ts'
import { attachmentName } from './attachment-name.ts'
import { attachmentReference } from './attachment-reference.ts'
import { attachmentShared } from './attachment-shared.ts'
import { attachmentStop } from './attachment-stop.ts'
import { blankDate } from './blank-date.ts'
import { captionSequence } from './caption-sequence.ts'
import { documentNumber } from './document-number.ts'
import { enumerationSequence } from './enumeration-sequence.ts'
import { headingLevel } from './heading-level.ts'
import { headingSequence } from './heading-sequence.ts'
import { headingStop } from './heading-stop.ts'
import { headingUnnumbered } from './heading-unnumbered.ts'
import { listSequence } from './list-sequence.ts'
import { ordinalMark } from './ordinal-mark.ts'
import { signature } from './signature.ts'
import { signatureDate } from './signature-date.ts'
import { signatureForm } from './signature-form.ts'
import { standardAgreement } from './standard-agreement.ts'
import { standardNumber } from './standard-number.ts'

/** What makes a text an official document: numbers, ordinals, attachments, signature. */
export const doc: readonly Rule[] = [
  documentNumber,
  standardNumber,
  standardAgreement,
  headingSequence,
  headingLevel,
  headingUnnumbered,
  headingStop,
  articleReference,
  listSequence,
  ordinalMark,
  enumerationSequence,
  captionSequence,
  blankDate,
  attachmentReference,
  attachmentName,
  attachmentShared,
  attachmentForm,
  attachmentStop,
  signature,
  signatureDate,
  signatureForm,
]
