/**
 * The content security policy of the page: nothing is loaded from anywhere but its fonts where they
 * lie beside it, and of scripts and styles only ours run, known by their hashes.
 */
export async function contentPolicy(
  style: string,
  script: string,
  fonts: 'data:' | "'self'",
): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await hash(style)}'`,
    `script-src '${await hash(script)}'`,
    'img-src data:',
    `font-src ${fonts}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

async function hash(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source))
  return `sha256-${Buffer.from(digest).toString('base64')}`
}
