import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buildEach } from '../../../src/commands/build/issues.ts'
import type { Built, Run } from '../../../src/commands/build/run.ts'
import { startProgress } from '../../../src/io/progress.ts'
import { openWorkspace } from '../../../src/io/store.ts'
import { loadTemplates } from '../../../src/io/templates.ts'
import { zh } from '../../../src/messages/zh.ts'
import { MachineError } from '../../../src/model/failure.ts'
import type { Typeset } from '../../../src/model/output.ts'

const minimal = fileURLToPath(new URL('../../fixtures/minimal', import.meta.url))

/** A workspace of two issues, built with a compiler that fails in the given way. */
async function built(ids: readonly string[], typeset: Typeset): Promise<Built[]> {
  const root = join(mkdtempSync(join(tmpdir(), 'zsia-')), '简报')
  cpSync(minimal, root, { recursive: true })
  cpSync(join(root, 'issues/2024-06'), join(root, 'issues/2024-07'), { recursive: true })
  const store = openWorkspace(root)
  const run: Run = {
    store,
    templates: loadTemplates(root),
    out: join(root, 'out'),
    options: { format: ['pdf'], compiler: 'auto', draft: true },
    messages: zh,
    progress: startProgress(true),
  }
  const results: Built[] = []
  for await (const each of buildEach(ids, typeset, run)) results.push(each)
  return results
}

test('a bug that one issue brings to light does not keep the next from its turn', async () => {
  const bug = new TypeError('no such property')
  const results = await built(['2024-06', '2024-07'], () => Promise.reject(bug))
  expect(results.map(({ id, bug, record }) => [id, bug, record])).toEqual([
    ['2024-06', bug, undefined],
    ['2024-07', bug, undefined],
  ])
})

test('one issue alone ends with the bug, and what the machine lacks ends the run', async () => {
  const bug = new TypeError('no such property')
  await expect(built(['2024-06'], () => Promise.reject(bug))).rejects.toBe(bug)
  const lack = new MachineError('no compiler')
  await expect(built(['2024-06', '2024-07'], () => Promise.reject(lack))).rejects.toBe(lack)
})
