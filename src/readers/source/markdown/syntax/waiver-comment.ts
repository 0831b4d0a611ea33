import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
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
    waiverComment: 'waiverComment'
  }
}

const opening = '<!--'
const name = 'zsia-'

/** `<!-- zsia-… -->` alone on its line: the only HTML that is not text. */
const construct: Construct = { name: 'waiverComment', tokenize }

/** The construct as an extension of micromark; 60 is `<`. */
export const waiverComment: Extension = { flow: { 60: construct } }

/** Takes it into the tree as a node of HTML. */
export const waiverCommentFromMarkdown: FromMarkdownExtension = {
  enter: {
    waiverComment(token) {
      this.enter({ type: 'html', value: this.sliceSerialize(token).trimEnd() }, token)
    },
  },
  exit: {
    waiverComment(token) {
      this.exit(token)
    },
  },
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let seen = 0
  let dashes = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('waiverComment')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code !== opening.charCodeAt(seen)) return nok(code)
    effects.consume(code)
    return ++seen < opening.length ? open : space
  }

  function space(code: Code): State | undefined {
    if (isSpace(code)) {
      effects.consume(code)
      return space
    }
    seen = 0
    return named(code)
  }

  function named(code: Code): State | undefined {
    if (code !== name.charCodeAt(seen)) return nok(code)
    effects.consume(code)
    return ++seen < name.length ? named : body
  }

  function body(code: Code): State | undefined {
    if (isLineEnd(code)) return nok(code)
    if (code === 62 && dashes >= 2) {
      effects.consume(code)
      return after
    }
    dashes = code === 45 ? dashes + 1 : 0
    effects.consume(code)
    return body
  }

  function after(code: Code): State | undefined {
    if (isLineEnd(code)) {
      effects.exit('waiverComment')
      return ok(code)
    }
    if (!isSpace(code)) return nok(code)
    effects.consume(code)
    return after
  }
}

/** Line ends are negative codes from -5 to -3, the end of the file is null. */
function isLineEnd(code: Code): boolean {
  return code === null || (code < -2 && code > -6)
}

/** Tabs and their virtual columns are -2 and -1. */
function isSpace(code: Code): boolean {
  return code === 32 || code === -2 || code === -1
}
