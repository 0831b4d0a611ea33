import { finding } from '../finding.ts'
import { gapsOfKind } from '../gaps.ts'
import type { Rule } from '../rule.ts'

export const cjk: Rule = {
  id: 'space/cjk',
  severity: 'error',
  description: '汉字之间不空格',
  explanation:
    '行文中的汉字之间、汉字与引号书名号之间不留空格。报头、落款、图表题、“第一条”之后、姓名与职务之间、“电话：”等标签之前的空格是版式，不报；标题里的空格和通篇都有的空格只作提示。',
  fixable: true,
  good: [
    { text: '2024年 第6期 总第160期' },
    { text: '第一条 为了规范明码标价行为，制定本规定。' },
    { text: '举办“万企出海 货通全球”活动，成效明显。' },
    { text: '（记者 某某）会议召开，效果良好。' },
    { text: '打响“好客山东 好品山东”品牌，促进消费。', note: '口号的两半' },
    { text: '会议隆重开幕，反响热烈。本报记者 某某某 摄', note: '图片的署名' },
    { text: '新华社北京1月22日新媒体专电 外媒称，班列已经开行。' },
    { text: '1月16—22日 市人民代表大会在体育馆举行，审议了报告。', note: '大事记' },
    { text: '某某晚报12月8日报道 不少市民反映，手续有变。' },
    { text: '某某网东营8月25日讯 夏日炎炎，牧场一片繁忙。' },
  ],
  bad: [
    { text: '她解读了人工智能 企业能力评估标准，强调了技术。', at: ' ', expected: '' },
    { text: '经评估，2024年7月 共评估软件企业38家，增长较快。', at: ' ', expected: '' },
    { text: '制造业 “云上企业”培育，全面启动。', at: ' ', expected: '' },
  ],
  *check(context) {
    for (const text of context.texts) {
      const { gaps, house } = gapsOfKind(text, 'cjk')
      for (const { passage, start, end, doubtful } of gaps) {
        yield finding(
          passage,
          start,
          end,
          `“${passage.value.charAt(start - 1)}”与“${passage.value.charAt(end)}”之间多了空格。`,
          {
            ...(doubtful ? { expected: [''] } : { fix: '' }),
            ...(doubtful || house ? { severity: 'info' } : {}),
          },
        )
      }
    }
  },
}
