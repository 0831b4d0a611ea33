import { describe, expect, it } from 'vitest'
import { structuredData } from '../../../src/writers/html/metadata.ts'
import { document } from './document.ts'

/** The properties of schema.org that readers of such data look for, by type. */
const required: Readonly<Record<string, readonly string[]>> = {
  PublicationIssue: [
    'name',
    'issueNumber',
    'datePublished',
    'inLanguage',
    'publisher',
    'isPartOf',
    'hasPart',
  ],
  PublicationVolume: ['volumeNumber', 'isPartOf'],
  Periodical: ['name', 'publisher'],
  Organization: ['name'],
  Article: ['headline', 'articleSection', 'url'],
}

type Node = Readonly<Record<string, unknown>>

/** A node and all below it. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(nodesOf)]
}

const { metadata } = document
const issues = {
  'an issue': document,
  'a combined one': {
    ...document,
    metadata: { ...metadata, numbers: [1, 2], wholeNumbers: [155, 156] },
  },
  'a supplement': { ...document, metadata: { ...metadata, wholeNumbers: [] } },
  'one with markup in its words': { ...document, title: '</script><b>甲</b>&\u2028' },
}

describe.each(Object.entries(issues))('the structured data of %s', (_, issue) => {
  const written = structuredData(issue)
  const data = JSON.parse(written) as Node
  const nodes = nodesOf(data)

  it('stands in a script without ending it', () => {
    expect(written).not.toMatch(/[<>&\u2028\u2029]/)
    expect(data).toMatchObject({ '@context': 'https://schema.org', name: issue.title })
  })

  it('has what its types ask for, in words', () => {
    for (const node of nodes) {
      const type = String(node['@type'])
      expect(Object.keys(node)).toEqual(expect.arrayContaining([...(required[type] ?? [type])]))
      const values = Object.values(node).filter((value) => typeof value !== 'object')
      for (const value of values) expect(value).toMatch(/\S/)
    }
  })

  it('tells the date, the language and the numbers in their standard forms', () => {
    expect(data.datePublished).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(Intl.getCanonicalLocales(String(data.inLanguage))).toEqual([data.inLanguage])
    expect(data.issueNumber).toBe(issue.metadata.numbers.join('-'))
    expect('identifier' in data).toBe(issue.metadata.wholeNumbers.length > 0)
  })

  it('leads to every article in its order', () => {
    const articles = nodes.filter((node) => node['@type'] === 'Article')
    const ids = issue.sections.flatMap((section) => section.articles.map(({ id }) => `#${id}`))
    expect(articles.map((node) => node.url)).toEqual(ids)
  })
})
