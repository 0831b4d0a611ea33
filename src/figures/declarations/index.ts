import type { FigureDeclarations } from '../../model/figures.ts'
import { economy } from './economy.ts'
import { insurance } from './insurance.ts'
import { internet } from './internet.ts'
import { population } from './population.ts'
import { sectors } from './sectors.ts'
import { software } from './software.ts'
import { telecommunications } from './telecommunications.ts'

const builtIn: readonly FigureDeclarations[] = [
  economy,
  population,
  sectors,
  software,
  telecommunications,
  internet,
  insurance,
]

/** The built-in declarations with those of the workspace before them. */
export function withBuiltIn(own: FigureDeclarations | undefined): FigureDeclarations {
  const all = own ? [own, ...builtIn] : builtIn
  return {
    synonyms: all.flatMap((each) => each.synonyms),
    carriers: [...new Set(all.flatMap((each) => each.carriers))],
    partitions: all.flatMap((each) => each.partitions),
    inclusions: all.flatMap((each) => each.inclusions),
    units: all.flatMap((each) => each.units),
    ratios: all.flatMap((each) => each.ratios),
    differences: all.flatMap((each) => each.differences),
    proportions: all.flatMap((each) => each.proportions),
  }
}
