import type { Issue } from './issue.ts'
import type { Publication } from './publication.ts'
import type { SourceFile } from './source.ts'
import type { TableData } from './statistics.ts'

/** What every issue is known by without reading its articles: from its folder's name, issue.yaml and data files. */
export interface IssueEntry {
  readonly id: string
  readonly year: number
  readonly kind: Issue['kind']
  readonly numbers: readonly number[]
  readonly writtenNumbers?: NonNullable<Issue['writtenNumbers']>
  readonly writtenWholeNumbers?: NonNullable<Issue['writtenWholeNumbers']>
  readonly date: string
  readonly datePlace: Issue['datePlace']
  readonly dateAssumed?: true
  /** Path of issue.yaml, relative to the workspace. */
  readonly file: string
  readonly data: readonly TableData[]
}

/** All issues of a workspace, sorted by year and number, supplements after the regular issues of their year. */
export interface Archive {
  readonly publication: Publication
  readonly entries: readonly IssueEntry[]
}

/** The files of one issue's folder, as the store hands them to the readers. */
export interface IssueFiles {
  /** Name of the folder: `2024-06`. */
  readonly id: string
  /** Its `.yaml`, `.yml` and `.md` files, decoded, by the order of their paths. */
  readonly files: readonly SourceFile[]
  /** Paths of everything else below the folder (pictures), relative to the workspace. */
  readonly others: readonly string[]
  /** Paths of the YAML and Markdown files that could not be read, which has been told. */
  readonly unread?: readonly string[]
  /** Whether a path of the workspace outside this folder is there, which only the store can tell. */
  readonly elsewhere?: (path: string) => boolean
}
