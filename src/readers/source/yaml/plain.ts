import { entriesOf, isMap, isScalar, isSeq, type Node, type YamlFile } from './file.ts'

/** Where a value stands in a file: keys and indexes. */
export type Path = readonly (string | number)[]

/** A path for people: `sections（第1项）.id`. */
export function words(path: Path): string {
  let text = ''
  for (const key of path) {
    text += typeof key === 'number' ? `（第${key + 1}项）` : `${text ? '.' : ''}${key}`
  }
  return text
}

/** Plain data of a YAML file that remembers where each part of it stands. */
export class Plain {
  readonly source: YamlFile
  readonly value: unknown
  readonly #keys = new WeakMap<object, Map<string, { key: Node; value: Node | null }>>()
  readonly #items = new WeakMap<object, (Node | null)[]>()

  /** Duplicate keys are told, except below the top-level key `except`, whose entries are rows. */
  constructor(source: YamlFile, except?: string) {
    this.source = source
    this.value = this.#convert(source.root, except)
  }

  #convert(node: Node | null, except?: string): unknown {
    if (isScalar(node)) return node.value ?? null
    if (isSeq(node)) {
      const items = node.items as (Node | null)[]
      const array = items.map((item) => this.#convert(item))
      this.#items.set(array, [...items])
      return array
    }
    if (!isMap(node)) return null
    const object: Record<string, unknown> = Object.create(null)
    const keys = new Map<string, { key: Node; value: Node | null }>()
    this.#keys.set(object, keys)
    for (const { name, key, value } of entriesOf(node)) {
      const first = keys.get(name)
      if (first) {
        if (except !== '') this.#duplicate(name, first.key, key)
        continue
      }
      keys.set(name, { key, value })
      object[name] = this.#convert(value, except === name ? '' : undefined)
    }
    return object
  }

  #duplicate(name: string, first: Node, second: Node): void {
    const { source } = this
    const place = source.place(first)
    source.tell('source/duplicate-key', source.place(second), {
      reason: `“${name}”写了两次（第一次在第${place.start.line}行），只有第一次算数：请删去一个。`,
      related: [{ file: source.file.path, place, reason: '第一次' }],
    })
  }

  /** The node at a path of keys and indexes, undefined where there is none. */
  node(path: Path): Node | null | undefined {
    const last = path.at(-1)
    if (last === undefined) return this.source.root
    const parent = this.at(path.slice(0, -1))
    if (typeof parent !== 'object' || parent === null) return undefined
    if (Array.isArray(parent)) return this.#items.get(parent)?.[Number(last)]
    return this.#keys.get(parent)?.get(String(last))?.value
  }

  /** The node of the key that a path ends in; the item itself in a list. */
  keyNode(path: Path): Node | null | undefined {
    const parent = this.at(path.slice(0, -1))
    if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) {
      return this.node(path)
    }
    return this.#keys.get(parent)?.get(String(path.at(-1)))?.key
  }

  at(path: Path): unknown {
    let value = this.value
    for (const key of path) {
      if (typeof value !== 'object' || value === null) return undefined
      value = (value as Record<string | number, unknown>)[key]
    }
    return value
  }

  /** Puts what was meant in place of a faulty value, which keeps its node. */
  replace(path: Path, value: unknown): void {
    const parent = this.at(path.slice(0, -1))
    const last = path.at(-1)
    if (typeof parent !== 'object' || parent === null || last === undefined) return
    const node = this.node(path) ?? null
    if (Array.isArray(value))
      this.#items.set(
        value,
        value.map(() => node),
      )
    ;(parent as Record<string | number, unknown>)[last] = value
  }

  /** Lets a mistyped key of a mapping stand for the meant one, where that is absent. */
  rename(path: Path, name: string): boolean {
    const parent = this.at(path.slice(0, -1))
    if (typeof parent !== 'object' || parent === null || Object.hasOwn(parent, name)) return false
    const keys = this.#keys.get(parent)
    const entry = keys?.get(String(path.at(-1)))
    if (!keys || !entry) return false
    ;(parent as Record<string, unknown>)[name] = this.at(path)
    keys.set(name, entry)
    return this.remove(path)
  }

  /** Takes a faulty value out, so that what is left can still be used. */
  remove(path: Path): boolean {
    const parent = this.at(path.slice(0, -1))
    const last = path.at(-1)
    if (typeof parent !== 'object' || parent === null || last === undefined) return false
    if (Array.isArray(parent)) {
      if (!(Number(last) in parent)) return false
      parent.splice(Number(last), 1)
      this.#items.get(parent)?.splice(Number(last), 1)
      return true
    }
    if (!Object.hasOwn(parent, last)) return false
    delete (parent as Record<string, unknown>)[last]
    this.#keys.get(parent)?.delete(String(last))
    return true
  }
}
