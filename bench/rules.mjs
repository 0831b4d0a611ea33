/**
 * The proof-reader over made-up prose of doubling size, warm: milliseconds of the processor, megabytes a second, and
 * the exponent of the growth (1 is linear). `node bench/rules.mjs [--each]` shows the slowest rules too.
 */
import { bundled } from './bundle.mjs'

const { rules, readPlainText } = await bundled(`export { rules } from './src/rules/index.ts'
  export { readPlainText } from './src/readers/text/index.ts'`)

const families = /^(?:punct|space|text|num|date|doc|contact|term|toc)\//
const own = rules.filter((rule) => families.test(rule.id) && !rule.review)

/** A page of a bulletin, different on every page, so that nothing repeats by the letter. */
function page(n) {
  const month = (n % 12) + 1
  return [
    `关于开展${2000 + (n % 25)}年度第${n}批培育遴选工作的通知`,
    `根据《浙江省职称评审管理实施办法（试行）》（浙人社发〔${2000 + (n % 25)}〕${n}号）和我省有关规定，现就第${n}批“云上企业”培育遴选工作通知如下：`,
    '一、申报条件',
    `（一）申报企业须注册在浙江省境内，经营状况良好，无不良信用记录，软件业务收入${n * 37}亿元，同比增长${(n % 30) + 0.5}%，占全行业收入的比重为${(n % 60) + 0.4}%。`,
    `（二）申报人员登录“浙江省专业技术职务任职资格申报与评审管理服务平台”（网址：https://example.org/${n}），于${month}月${(n % 28) + 1}日前上传相关材料，并对填报信息真实性做出承诺。`,
    '随着我国信息化建设的不断深入和新一代信息技术的广泛应用，信息系统集成的国产化替代和软件产品的国产化适配日益成为行业发展的重要方向，进而增强行业整体竞争力。',
    `联系电话：0571-8${String(1000000 + (n % 500) * 17)}，邮箱：office${n % 300}@example.org。`,
  ].join('\n')
}

function prose(pages, from) {
  return Array.from({ length: pages }, (_, i) => page(from + i)).join('\n\n')
}

const encoder = new TextEncoder()
let offset = 0
function run(pages, clock) {
  offset += 100_003
  const text = prose(pages, offset)
  const bytes = encoder.encode(text).length
  const read = readPlainText({ path: 'prose.txt', text })
  const start = process.cpuUsage().user
  let found = 0
  for (const rule of own) {
    const from = process.cpuUsage().user
    for (const _ of rule.check({ texts: [read] })) found++
    clock?.set(rule.id, (clock.get(rule.id) ?? 0) + (process.cpuUsage().user - from) / 1000)
  }
  return { bytes, ms: (process.cpuUsage().user - start) / 1000, found }
}

for (let i = 0; i < 6; i++) run(150, undefined)
console.log(`${own.length} 条规则`)
console.log('    字节        毫秒    MB/s   斜率')
let last
for (const pages of [125, 250, 500, 1000, 2000, 4000]) {
  const runs = [run(pages), run(pages), run(pages)].sort((a, b) => a.ms - b.ms)
  const { bytes, ms } = runs[1]
  const slope = last ? Math.log2(ms / last.ms) / Math.log2(bytes / last.bytes) : undefined
  const cells = [bytes, ms.toFixed(1), (bytes / 1000 / ms).toFixed(2), slope?.toFixed(2) ?? '']
  console.log(cells.map((cell) => String(cell).padStart(9)).join(' '))
  last = { bytes, ms }
}
if (process.argv.includes('--each')) {
  const clock = new Map()
  run(1000, clock)
  const slowest = [...clock].sort((a, b) => b[1] - a[1]).slice(0, 20)
  for (const [id, ms] of slowest) console.log(`${ms.toFixed(1).padStart(8)} ms  ${id}`)
}
