/** Area codes and postcodes. Only what is certain stands in `areas.json`: a city that is missing is not checked. */
import data from './areas.json' with { type: 'json' }

/** Area codes whose numbers have eight digits. */
export const eightDigits: ReadonlySet<string> = new Set(
  data.eightDigits.flatMap((line) => line.split(' ')),
)

/** The first digits of postcodes by city, with blanks between them. */
const heads: Readonly<Record<string, string>> = data.postcodes

/** Cities whose postcodes are known. */
export const postcodeCities: readonly string[] = Object.keys(heads)

/** What the postcodes of a city begin with; none where they are not known. */
export function postcodeHeads(city: string): readonly string[] {
  return heads[city]?.split(' ') ?? []
}

/** Area codes by city. */
export const areaCodes: Readonly<Record<string, string>> = data.areaCodes
