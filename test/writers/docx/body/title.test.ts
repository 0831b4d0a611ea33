import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { titleLines } from '../../../../src/model/typography/title-lines.ts'
import { title } from '../../../../src/writers/docx/body/title.ts'

const node = (value: string): PhrasingContent => ({ type: 'text', value })
const long = '浙江省第四批制造业“云上企业”及市级、区县级制造业“云上企业”培育遴选工作开启'

test.each([
  long,
  '关于开展2024年度信息技术专业高级工程师职务任职资格评审工作的通知',
  '关于组织申报2024年度浙江省软件和信息技术服务业高质量发展专项资金项目及做好有关配套工作的通知',
])('%s: broken as the pages are', (value) => {
  const lines = title([node(value)], 20)
  expect(lines.filter(({ type }) => type === 'break').length).toBeGreaterThan(0)
  expect(lines.flatMap((line) => ('value' in line ? [line.value] : []))).toEqual(
    titleLines(value, 20),
  )
})

test('a title of one line is left alone', () => {
  const nodes = [node('7月“双软评估”统计')]
  expect(title(nodes, 20)).toEqual(nodes)
})

test('markup and notes of a broken title stay where they are', () => {
  const note: PhrasingContent = { type: 'footnoteReference', identifier: 'a' }
  const lines = title([node(long.slice(0, 5)), note, node(long.slice(5))], 20)
  expect(lines.map(({ type }) => type)).toEqual([
    'text',
    'footnoteReference',
    'text',
    'break',
    'text',
  ])
})
