// A registry that mirrors only some platforms makes npm leave the others' binary packages out of
// package-lock.json, and `npm ci` then refuses the file everywhere. This writes an entry for each,
// as npm itself would, so that they are skipped or fetched by the platform alone. Run it after
// `npm install` where test/package.test.ts asks for it.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(path, 'utf8'))
const { '': root, ...packages } = lock.packages
const platform =
  /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-(gnu|musl)?\w*)?$/
const libc = { gnu: ['glibc'], musl: ['musl'] }

for (const { optionalDependencies = {}, dev, license, engines } of Object.values(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const match = platform.exec(name)
    if (packages[`node_modules/${name}`] || !match) continue
    const [, os, cpu, abi] = match
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(os === 'linux' && abi ? { libc: libc[abi] } : {}),
      ...(license ? { license } : {}),
      optional: true,
      os: [os],
      ...(engines ? { engines } : {}),
    }
    console.log(`${name}@${version}`)
  }
}
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = { '': root, ...Object.fromEntries(sorted) }
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
