import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare, installed, printRow, root, zsia } from './measure.mjs'

const issue = '2024-06'

/** The real issue from a cold process, beside pandoc and LibreOffice on the same text where they are installed. */
export function benchBuild({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'zsia-bench-'))
  const build = (name, ...args) =>
    zsia(name, ['build', issue, '--root', root, '--out', folder, '--quiet', ...args])
  const commands = [
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
    zsia('zsia --help', ['--help']),
    zsia('zsia validate', ['validate', issue, '--root', root]),
    build('zsia build html', '--format', 'html'),
    build('zsia build docx', '--format', 'docx'),
    build('zsia build pdf', '--format', 'pdf'),
    build('zsia build', '--format', 'docx,pdf,html'),
    ...others(folder),
  ]
  const results = compare(commands, rounds)
  rmSync(folder, { recursive: true })
  printRow('command', 'median, s', 'least, s', 'peak, MB')
  printRow('---', '---:', '---:', '---:')
  for (const [name, { milliseconds, least, megabytes }] of results) {
    const memory = Number.isNaN(megabytes) ? '' : megabytes.toFixed(0)
    printRow(name, (milliseconds / 1000).toFixed(2), (least / 1000).toFixed(2), memory)
  }
  const theirs = ['pandoc docx', 'pandoc html', 'LibreOffice docx→pdf'].map((name) =>
    results.get(name),
  )
  if (theirs.every(Boolean)) {
    const sum = theirs.reduce((total, { milliseconds }) => total + milliseconds, 0)
    const ratio = results.get('zsia build').milliseconds / sum
    console.log(`\nzsia build / (pandoc docx + pandoc html + LibreOffice) = ${ratio.toFixed(2)}`)
  } else {
    console.log('\npandoc or LibreOffice is not installed: nothing to compare with.')
  }
}

function others(folder) {
  const sections = ['focus', 'notices', 'industry', 'members', 'association', 'evaluation']
  const text = sections
    .map((name) => readFileSync(join(root, 'issues', issue, `${name}.md`), 'utf8'))
    .join('\n')
    .replace(/^:{2,}.*$/gm, '')
  const source = join(folder, 'bulletin.md')
  writeFileSync(source, text)
  const docx = join(folder, 'bulletin.docx')
  const commands = []
  if (installed('pandoc')) {
    commands.push(
      { name: 'pandoc docx', command: 'pandoc', args: ['-f', 'gfm', source, '-o', docx] },
      {
        name: 'pandoc html',
        command: 'pandoc',
        args: [
          '-f',
          'gfm',
          '-s',
          '--toc',
          '--metadata',
          'title=简报',
          source,
          '-o',
          `${docx}.html`,
        ],
      },
    )
    if (installed('soffice')) {
      const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`]
      args.push('--convert-to', 'pdf', '--outdir', folder, docx)
      commands.push({ name: 'LibreOffice docx→pdf', command: 'soffice', args })
    }
  }
  return commands
}
