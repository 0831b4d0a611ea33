import type { Document, Imprint } from '../../model/document.ts'
import type { CompanionFile, WriteContext } from '../../model/output.ts'
import { articleHtml } from './body/article.ts'
import { safeHref } from './body/text.ts'
import { description, structuredData } from './metadata.ts'
import { contentPolicy } from './policy.ts'
import { qrCode } from './qr.ts'
import { styleSheet } from './style.ts'
import { pageParts } from './template/index.ts'
import { ownTypefaces, systemTypefaces, TypeCase } from './typefaces/index.ts'

/**
 * What the templates see. Every key is always there (templates are strict); `null` stands for what
 * the issue does not have. `html` in a name says that the value is HTML already.
 */
export async function pageView(
  document: Document,
  context: WriteContext,
): Promise<{ view: object; files: readonly CompanionFile[] }> {
  const script = context.templates.text('html/contents.js').trim()
  const { draft } = document
  const typeCase = new TypeCase()
  const sections = sectionViews(document, context, typeCase)
  const imprint = imprintView(document.imprint, document.metadata.date)
  const draftPart = draft === undefined ? null : draftView(draft)
  const { webFonts = 'embedded' } = context.theme
  const typefaces =
    webFonts === 'system'
      ? systemTypefaces
      : await ownTypefaces(
          context.fonts,
          furnish(typeCase, document, context, [imprint, draftPart]),
          webFonts,
        )
  const { nameplate } = document
  const style = styleSheet(context.templates, context.theme, nameplate, typefaces)
  const view = {
    language: document.language,
    title: draft === undefined ? document.title : `【${draft.label}】${document.title}`,
    description: description(document),
    metadata: document.metadata,
    themeColor: context.theme.colors.accent,
    icon: encodeURIComponent(icon(context.theme.colors.accent)),
    policy: await contentPolicy(style, script, webFonts === 'linked' ? "'self'" : 'data:'),
    styleHtml: style,
    scriptHtml: script,
    structuredDataHtml: structuredData(document),
    draft: draftPart,
    nameplate,
    permit: document.permit ? { printer: null, ...document.permit } : null,
    contentsTitle: context.theme.contentsTitle,
    editors: document.editors ?? null,
    note: document.note?.split(/\r?\n(?:\r?\n)*/).filter((line) => line !== '') ?? null,
    sections,
    imprint,
  }
  return { view, files: typefaces.files }
}

function sectionViews(document: Document, context: WriteContext, typeCase: TypeCase): object[] {
  // The regions of the page itself have their names already.
  const own = [...document.sections.map(({ title }) => title), '编者按', '送审单']
  const taken = new Set(own)
  return document.sections.map((section) => ({
    id: section.id,
    title: section.title,
    articles: section.articles.map((article) => {
      const html = articleHtml(article, context.assets, taken, typeCase)
      return {
        id: article.id,
        title: article.title,
        titleHtml: html.title,
        plainTitleHtml: html.plainTitle,
        bodyHtml: html.body,
      }
    }),
  }))
}

/**
 * The words outside the articles, those that only the page says (报, 送, 发) in `parts`; the body's role
 * takes all characters, as every other falls back on it.
 */
function furnish(
  typeCase: TypeCase,
  document: Document,
  { templates, theme }: WriteContext,
  parts: readonly (object | null)[],
) {
  const { nameplate, note, imprint, draft } = document
  const labels = pageParts.map((part) => templates.text(part)).join('')
  typeCase.add('fang', JSON.stringify([document, parts]) + labels)
  typeCase.add('song', JSON.stringify(document.sections))
  typeCase.add('head', nameplate.lines.join(''))
  typeCase.add('kai', `${nameplate.issueLine}${note ?? ''}${imprint.follow?.caption ?? ''}`)
  const heads = [...document.sections.map((section) => section.title), theme.contentsTitle]
  const marks = [draft?.label, document.permit?.notice, document.permit?.number]
  const editors = document.editors?.map(({ label }) => label) ?? []
  typeCase.add('hei', [...heads, ...marks, ...editors, labels].join(''))
  return typeCase
}

const severityWords: Readonly<Record<string, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
}

function draftView({ label, diagnostics }: NonNullable<Document['draft']>): object {
  const named = diagnostics.map(({ severity, ...rest }) => ({
    severity: severityWords[severity] ?? severity,
    ...rest,
  }))
  return { label, diagnostics: named }
}

function imprintView(imprint: Imprint, date: string): object {
  const { contact, follow } = imprint
  const lists = [
    { label: '报', names: imprint.report },
    { label: '送', names: imprint.send },
    { label: '发', names: imprint.issue },
  ]
  const website = contact.website
  return {
    distribution: lists
      .filter(({ names }) => names.length > 0)
      .map(({ label, names }) => {
        const whole = names.map((name, i) => `${name}${i + 1 < names.length ? '、' : '。'}`)
        return { label, names: whole.join(''), whole }
      }),
    copies: imprint.copies ?? null,
    issuer: imprint.issuer,
    issued: imprint.issued,
    date,
    contact: {
      address: contact.address ?? null,
      postcode: contact.postcode ?? null,
      phones: contact.phones.map((phone, index) => ({
        text: phone,
        href: `tel:${phone.replace(/[^0-9+]/g, '')}`,
        last: index === contact.phones.length - 1,
      })),
      email: contact.email ?? null,
      website: website ?? null,
      websiteHref: website === undefined ? null : (safeHref(website) ?? `https://${website}`),
    },
    follow: follow
      ? { ...follow, href: safeHref(follow.url) ?? null, ...qrCode(follow.matrix) }
      : null,
  }
}

/** A small sheet with a red head, so that no browser asks a server for an icon. */
function icon(accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#fff" d="M2 0h12v16H2z"/><path fill="${accent}" d="M4 2h8v3H4zM4 6h8v1H4z"/><path fill="#999" d="M4 9h8v1H4zm0 2h8v1H4zm0 2h5v1H4z"/></svg>`
}
