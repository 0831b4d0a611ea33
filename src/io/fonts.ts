import { existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from '../model/failure.ts'
import type { FontFace, FontRole, FontSet } from '../model/output.ts'
import { sha256 } from './digest.ts'
import { type FontFile, readFontFile } from './fonts-sfnt.ts'
import { projectFolder } from './project.ts'

/** A FontSet whose faces lie on this disk. */
export interface InstalledFontSet extends FontSet {
  /** Absolute paths of all faces. */
  readonly files: readonly string[]
  /** The official faces that were found and are preferred to ours, by role. */
  readonly official: Readonly<Partial<Record<FontRole, string>>>
}

interface Manifest {
  readonly roles: Record<FontRole, string[]>
  readonly faces: {
    readonly family: string
    readonly file: string
    readonly sha256: string
    readonly part?: 'latin' | 'marks'
  }[]
}

/** The faces that official documents are set in, by the names under which systems have them, the most usual first. */
const officialFamilies: Readonly<Record<FontRole, readonly string[]>> = {
  fang: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    'STFangsong',
    '华文仿宋',
    '方正仿宋_GBK',
  ],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti', '华文楷体', '方正楷体_GBK'],
  hei: ['黑体', 'SimHei', 'STHeiti', '华文黑体', '方正黑体_GBK'],
  biao: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  head: ['方正大标宋简体', 'FZDaBiaoSong-B06S', '方正大标宋_GBK'],
  song: ['宋体', 'SimSun', 'STSong', '华文宋体'],
}

/** Faces of a periodical's own: a folder, and the family for each role that has one. */
export interface HouseFonts {
  readonly folder: string
  readonly families: { readonly [role in FontRole]?: string }
}

/** A family that the theme names and the folder lacks is the user's mistake. */
function houseFaces(house: HouseFonts | undefined): Partial<Record<FontRole, FontFile>> {
  const found: Partial<Record<FontRole, FontFile>> = {}
  const files = house && existsSync(house.folder) ? fontFilesIn(house.folder) : []
  for (const [role, name] of Object.entries(house?.families ?? {}) as [FontRole, string][]) {
    const file = files.find((one) => one.embeddable && one.families.includes(name))
    if (!file) {
      const names = files.flatMap((one) => one.families).join('、') || '没有字体文件'
      throw new UsageError(`样式要用字体“${name}”，但 ${house?.folder} 里没有：那里有 ${names}。`)
    }
    found[role] = file
  }
  return found
}

/** Given in place of a folder: look where the system keeps its fonts. */
const installed = 'installed'

/** Where Linux, macOS and Windows keep fonts. */
function systemFolders(): string[] {
  const home = homedir()
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
    '/System/Library/Fonts',
    '/Library/Fonts',
    join(home, 'Library/Fonts'),
    join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
    join(home, 'AppData/Local/Microsoft/Windows/Fonts'),
  ].filter((folder) => existsSync(folder))
}

/** The font files of a folder and those below it, in the order of their paths. */
function fontFilesIn(folder: string): FontFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ttf|otf)$/i.test(name))
    .sort()
    .map((name) => readFontFile(join(folder, name)))
    .filter((file) => file !== undefined)
}

function foreignFiles(folder: string | undefined): FontFile[] {
  if (folder === undefined) return []
  if (folder === installed) return systemFolders().flatMap(fontFilesIn)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(
      `没有字体文件夹 ${folder}。请用 --fonts 指明官方字体所在的文件夹，或写 --fonts installed。`,
    )
  return fontFilesIn(resolve(folder))
}

function officialIn(files: readonly FontFile[]): Partial<Record<FontRole, FontFile>> {
  const found: Partial<Record<FontRole, FontFile>> = {}
  for (const [role, names] of Object.entries(officialFamilies) as [FontRole, string[]][]) {
    const file = names
      .map((name) => files.find((one) => one.embeddable && one.families.includes(name)))
      .find((one) => one !== undefined)
    if (file) found[role] = file
  }
  return found
}

/**
 * The faces of a build: ours, and before them the official ones of a folder (or `installed`) where
 * one is given; a folder that does not exist throws a UsageError.
 * Ours stay behind those, for the characters that the official ones lack.
 */
export function loadFonts(
  options: { readonly folder?: string; readonly house?: HouseFonts } = {},
): InstalledFontSet {
  const ours = ownFaces()
  const found = { ...officialIn(foreignFiles(options.folder)), ...houseFaces(options.house) }
  const files = new Map<string, FontFile>()
  for (const file of Object.values(found)) {
    const family = familyOf(file)
    if (!ours.paths.has(family) && !files.has(family)) files.set(family, file)
  }
  const paths = new Map([
    ...ours.paths,
    ...[...files].map(([family, { path }]) => [family, path] as const),
  ])
  const roles = { ...ours.roles }
  const official: Partial<Record<FontRole, string>> = {}
  for (const [role, file] of Object.entries(found) as [FontRole, FontFile][]) {
    official[role] = familyOf(file)
    roles[role] = preferring(familyOf(file), roles[role], ours.faces)
  }
  const fileOf = (family: string): FontFile | undefined => {
    const known = files.get(family)
    if (known) return known
    const path = paths.get(family)
    const file = path === undefined ? undefined : readFontFile(path)
    if (file) files.set(family, file)
    return file
  }
  return {
    roles,
    faces: [...ours.faces, ...[...files].map(([family, file]) => foreignFace(family, file))],
    official,
    files: [...paths.values()],
    covers: (role, codePoint) =>
      roles[role].some((family) => fileOf(family)?.covers(codePoint) === true),
  }
}

/** The faces in `templates/fonts`, which are read when they are asked for. */
function ownFaces() {
  const folder = join(projectFolder(), 'templates', 'fonts')
  const manifest = JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')) as Manifest
  const paths = new Map(manifest.faces.map(({ family, file }) => [family, join(folder, file)]))
  const faces = manifest.faces.map(({ family, file, part, sha256 }): FontFace => {
    const path = join(folder, file)
    return {
      family,
      sha256,
      open: true,
      ...(part ? { part } : {}),
      bytes: once(() => readFileSync(path)),
      read: reader(path),
    }
  })
  return { roles: manifest.roles, paths, faces }
}

/** A family before ours, but behind those parts of a face that stand first. */
function preferring(family: string, ours: readonly string[], faces: readonly FontFace[]): string[] {
  const parts = ours.filter((name) => faces.find((face) => face.family === name)?.part)
  return [...parts, family, ...ours.filter((name) => !parts.includes(name))]
}

function foreignFace(family: string, { path }: FontFile): FontFace {
  const bytes = readFileSync(path)
  return {
    family,
    sha256: sha256(bytes),
    bytes: () => bytes,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  }
}

function familyOf(file: FontFile): string {
  return file.families[0] as string
}

/** Reads parts of a file, which is opened with the first and stays open. */
function reader(path: string): FontFace['read'] {
  const file = once(() => openSync(path, 'r'))
  return (offset, length) => {
    const bytes = new Uint8Array(length)
    readSync(file(), bytes, 0, length, offset)
    return bytes
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
