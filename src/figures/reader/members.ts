import type { Run } from '../lexer/clauses.ts'
import type { State } from './state.ts'

const among = /^([\u4e00-\u9fff]{1,12})中,?(?:已|共|仅)?有?$/
const rateOfMembers = /(?:增长面|覆盖面|占比|比重)(?:为|达到|达|是)?$/

/** Reads 37个大类行业中21个实现增长: how many of how many. */
export function readMember(state: State, run: Run): void {
  const whole = state.count
  const [part] = run.quantities
  if (!whole || whole.line !== part.line || whole.dimension !== part.dimension) return
  if (whole.hedge || part.hedge || part.start - whole.end > 20) return
  const noun = among.exec(part.line.text.slice(whole.end, part.start))?.[1]
  if (noun === undefined) return
  // 6个大项中71个小项 are of another kind.
  const after = part.line.text.slice(part.end, part.end + 3)
  if (after.includes(noun.slice(-1)) && !after.startsWith(noun.slice(-2))) return
  state.facts.members.push({
    kind: 'member',
    whole,
    part,
    noun,
    paragraph: state.paragraph,
    sentence: state.sentence,
  })
}

/** Reads the rate that follows: 增长面为56.8%, 占全市行业大类的77.8%. Returns whether it was one. */
export function readMemberRate(state: State, run: Run): boolean {
  const [rate, ...others] = run.quantities
  const member = state.facts.members.at(-1)
  if (others.length > 0 || rate.dimension !== '%' || member?.sentence !== state.sentence)
    return false
  if (member.part.line !== rate.line || rate.start - member.part.end > 40) return false
  const base = /占([^占,]*?)(?:总数|个数)?的?(?:比重|比例)?(?:为|达)?$/.exec(run.lead)?.[1]
  const named = base === undefined ? rateOfMembers.test(run.lead) : isSame(base, member.noun)
  if (!named) return false
  state.facts.memberRates.push({ member, quantity: rate })
  return true
}

/** 占全市行业大类: the counted things again, in whatever order of words; 超标断面 are fewer than 断面. */
function isSame(base: string, noun: string): boolean {
  const words = base.replace(/^(?:全[国省市县区部]|所有|总)|的$/g, '')
  return words.length >= 2 && [...words].every((char) => noun.includes(char))
}
