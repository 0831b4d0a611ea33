import { type Kind, listIssues, type Outline } from './outline.ts'

/** The completion of bash. */
export function bash(commands: readonly Outline[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flags, value }) =>
      value
        ? [`    ${flags.map((flag) => `${name}:${flag}`).join('|')}) ${offer([value])} return ;;`]
        : [],
    ),
  )
  const options = commands.map(
    ({ name, options: own }) =>
      `      ${name}) ${offer([{ words: own.flatMap(({ flags }) => flags.slice(0, 1)) }])} ;;`,
  )
  const operands = commands.map(({ name, operands: own }) => `    ${name}) ${offer(own)} ;;`)
  return `_zsia_issues() {
  ${listIssues}
}
_zsia_offer() {
  local IFS=$'\\n'
  COMPREPLY+=($(compgen "$@" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
_zsia() {
  local command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _zsia_offer -W $'${commands.map(({ name }) => name).join('\\n')}'
    return
  fi
  case "$command:\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
  esac
  if [[ \${COMP_WORDS[COMP_CWORD]} == -* ]]; then
    case "$command" in
${options.join('\n')}
    esac
    return
  fi
  case "$command" in
${operands.join('\n')}
  esac
}
complete -o filenames -F _zsia zsia
`
}

function offer(kinds: readonly Kind[]): string {
  const each = kinds.map((kind) => {
    if (typeof kind === 'object') return `_zsia_offer -W $'${kind.words.join('\\n')}';`
    return {
      issues: '_zsia_offer -W "$(_zsia_issues)";',
      files: '_zsia_offer -f;',
      folders: '_zsia_offer -d;',
      none: '',
    }[kind]
  })
  return each.join(' ') || ':;'
}
