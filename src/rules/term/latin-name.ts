import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { products } from './names.ts'

const known = products.map((name) => ({ name, letters: name.toLowerCase() }))

/** The name that was meant by a word in small letters; undefined where it is one, or none. */
function meant(word: string): string | undefined {
  if (known.some(({ letters }) => letters === word)) return undefined
  return known.findLast(({ letters }) => isSlip(word, letters))?.name
}

/**
 * Whether a word is a name with two neighbours swapped, a letter dropped or doubled: what fingers do.
 * In a name of seven letters or more any letter inside it may be another, or one too many. The first
 * letter always stands.
 */
function isSlip(word: string, name: string): boolean {
  if (word.charCodeAt(0) !== name.charCodeAt(0)) return false
  const size = name.length
  // How many letters agree from the front, and from the back.
  let front = 1
  while (front < size && word.charAt(front) === name.charAt(front)) front++
  let back = 0
  while (back < size && word.charAt(word.length - 1 - back) === name.charAt(size - 1 - back)) back++
  switch (word.length - size) {
    case -1: {
      // The last letter too, where that leaves no word: Kunpen, but Window
      const last = size >= 7 && !name.endsWith('s') ? size - 1 : size - 2
      return Math.max(1, size - 1 - back) <= Math.min(front, last)
    }
    case 1: {
      const at = Math.max(1, size - back)
      if (at > Math.min(front, size - 1)) return false
      const more = word.charAt(front)
      return size >= 7 || (name.charAt(at) === more && name.charAt(at - 1) !== more)
    }
    case 0: {
      const [one, two] = [word.charAt(front), word.charAt(front + 1)]
      const swapped = name.charAt(front) === two && name.charAt(front + 1) === one
      if (swapped && front + 2 + back >= size) return true
      return size >= 7 && front < size - 1 && front + 1 + back >= size
    }
  }
  return false
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
    { text: '与Kunpen 920完成认证。', at: 'Kunpen', expected: 'Kunpeng' },
    { text: '在Chorme浏览器上测试。', at: 'Chorme', expected: 'Chrome' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.latin | trait.han)) {
      for (const match of prose.text.matchAll(
        /(?<![A-Za-z\d_./@-])[A-Za-z]{5,14}(?![A-Za-z\d_./@-])/g,
      )) {
        const right = meant(match[0].toLowerCase())
        if (!right) continue
        const end = match.index + match[0].length
        yield finding(passage, match.index, end, `应为“${right}”，这里拼写有误。`, {
          expected: [right],
        })
      }
    }
  },
}
