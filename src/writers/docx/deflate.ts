/**
 * DEFLATE (RFC 1951) in one block of the fixed codes: what a library does with more pains takes it several
 * times as long in a program that has just started, and the parts of a Word file are small and repeat
 * themselves. The engine's own zlib would be faster still, but its bytes differ between processors.
 */
export function deflate(data: Uint8Array): Uint8Array {
  const size = data.length
  // Nine bits a byte at most.
  const out = new Uint8Array(size + (size >> 3) + 8)
  let end = 0
  let bits = 0
  let count = 0
  /** Bits one after the other, from the lowest of each byte. */
  const put = (more: number, length: number): void => {
    bits |= more << count
    for (count += length; count >= 8; count -= 8) {
      out[end++] = bits
      bits >>>= 8
    }
  }
  // The last block, of fixed codes.
  put(0b011, 3)
  /** Behind where four bytes of a hash were last met. */
  const met = new Int32Array(1 << hashBits)
  for (let at = 0; at < size; ) {
    let from = -1
    let length = 0
    if (at + 4 <= size) {
      const four =
        (data[at] as number) |
        ((data[at + 1] as number) << 8) |
        ((data[at + 2] as number) << 16) |
        ((data[at + 3] as number) << 24)
      const hash = Math.imul(four, 0x9e3779b1) >>> (32 - hashBits)
      from = (met[hash] as number) - 1
      met[hash] = at + 1
    }
    if (from >= 0 && at - from <= farthest) {
      const most = Math.min(longest, size - at)
      while (length < most && data[from + length] === data[at + length]) length++
    }
    if (length < 4) {
      const byte = data[at++] as number
      put(codes[byte] as number, byte < 144 ? 8 : 9)
      continue
    }
    // The length, with its symbol's further bits, and how far back (3.2.5).
    const more = length - 3
    const extra = length === longest || more < 8 ? 0 : 29 - Math.clz32(more)
    const symbol = length === longest ? 285 : 257 + 4 * extra + (more >> extra)
    put(codes[symbol] as number, symbol < 280 ? 7 : 8)
    if (extra > 0) put(more & ((1 << extra) - 1), extra)
    const back = at - from - 1
    const far = back < 4 ? 0 : 30 - Math.clz32(back)
    put(distances[2 * far + (back >> far)] as number, 5)
    if (far > 0) put(back & ((1 << far) - 1), far)
    at += length
  }
  // The end of the block, and the last byte filled up.
  put(0, 7 + 7)
  return out.slice(0, end)
}

const hashBits = 14
const [longest, farthest] = [258, 32768]

/** The fixed codes (3.2.6), the first bit lowest: of bytes and lengths, and of distances. */
const codes = new Uint16Array(288)
for (let symbol = 0; symbol < 288; symbol++) {
  if (symbol < 144) codes[symbol] = reversed(0x30 + symbol, 8)
  else if (symbol < 256) codes[symbol] = reversed(0x190 + symbol - 144, 9)
  else if (symbol < 280) codes[symbol] = reversed(symbol - 256, 7)
  else codes[symbol] = reversed(0xc0 + symbol - 280, 8)
}
const distances = Uint8Array.from({ length: 30 }, (_, symbol) => reversed(symbol, 5))

function reversed(code: number, length: number): number {
  let result = 0
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i)
  return result
}
