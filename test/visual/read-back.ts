import { strFromU8, unzipSync } from 'fflate'

/** Everything that a Word file says, without spaces: document, headers and footers. */
export function textOfDocx(bytes: Uint8Array): string {
  const parts = unzipSync(bytes)
  return Object.keys(parts)
    .filter((name) => /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(name))
    .sort()
    .flatMap((name) => [
      ...strFromU8(parts[name] as Uint8Array).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g),
    ])
    .map(([, text]) => decode(text as string))
    .join('')
    .replace(/\s/g, '')
}

/** What a web page says, without spaces. */
export function textOfHtml(bytes: Uint8Array): string {
  const page = strFromU8(bytes)
  const body = page.slice(page.indexOf('<body')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
  return decode(body.replace(/<[^>]*>/g, '')).replace(/\s/g, '')
}

function decode(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => names[name] ?? '')
}
