const [open, close] = ['\ufdd0', '\ufdd1']

/**
 * Stands in the contents for the page of an anchor, until the pages are set: they are set while the
 * Word file is made. Text holds no such characters (see `printable`).
 */
export function pageMark(anchor: string): string {
  return open + encodeURIComponent(anchor) + close
}

/**
 * Puts the page numbers in (word/document.xml). The text begins on a new page, but for an issue that
 * fits under its nameplate whole.
 */
export function fillPages(
  xml: string,
  pageOf: ReadonlyMap<string, number>,
  firstSection: string | undefined,
): string {
  const whole = firstSection !== undefined && pageOf.get(firstSection) === 1
  return (whole ? xml.replace('<w:pageBreakBefore/>', '') : xml).replace(
    /\ufdd0([^\ufdd1]*)\ufdd1/g,
    (_, anchor: string) => String(pageOf.get(decodeURIComponent(anchor)) ?? ''),
  )
}
