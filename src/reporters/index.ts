import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { rdjson } from './rdjson.ts'
import type { Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

export type { Report } from './reporter.ts'

/** Every report format by the name that `--format` takes. */
export const reporters: Readonly<Record<string, Reporter>> = {
  text,
  json,
  sarif,
  github,
  junit,
  rdjson,
}
