import type { FontSet } from '../../src/model/output.ts'
import type { Theme } from '../../src/model/theme.ts'

/** What the contexts of the Word and the web edition have in common. */

export const redHead: Theme = {
  name: 'red-head',
  title: '红头',
  colors: { accent: '#c8161d', accentDark: '#ff7a7a', tint: '#f7ebe9', text: '#000000' },
  nameplate: { leadSize: 34, nameSize: 58, rule: 1.6 },
  contentsTitle: '本期要目',
}

export const noFonts: FontSet = {
  roles: { fang: [], kai: [], hei: [], biao: [], head: [], song: [] },
  faces: [],
  covers: () => true,
}
