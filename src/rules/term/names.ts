/**
 * Names that a bulletin of this trade prints, from `names.json`, each with the shorter or other forms
 * that are right too. Organs are those after the reforms of 2018 and 2023.
 *
 * A name is told only where the text differs from it by one character and is none of the other names.
 */
import data from './names.json' with { type: 'json' }

/** Lines of words with blanks between them. */
function words(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '))
}

/** Organs of the state and the party. */
export const organs = words(data.organs.names)
/** Associations and companies as registered, and what they run. */
export const associations = words(data.associations.names)
/** Expressions as in the documents that coined them. */
export const expressions = words(data.expressions.names)
/** Products and techniques that no other word is one slip away from. */
export const products = words(data.products.names)
/** Names of four characters: known by their two halves. */
export const brands = words([data.brands])

/**
 * Short names with their slips, and names that are taken for another: wrong and right. A name of three
 * characters is too short to be near another by counting; the organs of a province are 委 and 办公厅.
 */
export const misnamed: ReadonlyMap<string, string> = inPairs(words(data.misnamed.names))

function inPairs(all: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (let i = 0; i + 1 < all.length; i += 2) pairs.set(all[i] as string, all[i + 1] as string)
  return pairs
}

/** Right as they stand, though one character from a name above. */
export const alsoRight: readonly string[] = [
  ...words(data.alsoRight.names),
  ...[...data.alsoRight.provinces].map((province) => `科教兴${province}战略`),
]

/** Expressions whose last character cannot be another: 中国式现代会 is a slip, 数字经济学 is not. */
export const sealed: ReadonlySet<string> = new Set(words(data.sealed))
