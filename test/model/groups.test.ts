import { expect, test } from 'vitest'
import { addTo, groupBy } from '../../src/model/groups.ts'

test('groups and their items keep the order of the items', () => {
  const groups = groupBy(['北京', '上海市', '广东', '浙江省'], ({ length }) => length)
  expect([...groups]).toEqual([
    [2, ['北京', '广东']],
    [3, ['上海市', '浙江省']],
  ])
  addTo(groups, 3, '江苏省')
  addTo(groups, 4, '内蒙古区')
  expect([groups.get(3), groups.get(4)]).toEqual([['上海市', '浙江省', '江苏省'], ['内蒙古区']])
})
