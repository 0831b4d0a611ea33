// Writes the JSON Schemas of the YAML files into schema/, from the schemas that the readers check
// with, so that an editor's tool and zsia never disagree. `--check` writes nothing and fails where
// a file is stale.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const names = ['publication', 'issue', 'data', 'figures']

const entry = names
  .map((name) => `export { ${name}Schema as ${name} } from './schema/${name}.ts'`)
  .join('\n')

const folder = mkdtempSync(join(tmpdir(), 'zsia-schemas-'))
const outfile = join(folder, 'schemas.mjs')
await build({
  stdin: { contents: entry, resolveDir: join(root, 'src/readers/source'), loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
})
const schemas = await import(pathToFileURL(outfile).href)
rmSync(folder, { recursive: true })

const check = process.argv.includes('--check')
let stale = false
for (const name of names) {
  const schema = toJsonSchema(schemas[name], {
    target: 'draft-07',
    // What a schema cannot say (that a day exists) is said when zsia reads the file.
    ignoreActions: ['check'],
  })
  const text = `${JSON.stringify(schema, null, 2)}\n`
  const path = join(root, 'schema', `${name}.schema.json`)
  if (check) {
    if (readExisting(path) !== text) {
      process.stderr.write(`${path} is stale: run node scripts/build-schemas.mjs\n`)
      stale = true
    }
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
if (stale) process.exitCode = 1

function readExisting(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
