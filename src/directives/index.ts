import { addressee } from './addressee.ts'
import { attachment } from './attachment.ts'
import { attachments } from './attachments.ts'
import { chart } from './chart.ts'
import type { Directive } from './directive.ts'
import { signature } from './signature.ts'
import { source } from './source.ts'
import { statistics } from './statistics.ts'

export { seriesOf } from './chart.ts'
export {
  type Attribute,
  contentOf,
  type Directive,
  type DirectiveNode,
  type LowerContext,
} from './directive.ts'

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

/** The directive of that name; undefined for a name that the dialect does not know. */
export function findDirective(name: string): Directive | undefined {
  return directives.find((directive) => directive.name === name)
}
