import { Footer, PageNumber, TextRun } from 'docx'
import { paragraph } from '../body/run.ts'

/** Folios “— 1 —”: odd pages right, even pages left, one character in (GB/T 9704—2012, 7.5). */
export function folios(): { default: Footer; even: Footer } {
  return { default: folio('FolioOdd'), even: folio('FolioEven') }
}

function folio(style: 'FolioOdd' | 'FolioEven'): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { hint: 'eastAsia' },
  })
  return new Footer({ children: [paragraph(style, [number])] })
}
