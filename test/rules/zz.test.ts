import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readMarkdown } from '../../src/readers/source/index.ts'
import { readPlainText } from '../../src/readers/text/index.ts'
import { issue } from '../../src/rules/issue/index.ts'
import { tab } from '../../src/rules/tab/index.ts'
import { readFiles } from './workspace.ts'

const C = '../shared/corpus/'
const show = (ctx: any, label: string) => {
  for (const r of [...tab, ...issue])
    for (const f of r.check(ctx))
      console.log(
        label,
        r.id,
        f.severity ?? r.severity,
        f.place?.start.line + ':' + f.place?.start.column,
        f.reason,
        '=>',
        f.expected,
      )
}
test('x', () => {
  for (const dir of ['texts', 'official'])
    for (const n of readdirSync(C + dir))
      if (n.endsWith('.txt')) {
        const t = readPlainText({ path: n, text: readFileSync(C + dir + '/' + n, 'utf8') })
        if (t.tables.length) console.log(n, 'tables', t.tables.length)
        show({ texts: [t] }, n)
      }
  const printed = readFileSync(C + 'bulletin-2024-06-as-printed.txt', 'utf8')
  show({ texts: [readPlainText({ path: 'p', text: printed })] }, 'printed')
  const md = readFileSync(C + 'bulletin-2024-06-corrected.md', 'utf8')
  const mdText = (t: string) => ({ texts: [readMarkdown({ path: 'c.md', text: t }).text] })
  show(mdText(md), 'corrected')
  console.log('md tables', mdText(md).texts[0]!.tables.length)
  show({ texts: [readPlainText({ path: 'p', text: md })] }, 'corrected.txt')
  const files = new Map<string, string>()
  for (const e of readdirSync(C + 'workspace', { recursive: true, withFileTypes: true }))
    if (e.isFile()) {
      const p = e.parentPath + '/' + e.name
      files.set(p.slice((C + 'workspace/').length), readFileSync(p, 'utf8'))
    }
  show(readFiles(files).context, 'workspace')
  for (const m of JSON.parse(readFileSync(C + 'mutations.json', 'utf8'))) {
    if (!/^(tab|issue)/.test(m.rule)) continue
    console.log('---', m.id, m.rule, JSON.stringify(m.find), JSON.stringify(m.replace))
    if (!m.find) continue
    const mutated = md.replace(m.find, () => m.replace)
    if (mutated === md) console.log('NOT APPLIED')
    show(mdText(mutated), '  md')
    // the same in YAML
    const yaml = files.get('issues/2024-06/evaluation.yaml')!
    const toYaml = (s: string) =>
      s.replace(/^(\S+)\t(.*)\n?$/, (_, a, b) => `${a}: [${b.split('\t').join(', ')}]`)
    const from = toYaml(m.find),
      to = m.replace === '' ? '' : toYaml(m.replace)
    const y2 = from.startsWith('合计')
      ? yaml.replace('total: [38, 195', 'total: [' + m.replace.split('\t').slice(1).join(', '))
      : yaml.replace(from, to)
    if (y2 === yaml) {
      console.log('yaml not applied', from)
      continue
    }
    const r = readFiles(new Map([...files, ['issues/2024-06/evaluation.yaml', y2]]))
    for (const d of r.diagnostics) console.log('  yaml READER', d.ruleId, d.reason)
    show(r.context, '  yaml')
  }
})
