import type { Document } from '../../model/document.ts'

/** One sentence for search results and shared links: what the issue holds. */
export function description(document: Document): string {
  const titles = document.sections.flatMap((section) => section.articles.map((a) => a.title))
  return titles.length === 0 ? document.title : `本期要目：${titles.join('；')}。`
}

/**
 * The issue as schema.org PublicationIssue, ready to stand inside a script element:
 * `<` is written as an escape, so no text of the issue can end the element.
 */
export function structuredData(document: Document): string {
  const { metadata } = document
  const publisher = { '@type': 'Organization', name: metadata.issuer }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    name: document.title,
    issueNumber: metadata.numbers.join('-'),
    ...(metadata.wholeNumbers.length === 0
      ? {}
      : { identifier: `总第${metadata.wholeNumbers.join('—')}期` }),
    datePublished: metadata.date,
    inLanguage: document.language,
    publisher,
    ...(metadata.keywords.length === 0 ? {} : { keywords: metadata.keywords.join(',') }),
    isPartOf: {
      '@type': 'PublicationVolume',
      volumeNumber: String(metadata.year),
      isPartOf: { '@type': 'Periodical', name: metadata.periodical, publisher },
    },
    hasPart: document.sections.flatMap((section) =>
      section.articles.map((article) => ({
        '@type': 'Article',
        headline: article.title,
        articleSection: section.title,
        url: `#${article.id}`,
      })),
    ),
  }
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
