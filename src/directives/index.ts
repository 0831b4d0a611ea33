import { addressee } from './addressee.ts'
import { attachment } from './attachment.ts'
import { attachments } from './attachments.ts'
import { chart, seriesOf } from './chart.ts'
import type { Directive } from './directive.ts'
import { signature } from './signature.ts'
import { source } from './source.ts'
import { statistics } from './statistics.ts'

export {
  type Attribute,
  contentOf,
  type Directive,
  type DirectiveNode,
  type LowerContext,
  labelOf,
} from './directive.ts'

export { seriesOf }

/** Every directive of the dialect. */
export const directives: readonly Directive[] = [
  addressee,
  source,
  signature,
  attachments,
  attachment,
  statistics,
  chart,
]

export function findDirective(name: string): Directive | undefined {
  return directives.find((directive) => directive.name === name)
}
