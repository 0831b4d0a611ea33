import { faultsOf, section } from './fault.ts'

/** Faults inside a line of text. */
export const inlineFaults = faultsOf({
  emphasis: {
    severity: 'warning',
    description: '单个星号的强调按正文印出，公文不用斜体',
    good: '# 通知\n\n要点为**务必按时**，规格3*4*5。\n',
    bad: '# 通知\n\n要点为 *务必按时* 报送。\n',
    at: '*务必按时*',
  },
  'strong-unclosed': {
    severity: 'warning',
    description: '加粗的“**”没有配成对，或像是文字里的星号',
    good: '# 名单\n\n**获奖者**为张**。\n',
    bad: '# 通知\n\n要点为**务必按时报送。\n',
    at: '**',
  },
  html: {
    severity: 'warning',
    description: '不支持 HTML，会照样印出',
    good: '# 通知\n\n**重点**内容，x<y。\n',
    bad: '# 通知\n\n<b>重点</b>内容。\n',
    at: '<b>',
  },
  'link-syntax': {
    severity: 'warning',
    description: '像是链接或图片，但写法不对',
    good: '# 通知\n\n见[通知全文](https://www.zsia.org)。\n',
    bad: '# 通知\n\n见[通知全文]（https://www.zsia.org）。\n',
  },
  'link-target': {
    severity: 'error',
    description: '链接所指的文件不存在、在工作区之外，或网址不能用',
    good: '# 通知\n\n见[通知全文](https://www.zsia.org)。\n',
    bad: '# 通知\n\n见[通知全文](javascript:alert)。\n',
    at: '[通知全文](javascript:alert)',
  },
  'link-title': {
    severity: 'warning',
    description: '链接的提示文字不会印出',
    good: '# 通知\n\n见[通知全文](https://www.zsia.org)。\n',
    bad: '# 通知\n\n见[通知全文](https://www.zsia.org "协会网站")。\n',
    at: '[通知全文](https://www.zsia.org "协会网站")',
  },
  'footnote-undefined': {
    severity: 'error',
    description: '脚注没有写内容',
    good: '# 通知\n\n软件业[^1]收入增长。\n\n[^1]: 指软件和信息技术服务业。\n',
    bad: '# 通知\n\n软件业[^1]收入增长。\n',
    at: '[^1]',
  },
  'footnote-uncited': {
    severity: 'error',
    description: '正文没有引用的脚注不会印出',
    good: '# 通知\n\n软件业[^1]收入增长。\n\n[^1]: 指软件和信息技术服务业。\n',
    bad: '# 通知\n\n软件业收入增长。\n\n[^1]: 指软件和信息技术服务业。\n',
    at: '[^1]: 指软件和信息技术服务业。',
  },
  'footnote-duplicate': {
    severity: 'error',
    description: '同一个脚注写了两次',
    good: '# 通知\n\n软件业[^1]收入增长。\n\n[^1]: 指软件和信息技术服务业。\n',
    bad: '# 通知\n\n软件业[^1]收入增长。\n\n[^1]: 甲。\n\n[^1]: 乙。\n',
    at: '[^1]: 乙。',
  },
  'figure-unclosed': {
    severity: 'error',
    description: '“{{”没有对应的“}}”',
    good: '# 通知\n\n共评估38家。\n',
    bad: '# 通知\n\n共评估{{evaluation.total.enterprises.month}家。\n',
    at: '{{',
  },
  'figure-unknown': {
    severity: 'error',
    description: '{{…}} 所指的数字不存在或没有数据',
    good: section('# 统计\n\n共评估38家。\n'),
    bad: section('# 统计\n\n共评估{{nothing.total.month}}家。\n'),
    at: '{{nothing.total.month}}',
  },
})
