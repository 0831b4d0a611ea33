import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import type { Example } from '../../../src/model/rule.ts'
import { checkLooseFile } from '../../../src/proofreading.ts'
import { catalogue } from '../../../src/rules/index.ts'
import { checkWorkspace, overlay } from '../../rules/minimal.ts'

/** Where each bad example of a fault is told: `file line:column-line:column`, the end exclusive. */
const places: Readonly<Record<string, readonly string[]>> = {
  'source/yaml-syntax': [
    '2024-06/issue.yaml 2:7-2:10',
    '2024-06/issue.yaml 2:7-2:8',
    '2024-06/issue.yaml 2:1-2:4',
    'publication.yaml 10:11-10:23',
  ],
  'source/colon': [
    '2024-06/issue.yaml 1:5-1:6',
    '2024-06/issue.yaml 2:7-2:8',
    'publication.yaml 6:7-6:15',
  ],
  'source/indent': [
    '2024-06/issue.yaml 3:1-3:2',
    '2024-06/issue.yaml 1:1-1:6',
    '2024-06/issue.yaml 2:2-2:11',
  ],
  'source/duplicate-key': ['2024-06/issue.yaml 3:1-3:5'],
  'source/alias': ['2024-06/issue.yaml 1:7-1:9'],
  'source/tag': ['2024-06/issue.yaml 1:7-1:13'],
  'source/too-deep': ['2024-06/issue.yaml 2:23-2:24'],
  'source/unknown-key': ['2024-06/issue.yaml 2:1-2:6', 'publication.yaml 17:1-17:9'],
  'source/missing-key': ['2024-06/issue.yaml 1:1-1:7', 'publication.yaml 1:1-1:6'],
  'source/type': [
    '2024-06/issue.yaml 2:9-2:10',
    '2024-06/issue.yaml 2:9-2:12',
    'publication.yaml 1:8-1:12',
  ],
  'source/quote': ['publication.yaml 18:13-18:19', '2024-06/issue.yaml 2:7-2:10'],
  'source/value': ['2024-06/issue.yaml 2:9-2:21', 'publication.yaml 2:19-2:23'],
  'source/date': [
    '2024-06/issue.yaml 1:7-1:17',
    '2024-06/issue.yaml 1:7-1:17',
    '2024-06/issue.yaml 1:7-1:15',
  ],
  'source/number-and-numbers': ['2024-06/issue.yaml 3:1-3:8'],
  'source/duplicate-name': ['publication.yaml 7:11-7:16', 'publication.yaml 11:20-11:22'],
  'source/unknown-name': ['publication.yaml 16:71-16:84', '2024-06/evaluation.yaml 7:12-7:14'],
  'source/unknown-table': ['2024-06/evalution.yaml 1:1-1:7'],
  'source/period': ['2024-06/evaluation.yaml 1:9-1:39'],
  'source/placeholder': ['publication.yaml 10:12-10:21', '2024-06/issue.yaml 2:11-2:49'],
  'source/unknown-rule': ['publication.yaml 2:10-2:25', 'publication.yaml 2:10-2:15'],
  'source/folder': ['2024-6'],
  'source/missing-file': ['2024-07/issue.yaml'],
  'issue/stray-file': ['2024-06/focuss.md', '2024-06/notes.md'],
  'markup/before-title': ['2024-06/focus.md 1:1-1:7'],
  'markup/heading-syntax': ['loose.md 3:1-3:9'],
  'markup/heading-depth': ['loose.md 3:1-3:6'],
  'markup/heading-place': ['loose.md 3:3-3:10'],
  'markup/heading-empty': ['loose.md 3:1-3:3'],
  'markup/heading-long': ['loose.md 1:1-1:353'],
  'markup/title-alone': ['2024-06/focus.md 1:1-1:10'],
  'markup/heading-closing': ['loose.md 1:9-1:10'],
  'markup/joined-lines': ['2024-06/focus.md 4:1-4:8'],
  'markup/list-number': ['loose.md 3:1-3:6'],
  'markup/rule-glued': ['loose.md 4:1-4:4'],
  'markup/table-syntax': ['loose.md 3:1-3:12'],
  'markup/table-cells': ['loose.md 5:11-5:18'],
  'markup/table-glued': ['loose.md 6:1-6:8'],
  'markup/image-alt': ['loose.md 3:1-3:19'],
  'markup/image-inline': ['loose.md 3:6-3:29'],
  'markup/image-path': ['loose.md 3:10-3:21'],
  'markup/code-unclosed': ['loose.md 3:1-3:4'],
  'markup/code-info': ['loose.md 3:1-3:4'],
  'markup/waiver': ['loose.md 3:1-3:40'],
  'markup/excess': ['loose.md 3:1-3:45'],
  'markup/directive-unknown': ['loose.md 3:3-3:8'],
  'markup/directive-syntax': ['loose.md 3:1-3:18'],
  'markup/directive-form': ['loose.md 3:1-3:21'],
  'markup/directive-unclosed': ['loose.md 3:1-3:13'],
  'markup/directive-label': ['loose.md 3:1-3:12'],
  'markup/directive-attribute': ['loose.md 3:15-3:21'],
  'markup/directive-content': ['loose.md 4:1-4:4'],
  'markup/directive-place': ['loose.md 5:1-5:20'],
  'markup/directive-data': ['2024-06/focus.md 3:20-3:27'],
  'markup/emphasis': ['loose.md 3:5-3:11'],
  'markup/strong-unclosed': ['loose.md 3:4-3:6'],
  'markup/strike-unclosed': ['loose.md 3:1-3:3'],
  'markup/html': ['loose.md 3:1-3:4'],
  'markup/link-syntax': ['loose.md 3:7-3:30'],
  'markup/link-target': ['loose.md 3:2-3:26'],
  'markup/link-title': ['loose.md 3:2-3:37'],
  'markup/footnote-undefined': ['loose.md 3:4-3:8'],
  'markup/footnote-uncited': ['loose.md 5:1-5:19'],
  'markup/footnote-duplicate': ['loose.md 7:1-7:9'],
  'markup/figure-unclosed': ['loose.md 3:4-3:6'],
  'markup/figure-syntax': ['loose.md 3:4-3:42'],
  'markup/figure-unknown': ['2024-06/focus.md 3:4-3:27'],
  'source/unused-waiver': ['loose.md 3:1-3:54', 'loose.md 3:1-3:54'],
}

const faults = catalogue.filter(
  ({ id, bad }) => /^(?:source|markup)\/|^issue\/stray-file$/.test(id) && bad.length > 0,
)

test('every fault of the readers has its places', () => {
  expect(faults.map(({ id }) => id).sort()).toEqual(Object.keys(places).sort())
})

test.each(faults.map((fault) => [fault.id, fault] as const))('%s', (id, { bad }) => {
  const told = bad.flatMap((example) => check(example).filter(({ ruleId }) => ruleId === id))
  expect(told.map(placeOf)).toEqual(places[id])
})

function check({ text, files, issue }: Example): readonly Diagnostic[] {
  if (text !== undefined) return checkLooseFile({ path: 'loose.md', text })
  return checkWorkspace(overlay(files ?? {}), issue)
}

function placeOf({ file, place }: Diagnostic): string {
  const name = file.replace('issues/', '')
  if (!place) return name
  const { start, end } = place
  return `${name} ${start.line}:${start.column}-${end.line}:${end.column}`
}
