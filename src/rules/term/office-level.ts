import { trait } from '../../model/text/prose.ts'
import { finding, passagesWith } from '../finding.ts'
import type { Rule } from '../rule.ts'

/**
 * Departments that are 厅 in every province and autonomous region and 局 in every city and county
 * (地方各级人民政府机构设置, after the reforms of 2018 and 2023; 2026-11), in full and in short.
 */
const departments =
  '财政|教育|科学技术|科技|民政|司法|自然资源|生态环境|住房和城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|应急管理|审计|人力资源和社会保障|人社|经济和信息化|经信|工业和信息化|工信'

const provincial = new RegExp(`局(?<=(?:省|自治区)(?:${departments})局)(?![长势部限面级])`, 'g')
const local = new RegExp(`厅(?<=(?<!直辖)[市县](?:${departments})厅)(?![长堂局级])`, 'g')

export const officeLevel: Rule = {
  id: 'term/office-level',
  severity: 'warning',
  description: '省级部门称“厅”，市、县部门称“局”',
  explanation:
    '财政、教育、经信、人社等部门在省、自治区称“厅”，在市、县（区）称“局”；直辖市的也称“局”。“省市场监督管理局”“省统计局”这类省级的局不在此列。',
  keywords: ['厅局', '省厅', '市局'],
  good: [
    {
      text: '各省、自治区、直辖市教育厅（教委），浙江省经济和信息化厅、省财政厅、杭州市经信局、各市人社局、省市场监督管理局、省科技局长',
    },
  ],
  bad: [
    { text: '浙江省人力资源和社会保障局印发通知。', at: '局', expected: '厅' },
    { text: '省商务局、杭州市经信局参加。', at: '局', expected: '厅' },
    { text: '由宁波市财政厅组织实施。', at: '厅', expected: '局' },
  ],
  *check(context) {
    for (const { passage, prose } of passagesWith(context, trait.han, '厅局')) {
      for (const { index } of prose.text.matchAll(provincial)) {
        yield finding(passage, index, index + 1, '省、自治区的这个部门称“厅”，不称“局”。', {
          expected: ['厅'],
        })
      }
      for (const { index } of prose.text.matchAll(local)) {
        yield finding(passage, index, index + 1, '市、县的这个部门称“局”，不称“厅”。', {
          expected: ['局'],
        })
      }
    }
  },
}
