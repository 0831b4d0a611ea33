/** What XML 1.0 has no place for, or advises against: control characters, lone surrogates, non-characters. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The value with every string fit for XML; what is not becomes the replacement character. */
export function printable<T>(value: T): T {
  return map(value) as T
}

function map(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unprintable, '\ufffd')
  if (Array.isArray(value)) return value.map(map)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, map(part)]))
}
