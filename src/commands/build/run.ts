import type { IssueRecord } from '../../io/manifest.ts'
import type { Progress } from '../../io/progress.ts'
import type { Store } from '../../io/store.ts'
import type { LoadedTemplates } from '../../io/templates.ts'
import type { Messages } from '../../messages/index.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Format } from '../../model/output.ts'
import type { SourceFile } from '../../model/source.ts'

/** What `zsia build` is asked for. */
export interface BuildOptions {
  readonly root?: string
  readonly out?: string
  readonly format: readonly Format[]
  readonly all?: boolean
  readonly draft?: boolean
  readonly fonts?: string
  readonly theme?: string
  readonly sheets?: number
  readonly embedSources?: boolean
  readonly referenceDoc?: string
  readonly compiler: 'auto' | 'native' | 'wasm'
  readonly quiet?: boolean
  readonly json?: boolean
}

/** What came of one issue; without a record nothing was written. */
export interface Built {
  readonly id: string
  readonly record?: IssueRecord
  readonly diagnostics: readonly Diagnostic[]
  /** A bug of ours that one of many issues has brought to light. */
  readonly bug?: Error
  readonly sources: readonly SourceFile[]
}

/** What stays the same from issue to issue. */
export interface Run {
  readonly store: Store
  readonly templates: LoadedTemplates
  readonly out: string
  readonly options: BuildOptions
  readonly messages: Messages
  readonly progress: Progress
}
