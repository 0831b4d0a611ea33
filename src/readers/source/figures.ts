import type { Read } from '../../model/diagnostic.ts'
import type { FigureDeclarations } from '../../model/figures.ts'
import type { SourceFile } from '../../model/source.ts'
import { check } from './schema/check.ts'
import { figuresSchema } from './schema/figures.ts'
import { YamlFile } from './yaml/file.ts'
import { Plain } from './yaml/plain.ts'

/** Reads figures.yaml: what the checker of figures cannot know from prose. */
export function readFigures(file: SourceFile): Read<FigureDeclarations> {
  const source = new YamlFile(file)
  const read = check(new Plain(source), figuresSchema)
  if (!read) return { diagnostics: source.diagnostics }
  const value: FigureDeclarations = {
    synonyms: read.synonyms ?? [],
    carriers: read.carriers ?? [],
    partitions: (read.partitions ?? []).map(({ name, by, parts, total, totals, growth }) => ({
      name,
      by,
      parts: parts.map((part) => [part].flat()),
      totals: [...(total === undefined ? [] : [{ of: '', total }]), ...(totals ?? [])],
      growth: growth ?? 'bounded',
    })),
    inclusions: read.inclusions ?? [],
    units: read.units ?? [],
    ratios: read.ratios ?? [],
    differences: read.differences ?? [],
    proportions: (read.proportions ?? []).map((each) => ({ ...each, nationwide: false })),
  }
  return { value, diagnostics: source.diagnostics }
}
