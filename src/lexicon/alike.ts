import alike from './alike.json' with { type: 'json' }

/** Of every character the groups that it is in. Read when first asked for. */
let groups: Map<string, string> | undefined

function readGroups(): Map<string, string> {
  const read = new Map<string, string>()
  for (const group of [...alike.sounds, ...alike.shapes]) {
    for (const character of group) {
      const known = read.get(character)
      read.set(character, known === undefined ? group : `${known} ${group}`)
    }
  }
  return read
}

/** The groups that a character is in, of what sounds and looks alike, with spaces between them. */
export function alikeOf(character: string): string {
  groups ??= readGroups()
  return groups.get(character) ?? ''
}

/** Whether two Han characters sound or look alike. */
export function areAlike(one: string, two: string): boolean {
  return alikeOf(one).includes(two)
}
