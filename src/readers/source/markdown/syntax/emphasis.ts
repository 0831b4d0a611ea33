import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'

const asterisk = 42
const friendly = cjkFriendlyExtension()
const attention = friendly.text?.[asterisk] as Construct

/**
 * `**strong**` beside Chinese punctuation. Asterisks that hide a name (张**、李**) or multiply (3*4*5) open
 * nothing, so that they never pair with those of words that are strong.
 */
export const emphasis: Extension = {
  ...friendly,
  text: { ...friendly.text, [asterisk]: { ...attention, tokenize } },
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this
  const found: State = (code) => {
    const token = this.events.at(-1)?.[1]
    if (token && standsForItself(character(previous), character(code))) token._open = false
    return ok(code)
  }
  return attention.tokenize.call(this, effects, found, nok)
}

function standsForItself(before: string, after: string): boolean {
  if (/[\p{L}\p{Surrogate}]/u.test(before) && /[、，。；：！？）】》”]/.test(after)) return true
  return /[0-9A-Za-z)）]/.test(before) && /[0-9A-Za-z(（]/.test(after)
}

/** Nothing for the end of the text and of a line. */
function character(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code)
}
