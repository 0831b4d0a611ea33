/** How a hand writes one number for another. */
export interface Slip {
  readonly number: string
  /** A word for it, in Chinese; empty where only one digit is another. */
  readonly hint: string
}

/** The numbers that a written one may have been meant to be, the likelier first; without thousands separators. */
export function* slipsOf(number: string): Iterable<Slip> {
  yield* exchanged(number, 1)
  yield* otherPoints(number)
  if (number.startsWith('-')) yield { number: number.slice(1), hint: '多写了负号' }
  else yield { number: `-${number}`, hint: '漏了负号' }
  yield* otherDigits(number)
  yield* exchanged(number, 2)
  yield* doubledDigits(number)
  yield* lostDigits(number)
}

function* exchanged(number: string, apart: 1 | 2): Iterable<Slip> {
  const at = digitsAt(number)
  for (let i = 0; i + apart < at.length; i++) {
    const [left = 0, right = 0] = [at[i], at[i + apart]]
    if (number[left] === number[right]) continue
    const swapped = [...number]
    swapped[left] = number[right] ?? ''
    swapped[right] = number[left] ?? ''
    if (isPlain(swapped.join(''))) yield { number: swapped.join(''), hint: '数位颠倒' }
  }
}

function* otherPoints(number: string): Iterable<Slip> {
  const bare = number.replace('.', '')
  for (let at = 1; at <= bare.length; at++) {
    const moved = at === bare.length ? bare : `${bare.slice(0, at)}.${bare.slice(at)}`
    if (moved !== number && isPlain(moved)) yield { number: moved, hint: '小数点错了位' }
  }
  if (!number.includes('.')) yield { number: `${number}0`, hint: '漏了一位' }
}

function* otherDigits(number: string): Iterable<Slip> {
  for (const at of digitsAt(number)) {
    for (const digit of '0123456789') {
      const other = number.slice(0, at) + digit + number.slice(at + 1)
      if (other !== number && isPlain(other)) yield { number: other, hint: '' }
    }
  }
}

function* doubledDigits(number: string): Iterable<Slip> {
  for (const at of digitsAt(number)) {
    const shorter = number.slice(0, at) + number.slice(at + 1)
    if (isPlain(shorter)) yield { number: shorter, hint: '多了一位' }
  }
}

function* lostDigits(number: string): Iterable<Slip> {
  for (const at of [...digitsAt(number), number.length]) {
    for (const digit of '0123456789') {
      const longer = number.slice(0, at) + digit + number.slice(at)
      if (isPlain(longer)) yield { number: longer, hint: '漏了一位' }
    }
  }
}

function digitsAt(number: string): number[] {
  return [...number].flatMap((c, i) => (c >= '0' && c <= '9' ? [i] : []))
}

function isPlain(number: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(number)
}
