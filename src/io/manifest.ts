import type { Format } from '../model/output.ts'
import { sha256 } from './digest.ts'
import type { OutputFile } from './output.ts'

/** One written file, as `--json` and the manifest tell of it. */
interface FileRecord {
  /** Relative to the output folder in the manifest, to the working folder in `--json`. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** An output, with the files beside it that it needs (the linked fonts of a web page). */
export interface OutputRecord extends FileRecord {
  readonly format: Format
  readonly files?: readonly FileRecord[]
}

/** An issue that was built, with what made its pages. */
export interface IssueRecord {
  readonly id: string
  /** 期 and 总期: a list for a combined issue, null where there is none. */
  readonly number: number | readonly number[] | null
  readonly wholeNumber: number | readonly number[] | null
  readonly title: string
  readonly date: string
  readonly pages?: number
  readonly compiler?: string
  readonly standards?: readonly string[]
  readonly outputs: readonly OutputRecord[]
}

/** Tells an output and the files beside it by their contents. */
export function describeOutput(
  format: Format,
  file: OutputFile,
  files: readonly OutputFile[] = [],
): OutputRecord {
  return {
    format,
    ...describeFile(file),
    ...(files.length === 0 ? {} : { files: files.map(describeFile) }),
  }
}

function describeFile({ path, bytes }: OutputFile): FileRecord {
  return { path, bytes: bytes.length, sha256: sha256(bytes) }
}

/** manifest.json of `build --all`: same sources, same bytes, so nothing of the clock or the machine. */
export function printManifest(manifest: {
  readonly tool: string
  readonly templates: Readonly<Record<string, string>>
  readonly issues: readonly IssueRecord[]
  readonly failed: readonly string[]
}): Uint8Array {
  const text = `${JSON.stringify({ version: 1, ...manifest }, null, 2)}\n`
  return new TextEncoder().encode(text)
}
