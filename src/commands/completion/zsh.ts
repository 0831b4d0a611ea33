import { type Kind, listIssues, type Outline } from './outline.ts'

/** The completion of zsh, to be sourced or put into a folder of fpath as _zsia. */
export function zsh(commands: readonly Outline[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flags, value }) =>
      value
        ? [`    (${flags.map((flag) => `${name}:${flag}`).join('|')}) ${offer([value])} return ;;`]
        : [],
    ),
  )
  const options = commands.map(
    ({ name, options: own }) =>
      `      (${name}) list=(${own.map(({ flags, summary }) => entry(flags[0] ?? '', summary)).join(' ')}) ;;`,
  )
  const operands = commands.map(({ name, operands: own }) => `    (${name}) ${offer(own)} ;;`)
  return `#compdef zsia
_zsia() {
  local -a list
  if (( CURRENT == 2 )); then
    list=(${commands.map(({ name, summary }) => entry(name, summary)).join(' ')})
    _describe zsia list
    return
  fi
  case "$words[2]:$words[CURRENT-1]" in
${values.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    case "$words[2]" in
${options.join('\n')}
    esac
    _describe -o zsia list
    return
  fi
  case "$words[2]" in
${operands.join('\n')}
  esac
}
_zsia_issues() {
  ${listIssues}
}
if [[ $funcstack[1] == _zsia ]]; then _zsia; else compdef _zsia zsia; fi
`
}

/** A word and what it means, without what zsh would take apart. */
function entry(word: string, summary: string): string {
  return `'${word}:${summary.replaceAll("'", '’').replaceAll(':', '：')}'`
}

function offer(kinds: readonly Kind[]): string {
  const each = kinds.map((kind) => {
    if (typeof kind === 'object') return `compadd -- ${kind.words.join(' ')};`
    return {
      issues: 'compadd -- $(_zsia_issues);',
      files: '_files;',
      folders: '_files -/;',
      none: '',
    }[kind]
  })
  return each.join(' ') || ':;'
}
