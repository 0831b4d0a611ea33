/** The part of subset-font that we use; the package brings no types. */
declare module 'subset-font' {
  export default function subset(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'sfnt' | 'woff2'; readonly noHinting?: boolean },
  ): Promise<Buffer>
}
