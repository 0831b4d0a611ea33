import { provinceNames } from '../../lexicon/provinces.ts'
import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

const province = new RegExp(`^(?:${provinceNames.join('|')})`)

export const mixedComma: Rule = {
  id: 'punct/mixed-comma',
  severity: 'warning',
  description: '并列的词语之间混用顿号与逗号',
  clause: 'GB/T 15834—2011 4.5',
  explanation:
    '句子内部并列的词语之间用顿号。同一串并列里别处是顿号、独有一处是逗号的，多半是误敲；几项的字数、用字整齐（新知识，新技能、新技术）时才报，省份名之间的请人核对。两两成对的（谁审批、谁监管，谁主管、谁监管）用逗号是对的。',
  keywords: ['顿号还是逗号', '并列'],
  good: [
    { text: '按照“谁审批、谁监管，谁主管、谁监管”的原则办理。' },
    { text: '违反第一款、第二款，第三款规定的，予以处罚。' },
    { text: '加强领导，加强监督、检查。' },
  ],
  bad: [
    {
      text: '广东、江苏、上海，浙江软件业务收入分别下降3.1%、13.3%、14.7%和16.5%。',
      at: '，',
      expected: '、',
    },
    { text: '学习新知识，新技能、新技术。', at: '，', expected: '、' },
    { text: '提高新知识、新技能，新技术等水平。', at: '，', expected: '、' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '、')) {
      if (!prose.text.includes('，')) continue
      const pieces = piecesOf(prose.text)
      for (const [i, piece] of pieces.entries()) {
        if (piece.mark !== '，') continue
        const sure = isLevel(pieces, i)
        if (!sure && !amongProvinces(pieces, i)) continue
        const at = piece.start + piece.words.length
        const reason = '并列的词语之间别处用顿号，这里是逗号。'
        yield finding(passage, at, at + 1, reason, {
          expected: ['、'],
          ...(sure ? {} : { severity: 'info' }),
        })
      }
    }
  },
}

/** What stands between two marks, and the mark behind it. */
interface Piece {
  readonly start: number
  readonly words: string
  readonly mark: string
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (const match of text.matchAll(
    /([^，。、；：？！“”（）《》]*)([，。、；：？！“”（）《》]|$)/g,
  )) {
    const [, words = '', mark = ''] = match
    pieces.push({ start: match.index, words, mark })
  }
  return pieces
}

/** Words of one length, of which each has a character in common with the next: the first one, or the last. */
function isLevel(pieces: readonly Piece[], i: number): boolean {
  const [before, { words: first }, second, third] = [
    pieces[i - 1],
    pieces[i] as Piece,
    pieces[i + 1],
    pieces[i + 2],
  ]
  if (!second) return false
  const behind = second.mark === '、' && third !== undefined
  const ahead = before?.mark === '、'
  // 谁审批、谁监管，谁主管、谁监管: pairs
  if (behind === ahead) return false
  return behind
    ? inRow(first, second.words, cut(third.words))
    : inRow((before as Piece).words, first, cut(second.words))
}

/** The first of three words may stand at the end of others: 学习新知识. */
function inRow(run: string, second: string, third: string): boolean {
  const first = run.slice(-second.length)
  if (!alike(first, second) || !alike(second, third)) return false
  return first === run || first.charAt(0) === second.charAt(0)
}

/** The last words of an enumeration, without what follows them. */
function cut(words: string): string {
  return words.replace(/(?:等|和|及|以及|与).*$/, '')
}

function alike(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 2 || one.length > 6 || one === other) return false
  if (!/^[\u4e00-\u9fff]+$/.test(one + other) || /^[第谁]/.test(one)) return false
  return one.at(0) === other.at(0) || one.at(-1) === other.at(-1)
}

/** 江苏、上海，浙江…: provinces on both sides, divided by a pause mark before or behind. */
function amongProvinces(pieces: readonly Piece[], i: number): boolean {
  const [before, first, second] = [pieces[i - 1], pieces[i] as Piece, pieces[i + 1]]
  if (!second || !isProvince(first.words) || !province.test(second.words)) return false
  return before?.mark === '、' || (isProvince(second.words) && second.mark === '、')
}

function isProvince(words: string): boolean {
  return province.exec(words)?.[0] === words
}
