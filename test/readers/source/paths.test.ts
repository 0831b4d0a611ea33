import { expect, test } from 'vitest'
import { resolvePath } from '../../../src/readers/source/markdown/paths.ts'

const file = 'issues/2024-06/focus.md'

test.each([
  ['images/图.png', 'issues/2024-06/images/图.png'],
  ['./images//图.png', 'issues/2024-06/images/图.png'],
  ['../2024-05/图%201.png', 'issues/2024-05/图 1.png'],
  ['../../图.png', '图.png'],
])('%s is resolved against the folder of its file', (written, path) => {
  expect(resolvePath(file, written)).toEqual({ path })
})

test.each([
  '',
  '#anchor',
  '/图.png',
  'C:/图.png',
  '\\\\host\\图.png',
  'images\\图.png',
  '图%ZZ.png',
  '图%00.png',
  '../../../图.png',
  '..%2F..%2F..%2F图.png',
])('%j names no file of the workspace', (written) => {
  expect(resolvePath(file, written)).toHaveProperty('reason')
})
