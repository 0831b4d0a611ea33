import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { isNode, parseDocument } from 'yaml'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Templates } from '../model/output.ts'
import { Lines, type SourceFile } from '../model/source.ts'
import { guess } from '../model/text/guess.ts'
import type { Theme } from '../model/theme.ts'
import { projectFolder } from './project.ts'

const colour = v.pipe(
  v.string('应为 "#c8161d" 这样的颜色'),
  v.regex(/^#[0-9a-fA-F]{6}$/, '应为 "#c8161d" 这样的颜色'),
)
const points = v.pipe(v.number('应为数字'), v.minValue(0, '不能小于 0'), v.maxValue(200, '太大'))

const margin = v.pipe(
  v.number('应为数字'),
  v.minValue(10, '不能小于10毫米'),
  v.maxValue(60, '不能大于60毫米'),
)
const count = v.pipe(
  v.number('应为数字'),
  v.integer('应为整数'),
  v.minValue(10, '太少'),
  v.maxValue(60, '太多'),
)
const family = v.exactOptional(v.string('应为字体名'))

const themeSchema = v.object({
  title: v.string('应为文字'),
  colors: v.object({ accent: colour, accentDark: colour, tint: colour, text: colour }),
  nameplate: v.object({ leadSize: points, nameSize: points, rule: points }),
  webFonts: v.exactOptional(
    v.picklist(['embedded', 'linked', 'system'], '应为 embedded、linked 或 system'),
  ),
  contentsTitle: v.string('应为文字'),
  page: v.exactOptional(
    v.object({
      margins: v.object({ top: margin, right: margin, bottom: margin, left: margin }),
      size: v.pipe(
        v.number('应为数字'),
        v.minValue(9, '不能小于 9'),
        v.maxValue(22, '不能大于 22'),
      ),
      lines: count,
      columns: count,
    }),
  ),
  fonts: v.exactOptional(
    v.object({
      fang: family,
      kai: family,
      hei: family,
      biao: family,
      head: family,
      song: family,
    }),
  ),
})

const usual = 'red-head'

type LoadedTheme = { readonly value?: Theme; readonly diagnostics: readonly Diagnostic[] }

/** The theme that publication.yaml names, from templates/themes of the workspace or ours. */
export function loadTheme(
  workspace: string,
  templates: Templates,
  name: string = usual,
  publication?: SourceFile,
): LoadedTheme {
  const names = themeNames(workspace)
  if (!names.includes(name)) return unknownTheme(name, names, publication)
  const path = `themes/${name}.yaml`
  const file = { path: `templates/${path}`, text: templates.text(path) }
  const document = parseDocument(file.text)
  const [error] = document.errors
  if (error) {
    const line = error.linePos?.[0].line ?? 1
    return failure(file, `样式文件第${line}行读不懂：请检查冒号、缩进和引号。`, error.pos)
  }
  const parsed = v.safeParse(themeSchema, document.toJS({ maxAliasCount: 0 }))
  if (parsed.success) return { value: { name, ...parsed.output }, diagnostics: [] }
  const [issue] = parsed.issues
  const key = v.getDotPath(issue) ?? ''
  if (issue.input === undefined) {
    const model = `templates/themes/${usual}.yaml`
    return failure(file, `样式文件缺少 ${key}：可以照着自带的 ${model} 补上。`)
  }
  const isMapping = issue.kind === 'schema' && issue.type === 'object'
  const what = isMapping ? '应为一组“键: 值”' : issue.message
  const keys = (issue.path ?? []).map((item) => item.key)
  const node = document.getIn(keys, true)
  return failure(
    file,
    `样式文件的 ${key} 不对：${what}。`,
    (isNode(node) && node.range) || undefined,
  )
}

/** A theme that nobody has, at the key of publication.yaml that names it. */
function unknownTheme(
  name: string,
  names: readonly string[],
  publication: SourceFile | undefined,
): LoadedTheme {
  const near = guess(name, names)
  const advice = near ? `是不是“${near}”？` : `可用的有 ${names.join('、')}。`
  const reason = `没有名为“${name}”的样式（theme），${advice}`
  const key = publication && /^theme[ \t]*:.*/m.exec(publication.text)
  const file = { path: 'issues/publication.yaml', text: publication?.text ?? '' }
  return key?.[0].includes(name)
    ? failure(file, reason, [key.index, key.index + key[0].trimEnd().length])
    : { diagnostics: [{ ruleId: 'source/theme', severity: 'error', file: file.path, reason }] }
}

function failure(
  { path, text }: SourceFile,
  reason: string,
  [start, end]: readonly [number, number, ...unknown[]] = [0, 0],
): LoadedTheme {
  const place = new Lines(text).place(start, end)
  return { diagnostics: [{ ruleId: 'source/theme', severity: 'error', file: path, reason, place }] }
}

function themeNames(workspace: string): string[] {
  const folders = [workspace, projectFolder()].map((root) => join(root, 'templates', 'themes'))
  const files = folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []))
  const names = files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5))
  return [...new Set(names)].sort()
}
