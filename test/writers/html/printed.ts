import { expect } from 'vitest'
import { document } from './document.ts'
import { print, type Tag, tags } from './page.ts'

/** The page of the made-up document. */
export const page = await print(document)

export const squeeze = (value: string) => value.replace(/\s+/g, '')

/** The one element of this name. */
export function one(name: string, within: string | Tag = page): Tag {
  const found = tags(within).filter((tag) => tag.tagName === name)
  expect(found, name).toHaveLength(1)
  return found[0] as Tag
}
