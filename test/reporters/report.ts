import { languages, type Messages } from '../../src/messages/index.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { Lines } from '../../src/model/source.ts'
import type { Report } from '../../src/reporters/index.ts'

const same = (text: string) => text

export const plainPaint = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  cyan: same,
  green: same,
}

/** A report of one diagnostic on the first occurrence of `at` in `text`. */
export function reportOf(text: string, at: string, more: Partial<Diagnostic> = {}): Report {
  const start = text.indexOf(at)
  const diagnostic: Diagnostic = {
    ruleId: 'punct/halfwidth',
    severity: 'error',
    reason: '汉字旁应用全角标点',
    file: 'a.md',
    place: new Lines(text).place(start, start + at.length),
    ...more,
  }
  return {
    diagnostics: [diagnostic],
    sources: new Map([[diagnostic.file, text]]),
    rules: [
      {
        id: 'punct/halfwidth',
        severity: 'error',
        description: '汉字旁的半角标点',
        good: [],
        bad: [],
      },
    ],
    suppressed: 0,
    review: false,
    version: '0.1.0',
    messages: languages.zh as Messages,
    paint: plainPaint,
    columns: 80,
  }
}
