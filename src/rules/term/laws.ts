import data from './laws.json' with { type: 'json' }

/** Laws in force that bulletins cite, without 中华人民共和国 and their last 法. */
export const laws: readonly string[] = data.laws.flatMap((line) => line.split(' '))

/** Regulations, rules and standards by their whole titles. */
export const regulations: readonly string[] = data.regulations.flatMap((line) => line.split(' '))
