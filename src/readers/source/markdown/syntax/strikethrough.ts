import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    strikethroughSequenceTemporary: 'strikethroughSequenceTemporary'
  }
}

const tilde = 126
const gfm = gfmStrikethrough({ singleTilde: false })

/**
 * `~~words~~` of GFM, also beside Chinese punctuation, which stands without spaces: 原定~~“三年”~~两年.
 * Two tildes open where words follow and close where words precede; GFM asks for a space or a mark outside as well.
 */
export const strikethrough: Extension = {
  ...gfm,
  text: { [tilde]: { ...(gfm.text?.[tilde] as Construct), tokenize } },
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous, events } = this
  let size = 0
  return (code) => {
    if (previous === tilde && events.at(-1)?.[1].type !== 'characterEscape') return nok(code)
    effects.enter('strikethroughSequenceTemporary')
    return more(code)
  }

  function more(code: Code): State | undefined {
    if (code === tilde && size < 2) {
      effects.consume(code)
      size++
      return more
    }
    if (code === tilde || size < 2) return nok(code)
    const token = effects.exit('strikethroughSequenceTemporary')
    token._open = isWord(code)
    token._close = isWord(previous)
    return ok(code)
  }
}

/** Neither the end of a line nor blank; codes below zero are line ends and tabs. */
function isWord(code: Code): boolean {
  return code !== null && code >= 0 && /\S/u.test(String.fromCharCode(code))
}
