// `npm run bench [build|prose|archive|figures|slopes] [--rounds N] [--full]`: whole processes, medians, one run.
import { benchArchive } from './archive.mjs'
import { benchBuild } from './build.mjs'
import { benchFigures } from './figures.mjs'
import { benchProse } from './prose.mjs'
import { benchSlopes } from './slopes.mjs'

const args = process.argv.slice(2)
const at = args.indexOf('--rounds')
const rounds = at < 0 ? 7 : Number(args[at + 1])
const full = args.includes('--full')
const benches = {
  build: benchBuild,
  prose: benchProse,
  archive: benchArchive,
  figures: benchFigures,
  slopes: benchSlopes,
}
const wanted = Object.keys(benches).filter((name) => args.includes(name))

console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`)
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  console.log(`\n## ${name}\n`)
  await benches[name]({ rounds, full })
}
