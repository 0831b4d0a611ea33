import { addTo } from '../../model/groups.ts'
/** A stretch of text that is a known name but for one character. */
export interface Near {
  readonly start: number
  readonly end: number
  readonly name: string
}

interface Half {
  readonly name: string
  /** The half stands at the beginning of the name, or at its end. */
  readonly head: boolean
  readonly text: string
}

/** Finds names that are missed by one character: replaced, dropped, added, or swapped with its neighbour. */
export class NearNames {
  readonly #halves = new Map<number, Half[]>()
  readonly #names: ReadonlySet<string>
  readonly #begins = new Uint8Array(65536)
  readonly #sealed: ReadonlySet<string>

  /**
   * Names of at least `least` characters; `sealed` ones end in a character that cannot be another;
   * `others` are right and no slip of a name.
   */
  constructor(
    names: readonly string[],
    sealed: ReadonlySet<string>,
    others: readonly string[] = [],
    least = 5,
  ) {
    this.#names = new Set([...names, ...others])
    this.#sealed = sealed
    for (const name of names) {
      if (name.length < least) continue
      // One slip leaves one half whole.
      const middle = Math.floor(name.length / 2)
      this.#add({ name, head: true, text: name.slice(0, middle) })
      this.#add({ name, head: false, text: name.slice(middle) })
    }
  }

  #add(half: Half): void {
    const first = half.text.charCodeAt(0)
    const key = first * 65536 + half.text.charCodeAt(1)
    this.#begins[first] = 1
    addTo(this.#halves, key, half)
  }

  /** Linear in the text: a look-up at each character that begins a half. */
  *in(text: string): Generator<Near> {
    let free = 0
    for (let i = 0; i + 1 < text.length; i++) {
      const first = text.charCodeAt(i)
      if (this.#begins[first] === 0) continue
      for (const half of this.#halves.get(first * 65536 + text.charCodeAt(i + 1)) ?? []) {
        if (!text.startsWith(half.text, i)) continue
        const near = half.head ? this.#ahead(text, i, half) : this.#behind(text, i, half)
        if (!near || near.start < free || this.#known(text, near)) continue
        yield near
        free = near.end
        break
      }
    }
  }

  /** The head is whole: the rest differs by one character. */
  #ahead(text: string, at: number, { name, text: head }: Half): Near | undefined {
    const rest = name.slice(head.length)
    const from = at + head.length
    if (text.startsWith(rest, from)) return undefined
    let k = 0
    while (k < rest.length && text.charAt(from + k) === rest.charAt(k)) k++
    const left = rest.length - k
    if (left === 0) return undefined
    const last = left === 1
    const here = from + k
    // a character replaced; the last one only where no other word can end so
    if (
      text.startsWith(rest.slice(k + 1), here + 1) &&
      (!last || this.#sealed.has(name)) &&
      slip(text.charAt(here))
    ) {
      return { start: at, end: from + rest.length, name }
    }
    if (last) return undefined
    // added, dropped, swapped
    if (text.startsWith(rest.slice(k), here + 1) && slip(text.charAt(here))) {
      return { start: at, end: from + rest.length + 1, name }
    }
    if (left > 1 && text.startsWith(rest.slice(k + 1), here))
      return { start: at, end: from + rest.length - 1, name }
    // 软件协会 for 软件行业协会: a word of two characters dropped from a name that is sealed
    if (left > 3 && this.#sealed.has(name) && text.startsWith(rest.slice(k + 2), here)) {
      return { start: at, end: from + rest.length - 2, name }
    }
    const swapped = rest.charAt(k + 1) + rest.charAt(k) + rest.slice(k + 2)
    return text.startsWith(swapped, here) ? { start: at, end: from + rest.length, name } : undefined
  }

  /** The tail is whole: what stands before it differs by one character, the first one excepted. */
  #behind(text: string, at: number, { name, text: tail }: Half): Near | undefined {
    const head = name.slice(0, name.length - tail.length)
    if (text.startsWith(head, at - head.length)) return undefined
    let k = 0
    while (k < head.length && text.charAt(at - 1 - k) === head.charAt(head.length - 1 - k)) k++
    const left = head.length - k
    // What remains of the head to the left of the slip must be at least one character, which is the name's first.
    if (left <= 1) return undefined
    const end = at + tail.length
    const before = head.slice(0, left - 1)
    const here = at - k
    if (text.startsWith(before, here - left) && slip(text.charAt(here - 1)))
      return { start: here - left, end, name }
    if (text.startsWith(head.slice(0, left), here - 1 - left) && slip(text.charAt(here - 1))) {
      return { start: here - 1 - left, end, name }
    }
    if (before.length > 1 && text.startsWith(before, here - before.length)) {
      return { start: here - before.length, end, name }
    }
    const swapped = head.slice(0, left - 2) + head.charAt(left - 1) + head.charAt(left - 2)
    return text.startsWith(swapped, here - swapped.length)
      ? { start: here - swapped.length, end, name }
      : undefined
  }

  /** The stretch is itself a name, or lies in one that is. */
  #known(text: string, { start, end }: Near): boolean {
    if (this.#names.has(text.slice(start, end))) return true
    for (let from = Math.max(0, start - 2); from <= start; from++) {
      for (let to = end; to <= Math.min(text.length, end + 3); to++) {
        if (this.#names.has(text.slice(from, to))) return true
      }
      // 国家卫生健康委要会同: the shorter name, and a word of its own
      for (let to = start + 4; to < end; to++) {
        if (text.charAt(to - 1) === '委' && this.#names.has(text.slice(from, to))) return true
      }
    }
    return false
  }
}

/** What tells one name of a series from another, and particles that a phrase may take in. */
const distinct =
  /[国省市县区乡镇村校院厅局部委司处科室东南西北中上下前后左右一二三四五六七八九十新旧老大小的地得之了]/

/** A Han character that is no slip in its place only where it tells two names apart; a mark or a figure divides names. */
function slip(character: string): boolean {
  return /^[\u4e00-\u9fff]$/.test(character) && !distinct.test(character)
}
