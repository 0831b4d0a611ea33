import data from './provinces.json' with { type: 'json' }

/** A province or an autonomous region, in its short form, and its cities, without 市. */
export interface Province {
  readonly name: string
  readonly cities: ReadonlySet<string>
}

/** The provinces and autonomous regions. */
export const provinces: readonly Province[] = Object.entries(data.provinces).map(
  ([name, cities]) => ({ name, cities: new Set(cities.split(' ')) }),
)

/** The short names of the provinces, the autonomous regions and the four municipalities. */
export const provinceNames: readonly string[] = [
  ...data.municipalities.split(' '),
  ...Object.keys(data.provinces),
]
