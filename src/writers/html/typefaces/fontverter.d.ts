/** The part of fontverter that we use; the package brings no types. */
declare module 'fontverter' {
  export function convert(font: Buffer, format: 'woff2'): Promise<Buffer>
}
