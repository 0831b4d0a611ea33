import data from './doublings.json' with { type: 'json' }

/**
 * Characters that are not doubled in running prose, each with the neighbours that make the doubling
 * right: those in front of the pair, and those behind it.
 */
export const doublings: Readonly<Record<string, readonly string[] | undefined>> = data.characters

/** Characters that are doubled rightly at the head of a clause: 人人, 常常, 层层. */
export const reduplicated: string = data.reduplicated

const repeatable: ReadonlySet<string> = new Set(data.repeatable.split(' '))
/** 一步一步, 咚叭咚叭; 说着说着, 走啊走啊; 很甜很甜. */
const patterned =
  /^一.$|^[咚叮当锵哗啦嘀嗒轰隆呜喔叭哈呵嘿嗨喵汪咯噔]+$|^.[着啊呀]$|^[很极好太更].$/

/** AB AB that is a way of speaking, not a slip: 研究研究, 一步一步, 每年全年全国. */
export function isRepeatable(word: string): boolean {
  return repeatable.has(word) || patterned.test(word)
}

const twofold: ReadonlySet<string> = new Set(data.twofold.split(' '))

/** Nouns that are verbs too: 本规定规定的, 上一年度年度报告 may be right, and are only informed about. */
export function isTwofold(word: string): boolean {
  return twofold.has(word)
}

const meeting: readonly string[] = data.meets.split(' ')

/** Whether two words meet here and share their letters by chance: 申请人申请人民法院, 行政区行政区域. */
export function meets(text: string): boolean {
  return meeting.some((words) => text.includes(words))
}
