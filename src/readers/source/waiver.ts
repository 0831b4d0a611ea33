/**
 * The words of a waiver, without the comment signs round them: `zsia-disable-next-line tab/total: 理由`,
 * several rules with spaces or commas between. Undefined for any other comment, and for one that names
 * no rule.
 * A waiver without a reason has an empty one: it is told, and switches nothing off.
 */
export function parseWaiver(
  comment: string,
): { readonly ruleIds: readonly string[]; readonly reason: string } | undefined {
  const match = /^zsia-disable-next-line(?![\w-])([^:：]*)(?:[:：](.*))?$/s.exec(comment.trim())
  if (!match) return undefined
  const ruleIds = (match[1] as string).split(/[\s,，、]+/).filter((id) => id !== '')
  if (ruleIds.length === 0) return undefined
  return { ruleIds, reason: (match[2] ?? '').trim() }
}
