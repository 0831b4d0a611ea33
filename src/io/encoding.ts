import { readFileSync, statSync } from 'node:fs'
import type { Diagnostic } from '../model/diagnostic.ts'
import { Lines, type SourceFile } from '../model/source.ts'

/** A file decoded; one that is not UTF-8 is decoded as what it seems to be, and told. */
export interface Decoded {
  readonly file: SourceFile
  /** It is no text, or far too long to be one of ours: the file is left empty. */
  readonly unread?: true
  readonly diagnostics: readonly Diagnostic[]
}

const advice = '请在编辑器里另存为 UTF-8（记事本：另存为 → 编码 → UTF-8）。'

/** Bytes of one source file, some five million characters: what is larger is no article, and costs memory. */
const most = 16 * 1024 * 1024

/**
 * Reads a file that is there and decodes it; one that is too large is told before it is opened.
 * @param path as people are told of it
 */
export function readText(path: string, real: string): Decoded {
  const { size } = statSync(real)
  if (size <= most) return decode(path, readFileSync(real))
  return tooLarge(path, `文件有 ${Math.ceil(size / 1024 / 1024)} MB，`)
}

/** A stream decoded, with its bytes as they came. */
export interface Streamed extends Decoded {
  readonly bytes: Uint8Array
}

/** Reads a stream to its end and decodes it; one that is too large is told, and read no further. */
export async function readStream(
  path: string,
  stream: AsyncIterable<string | Uint8Array>,
): Promise<Streamed> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > most) return { ...tooLarge(path, '输入'), bytes: new Uint8Array() }
  }
  const bytes = Buffer.concat(chunks)
  return { ...decode(path, bytes), bytes }
}

/** A text as UTF-8, with a byte order mark where the bytes of before have one. */
export function encode(text: string, before: Uint8Array): Uint8Array {
  const marked = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf
  return new TextEncoder().encode(marked ? `\uFEFF${text}` : text)
}

function tooLarge(path: string, what: string): Decoded {
  const reason = `${what}超过 16 MB，没有读：多半是放错了文件；确是文字的，请分成几个文件。`
  return unread(path, { ruleId: 'source/too-large', severity: 'error', file: path, reason })
}

/**
 * Decodes a source file. UTF-8 with or without a byte order mark is fine; UTF-16, GBK and Big5 are named
 * for what they are; a UTF-8 file with spoilt bytes is told where the first of them stands.
 */
export function decode(path: string, bytes: Uint8Array): Decoded {
  const found = (text: string, encoding: string): Decoded => ({
    file: { path, text },
    diagnostics: [
      {
        ...fault(path, `文件是 ${encoding} 编码，应为 UTF-8：${advice}`),
        place: new Lines(text).place(0, 0),
      },
    ],
  })
  const kind = kindOf(bytes)
  if (kind !== undefined) return binary(path, `这是${kind}，不是文本文件`)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return found(lenient('utf-16le', bytes), 'UTF-16 LE')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return found(lenient('utf-16be', bytes), 'UTF-16 BE')
  const text = strict('utf-8', bytes)
  if (text !== undefined && !text.includes('\0')) return { file: { path, text }, diagnostics: [] }
  const order = zeroBytes(bytes)
  if (order) return found(lenient(order, bytes), order === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE')
  const spoilt = lenient('utf-8', bytes)
  if (isNoText(spoilt)) return binary(path, '这不是文本文件')
  const first = text === undefined ? spoilt.indexOf('\ufffd') : spoilt.indexOf('\0')
  const wide = (spoilt.match(/[^\0-\x7f\ufffd]/g) ?? []).length
  const lost = (spoilt.match(/\ufffd/g) ?? []).length
  const old = text === undefined && lost * 4 > wide ? chinese(bytes) : undefined
  if (old !== undefined) return found(old.text, old.encoding)
  const what = text === undefined ? '不是 UTF-8 的字节' : '空字符（NUL）'
  return {
    file: { path, text: spoilt },
    diagnostics: [
      {
        ...fault(path, `这里有${what}，文件可能已损坏或不是文本：${advice}`),
        place: new Lines(spoilt).place(first, first + 1),
      },
    ],
  }
}

function binary(path: string, what: string): Decoded {
  const reason = `${what}：请用原来的程序打开它，把文字另存为纯文本（编码选 UTF-8），再放进来。`
  return unread(path, fault(path, reason))
}

function unread(path: string, diagnostic: Diagnostic): Decoded {
  return { file: { path, text: '' }, unread: true, diagnostics: [diagnostic] }
}

/** Zero bytes, and many others that stand in no text. */
function isNoText(text: string): boolean {
  const foreign = text.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return text.includes('\0') && foreign * 10 > text.length
}

/** Files of other programs that end up under the name of a text, by their first bytes. */
const kinds: readonly (readonly [string, readonly number[]])[] = [
  [' Word、WPS 文档或压缩文件', [0x50, 0x4b, 0x03, 0x04]],
  [' Word、WPS 文档', [0xd0, 0xcf, 0x11, 0xe0]],
  [' PDF ', [0x25, 0x50, 0x44, 0x46]],
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['图片', [0xff, 0xd8, 0xff]],
]

function kindOf(bytes: Uint8Array): string | undefined {
  return kinds.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]
}

/** What every Chinese text has, in the one encoding and not in the other. */
const everyday = /[，。、：；的一是在不有人中大]/g

/** A text in one of the two older encodings of Chinese, the likelier one. */
function chinese(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const readings = [
    { encoding: 'GBK', text: strict('gb18030', bytes) },
    { encoding: 'Big5', text: strict('big5', bytes) },
  ].flatMap(({ encoding, text }) =>
    text === undefined ? [] : [{ encoding, text, likely: text.match(everyday)?.length ?? 0 }],
  )
  return readings.sort((a, b) => b.likely - a.likely)[0]
}

function fault(file: string, reason: string): Diagnostic {
  return { ruleId: 'source/encoding', severity: 'error', file, reason }
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function lenient(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** UTF-16 without a mark shows in zero bytes on one side of the ASCII characters (line ends at least). */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0
  let odd = 0
  const length = Math.min(bytes.length, 4096)
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++
  if (even + odd === 0 || bytes.length % 2 !== 0) return undefined
  const order = odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : undefined
  return order && reads(lenient(order, bytes.subarray(0, length))) ? order : undefined
}

/** Whether most of it is of what Chinese texts are made of; other bytes give letters of every script. */
function reads(text: string): boolean {
  const usual = text.match(/[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
  return usual * 4 >= text.length * 3
}
