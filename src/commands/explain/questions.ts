import data from './questions.json' with { type: 'json' }

/** What every question has, whatever it is about. */
const phrases =
  /什么时候|怎么办?|怎样|如何|什么|能不能|可不可以|可以|是不是|应该|应当|为什么|对不对|了吗|[吗呢？?，。、！“”"\s]/g

/** The characters and the pairs of neighbours of a question. */
function grams(question: string): ReadonlySet<string> {
  const plain = question
    .toLowerCase()
    .replaceAll(phrases, '')
    // A number of the question stands for any.
    .replaceAll(/\d+/g, '0')
  const found = new Set<string>(plain)
  for (let i = 0; i + 1 < plain.length; i++) found.add(plain.slice(i, i + 2))
  return found
}

/**
 * How like a question is to those that editors asked before, by rule: 1 where it is one of them, 0
 * where nothing is shared. Cosine of the characters and pairs, rare ones weighing more.
 */
export function likeness(question: string): ReadonlyMap<string, number> {
  const known = Object.entries(data.questions).flatMap(([id, asked]) =>
    asked.map((words) => ({ id, grams: grams(words) })),
  )
  const counts = new Map<string, number>()
  for (const { grams: own } of known)
    for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const weight = (gram: string) =>
    (gram.length > 1 ? 2 : 1) * Math.log((known.length + 1) / ((counts.get(gram) ?? 0) + 1))
  const length = (all: ReadonlySet<string>) =>
    Math.sqrt([...all].reduce((sum, gram) => sum + weight(gram) ** 2, 0))
  const asked = grams(question)
  const whole = length(asked)
  const nearest = new Map<string, number>()
  for (const { id, grams: own } of known) {
    let shared = 0
    for (const gram of asked) if (own.has(gram)) shared += weight(gram) ** 2
    if (shared === 0) continue
    nearest.set(id, Math.max(nearest.get(id) ?? 0, shared / (whole * length(own))))
  }
  return nearest
}
