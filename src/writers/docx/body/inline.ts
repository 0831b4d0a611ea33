import { ExternalHyperlink, InternalHyperlink } from 'docx'
import type { Inline } from '../../../model/document.ts'
import type { Scope } from '../scope.ts'
import { type Builders, inlines, styled, type TextStyle } from './builder.ts'
import { bodyRuns, type RunOptions, run, runs } from './run.ts'

/** Set by remark-docx's own builders, which pass the style down to our text. */
type PassedDown = 'strong' | 'delete' | 'break'

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:'])

/** Builders of every inline node but those that remark-docx builds as we want them. */
export function inlineBuilders(scope: Scope): Builders<Exclude<Inline['type'], PassedDown>> {
  return {
    text: ({ value }, { style }) => {
      const set = style.heading ? runs : bodyRuns
      return set(value, runOptions(style))
    },
    inlineCode: ({ value }, { style }) => run(value, runOptions({ ...style, inlineCode: true })),
    runIn: ({ children }, context) => styled(children, context, { runIn: true }),
    footnoteReference: ({ identifier }) => scope.notes.cite(identifier),
    link: ({ url, children }, context) => {
      const linked = () => styled(children, context, { link: true })
      if (url.startsWith('#')) {
        const anchor = scope.anchors.nameOf(decode(url.slice(1)))
        if (anchor === undefined) return inlines(children, context)
        return new InternalHyperlink({ anchor, children: linked() })
      }
      const link = address(url)
      return link === undefined
        ? inlines(children, context)
        : new ExternalHyperlink({ link, children: linked() })
    },
  }
}

/** One character style a run; what it does not cover is set directly. */
function runOptions(style: TextStyle): RunOptions {
  const named = style.inlineCode
    ? 'CodeCharacter'
    : style.link
      ? 'Hyperlink'
      : style.runIn
        ? 'RunIn'
        : style.bold
          ? 'Strong'
          : style.strike
            ? 'Deleted'
            : undefined
  return {
    ...(named ? { style: named } : {}),
    ...(style.bold && named !== 'Strong' ? { bold: true } : {}),
    ...(style.strike && named !== 'Deleted' ? { strike: true } : {}),
  }
}

/** An address that a package may hold: absolute, escaped, of a harmless scheme. */
function address(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const parsed = new URL(url)
  return schemes.has(parsed.protocol) ? parsed.href : undefined
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
