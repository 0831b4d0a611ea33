import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { saveOutputs } from '../../io/output.ts'
import type { Messages } from '../../messages/index.ts'
import { compareText, type Diagnostic } from '../../model/diagnostic.ts'
import { UsageError } from '../../model/failure.ts'
import { fingerprinter } from '../../model/fingerprint.ts'
import type { SourceFile } from '../../model/source.ts'

const baselineSchema = v.object({
  version: v.literal(1),
  known: v.record(v.string(), v.array(v.string())),
})

/** The fingerprints of old problems, by file. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>

/** Reads a baseline. Throws a UsageError where it is none. */
export function loadBaseline(path: string, messages: Messages): Baseline {
  try {
    const parsed = v.parse(baselineSchema, JSON.parse(readFileSync(resolve(path), 'utf8')))
    return new Map(Object.entries(parsed.known).map(([file, known]) => [file, new Set(known)]))
  } catch (error) {
    throw new UsageError(messages.usageErrors.badBaseline(path), { cause: error })
  }
}

/** The diagnostics that a baseline does not hold. */
export function withoutKnown(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  baseline: Baseline,
): Diagnostic[] {
  const name = nameOf(files)
  return diagnostics.filter((diagnostic) => !baseline.get(diagnostic.file)?.has(name(diagnostic)))
}

/** Collects what is to be known from now on. */
export class BaselineWriter {
  readonly #known = new Map<string, Set<string>>()

  add(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): void {
    const name = nameOf(files)
    for (const diagnostic of diagnostics) {
      const own = this.#known.get(diagnostic.file) ?? new Set()
      this.#known.set(diagnostic.file, own.add(name(diagnostic)))
    }
  }

  async save(path: string, messages: Messages): Promise<void> {
    const entries = [...this.#known]
      .map(([file, own]) => [file, [...own].sort(compareText)] as const)
      .sort(([a], [b]) => compareText(a, b))
    const text = `${JSON.stringify({ version: 1, known: Object.fromEntries(entries) }, null, 2)}\n`
    const bytes = new TextEncoder().encode(text)
    await saveOutputs([{ path: resolve(path), bytes }], messages.machine.cannotSave)
  }
}

function nameOf(files: readonly SourceFile[]): (diagnostic: Diagnostic) => string {
  const texts = new Map(files.map((file) => [file.path, file.text]))
  const fingerprint = fingerprinter()
  return (diagnostic) =>
    `${diagnostic.ruleId} ${fingerprint(diagnostic, texts.get(diagnostic.file))}`
}
