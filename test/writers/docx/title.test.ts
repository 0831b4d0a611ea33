import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { titleUnits } from '../../../src/model/title.ts'
import { standardPage } from '../../../src/writers/docx/page.ts'
import { title } from '../../../src/writers/docx/title.ts'

const node = (value: string): PhrasingContent => ({ type: 'text', value })

/**
 * The lines of a title in the column that it is given, as Word fills them: no mark begins a line.
 * @param mark width of a mark, which Word may set closer
 */
function lines(value: string, mark: number): string[] {
  const { content, options } = title([node(value)], standardPage)
  const room = (8844 - Number(options.indent?.left ?? 0) * 2) / 440
  return content.flatMap((part) => {
    if (part.type !== 'text') return []
    const found = ['']
    for (const [character] of part.value.matchAll(/[\dA-Za-z]+|[“《]?.[，、”》]*/gu)) {
      const width = [...((found.at(-1) ?? '') + character)].reduce(
        (sum, one) => sum + (/[!-~]/.test(one) ? 0.5 : /[，、“”《》]/.test(one) ? mark : 1),
        0,
      )
      if (width > room) found.push(character)
      else found[found.length - 1] += character
    }
    return found
  })
}

test.each([
  ['关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知', 2],
  ['浙江省第四批制造业“云上企业”及市级、区县级制造业“云上企业”培育遴选工作开启', 2],
  ['国产化信息系统集成及国产化适配测试相关业务培训会成功举办', 2],
  [
    '关于组织申报2024年度浙江省软件和信息技术服务业高质量发展专项资金项目及做好有关配套工作的通知',
    3,
  ],
])('%s: %i lines, no word torn', (value, count) => {
  const set = lines(value, 1)
  expect(lines(value, 0.5)).toEqual(set)
  expect(set.join('')).toBe(value)
  expect(set).toHaveLength(count)
  const ends = new Set<number>()
  titleUnits(value).reduce((end, unit) => {
    ends.add(end + unit.length)
    return end + unit.length
  }, 0)
  let end = 0
  for (const line of set) expect([line, ends.has((end += line.length))]).toEqual([line, true])
})

test('a title of one line is left alone', () => {
  const nodes = [node('7月“双软评估”统计')]
  expect(title(nodes, standardPage)).toEqual({ content: nodes, options: {} })
})

test('markup and notes of a broken title stay where they are', () => {
  const value = '浙江省第四批制造业“云上企业”及市级、区县级制造业“云上企业”培育遴选工作开启'
  const note: PhrasingContent = { type: 'footnoteReference', identifier: 'a' }
  const { content } = title([node(value.slice(0, 5)), note, node(value.slice(5))], standardPage)
  expect(content.map(({ type }) => type)).toEqual([
    'text',
    'footnoteReference',
    'text',
    'break',
    'text',
  ])
})
