import type { Document } from '../../../model/document.ts'
import { escapeXml } from './element.ts'

/** docProps/core.xml: what a file manager and an archive know the file by. The date is the issue's. */
export function coreProperties(document: Document): string {
  const { metadata } = document
  const date = `${metadata.date}T00:00:00Z`
  const tag = (name: string, text: string, attributes = '') =>
    `<${name}${attributes}>${escapeXml(text)}</${name}>`
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ')
  const w3c = ' xsi:type="dcterms:W3CDTF"'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${namespaces}>`,
    tag('dc:title', document.title),
    tag('dc:subject', metadata.periodical),
    tag('dc:creator', metadata.issuer),
    tag('cp:keywords', metadata.keywords.join('; ')),
    tag('cp:lastModifiedBy', metadata.issuer),
    tag('cp:revision', '1'),
    tag('dcterms:created', date, w3c),
    tag('dcterms:modified', date, w3c),
    tag('cp:category', '简报'),
    tag('dc:language', document.language),
    tag('dc:identifier', metadata.issueId),
    '</cp:coreProperties>',
  ].join('')
}

/** docProps/app.xml: by what the file was made. Pages and words are counted by who opens it. */
export function applicationProperties(document: Document): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<Properties xmlns="${namespace}">`,
    '<Application>zsia</Application>',
    `<Company>${escapeXml(document.metadata.issuer)}</Company>`,
    '</Properties>',
  ].join('')
}
