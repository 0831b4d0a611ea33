import { directives } from '../../../../directives/index.ts'
import { faultsOf } from './fault.ts'

/** Faults of the directives. */
export const directiveFaults = faultsOf({
  'directive-unknown': {
    severity: 'error',
    description: '没有这个指令',
    explanation: `可用的有：${directives.map(({ name, description }) => `${name}（${description}）`).join('；')}。`,
    good: '# 通知\n\n::source[运行监测协调局]\n',
    bad: '# 通知\n\n::sorce[运行监测协调局]\n',
    at: 'sorce',
  },
  'directive-syntax': {
    severity: 'error',
    description: '像是指令，但写法不对，会当作文字印出',
    explanation: '指令独占一行，从行首写起；冒号、方括号、花括号都用半角，名称与括号之间不空格。',
    good: '# 通知\n\n::source[运行监测协调局]\n\n会议定于10:30开始，电话:0571-89719267。\n',
    bad: '# 通知\n\n：：source[运行监测协调局]\n',
    at: '：：source[运行监测协调局]',
  },
  'directive-form': {
    severity: 'error',
    description: '该用两个冒号的用了三个，或者相反',
    good: '# 通知\n\n::addressee[各市经信局：]\n',
    bad: '# 通知\n\n:::addressee[各市经信局：]\n:::\n',
    at: ':::addressee[各市经信局：]',
  },
  'directive-unclosed': {
    severity: 'error',
    description: '“:::”开始的指令没有结束',
    explanation:
      '以“:::”开始的指令，要在内容之后另起一行写“:::”结束；里面再套一个时，外层多写一个冒号。',
    good: '# 通知\n\n:::signature\n浙江省软件行业协会\n2024年7月11日\n:::\n',
    bad: '# 通知\n\n:::signature\n浙江省软件行业协会\n2024年7月11日\n',
    at: ':::signature',
  },
  'directive-label': {
    severity: 'error',
    description: '指令缺少方括号里的内容，或不该有',
    good: '# 通知\n\n::addressee[各市经信局：]\n',
    bad: '# 通知\n\n::addressee\n',
    at: '::addressee',
  },
  'directive-attribute': {
    severity: 'error',
    description: '指令的属性不认识、缺少或取值不对',
    good: '# 通知\n\n::source[新华社]{reprint=true}\n',
    bad: '# 通知\n\n::source[新华社]{reprnt=true}\n',
    at: 'reprnt',
  },
  'directive-content': {
    severity: 'error',
    description: '指令里面没有内容，或内容不合要求',
    good: '# 通知\n\n:::attachments\n1. 申报表\n2. 评价标准\n:::\n',
    bad: '# 通知\n\n:::attachments\n申报表\n:::\n',
    at: '申报表',
  },
  'directive-place': {
    severity: 'error',
    description: '指令写错了地方',
    explanation: '指令从行首写起，不放在列表、引文和脚注里；主送机关和来源写在标题之下、正文之前。',
    good: '# 通知\n\n::addressee[各市经信局：]\n\n现通知如下。\n',
    bad: '# 通知\n\n现通知如下。\n\n::addressee[各市经信局：]\n',
    at: '::addressee[各市经信局：]',
  },
  'directive-data': {
    severity: 'error',
    description: '统计表、统计图所指的数据文件或列不存在',
    good: { files: {} },
    bad: {
      files: { 'issues/2024-06/focus.md': '# 统计\n\n::statistics{table=nothing}\n' },
    },
    at: 'nothing',
  },
})
