/** Issue + Archive → Document: what the editors wrote becomes what is printed. Pure. */
import { encode } from 'uqr'
import type { Archive } from '../model/archive.ts'
import type { Document, DocumentSection, Imprint } from '../model/document.ts'
import type { Issue, IssueSection } from '../model/issue.ts'
import { ledger, printIssue } from '../model/numbering/ledger.ts'
import type { Publication } from '../model/publication.ts'
import { composeArticle } from './article.ts'

/**
 * Composes an issue. What a directive or a `{{path}}` names in vain has been told by the readers and
 * is left out or printed as written, so that a draft shows the rest.
 */
export function composeDocument(
  publication: Publication,
  issue: Issue,
  archive: Archive,
): Document {
  const entry = ledger(archive).get(issue.id)
  const wholeNumbers = entry?.wholeNumbers ?? []
  const issueLine = printIssue({ ...issue, wholeNumbers }, publication.numbering)
  const periodical = publication.title.join('')
  const anchors = new Set<string>()
  const sections = issue.sections
    .filter((section) => section.articles.length > 0)
    .map((section) => composeSection(publication, issue, section, anchors))
  const { note, date } = issue
  const { permit } = publication
  const editors = editorsOf(issue)
  return {
    language: publication.language,
    title: `${periodical} ${issueLine}`,
    metadata: {
      periodical,
      issuer: publication.issuer,
      date,
      year: issue.year,
      issueId: issue.id,
      numbers: [...issue.numbers],
      wholeNumbers: [...wholeNumbers],
      keywords: sections.map((section) => section.title),
    },
    nameplate: {
      lines: [...publication.title],
      issueLine,
      issuer: publication.issuer,
      date: printDate(date),
    },
    ...(note ? { note } : {}),
    sections,
    imprint: imprintOf(publication, date),
    ...(permit ? { permit: { ...permit } } : {}),
    ...(editors.length > 0 ? { editors } : {}),
  }
}

function composeSection(
  publication: Publication,
  issue: Issue,
  { id, title, articles }: IssueSection,
  anchors: Set<string>,
): DocumentSection {
  return {
    id,
    title,
    articles: articles.map((article, index) =>
      composeArticle(article, {
        id: `${id}-${index + 1}`,
        definitions: publication.statistics,
        data: issue.data,
        anchors,
      }),
    ),
  }
}

/** `2024-07-31` → 2024年7月31日 */
function printDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

function imprintOf({ distribution, contact, issuer, follow }: Publication, date: string): Imprint {
  const { address, postcode, phones, email, website } = contact
  return {
    report: [...distribution.report],
    send: [...distribution.send],
    issue: [...distribution.issue],
    ...(distribution.copies === undefined ? {} : { copies: distribution.copies }),
    issuer,
    issued: `${printDate(date)}印发`,
    contact: {
      ...(address ? { address } : {}),
      ...(postcode ? { postcode } : {}),
      phones: [...phones],
      ...(email ? { email } : {}),
      ...(website ? { website } : {}),
    },
    ...(follow
      ? { follow: { ...follow, matrix: encode(follow.url, { ecc: 'M', border: 0 }).data } }
      : {}),
  }
}

/** 送审单: who answers for the issue, in the order of the work. */
function editorsOf({ editors }: Issue): { label: string; names: string[] }[] {
  const { contributors, editor, reviewer, approver } = editors
  return [
    { label: '供稿', names: [...contributors] },
    { label: '责编', names: editor ? [editor] : [] },
    { label: '审核', names: reviewer ? [reviewer] : [] },
    { label: '签发', names: approver ? [approver] : [] },
  ].filter(({ names }) => names.length > 0)
}
