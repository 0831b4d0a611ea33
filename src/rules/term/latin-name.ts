import { trait } from '../../model/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { products } from './products.ts'

const known = new Set(products.names.map((name) => name.toLowerCase()))
/**
 * Every name with two neighbours swapped, a letter dropped or doubled: what fingers do. In a name of
 * seven letters or more any letter inside it may be another, or one too many.
 */
const slips = new Map<string, string>()
for (const name of products.names) {
  for (const slip of slipsOf(name.toLowerCase())) if (!known.has(slip)) slips.set(slip, name)
}

function* slipsOf(name: string): Generator<string> {
  for (let i = 1; i < name.length; i++) {
    const [a, b] = [name.charAt(i - 1), name.charAt(i)]
    if (i > 1 && a !== b) yield name.slice(0, i - 1) + b + a + name.slice(i + 1)
    if (i < name.length - 1) yield name.slice(0, i) + name.slice(i + 1)
    if (a !== b) yield name.slice(0, i) + b + name.slice(i)
    if (name.length < 7) continue
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      yield name.slice(0, i) + letter + name.slice(i)
      if (i < name.length - 1) yield name.slice(0, i) + letter + name.slice(i + 1)
    }
  }
}

export const latinName: Rule = {
  id: 'term/latin-name',
  severity: 'warning',
  description: '常见西文产品名、技术名拼写有误',
  explanation:
    '与名录里的西文名称只差一处颠倒、漏写或多写的，多半是误写（Andriod→Android）。名录限于长而独特的名称；网址、代码里的不查。',
  good: [{ text: '覆盖Android、HarmonyOS，支持Chrome、chrome、LINUX与Linus。' }],
  bad: [
    { text: '应当覆盖Andriod平台。', at: 'Andriod', expected: 'Android' },
    { text: '适配Kungpeng处理器。', at: 'Kungpeng', expected: 'Kunpeng' },
    { text: '在Chorme浏览器上测试。', at: 'Chorme', expected: 'Chrome' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.latin | trait.han)) {
      for (const match of prose.text.matchAll(
        /(?<![A-Za-z\d_./@-])[A-Za-z]{5,14}(?![A-Za-z\d_./@-])/g,
      )) {
        const right = slips.get(match[0].toLowerCase())
        if (!right) continue
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `应为“${right}”，这里拼写有误。`, {
          expected: [right],
        })
      }
    }
  },
}
