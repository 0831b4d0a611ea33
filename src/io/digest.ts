import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The SHA-256 of bytes in hexadecimal. Node's module is loaded with the first: most runs want none. */
export function sha256(bytes: Uint8Array): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto')
  return createHash('sha256').update(bytes).digest('hex')
}
