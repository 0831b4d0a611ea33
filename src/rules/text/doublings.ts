/**
 * Characters that are not doubled in running prose, and the neighbours that make the doubling right:
 * `before` (the character in front of the pair) and `after` (the one behind it).
 * Worked out by hand against official texts, 2026-11.
 */
export const doublings: Readonly<Record<string, { before?: string; after?: string }>> = {
  会: {
    before: '一',
    after:
      '员长议费籍刊徽章歌址旗展务场商计话见客同师党战审签堂史服期标序报影名所训友谈后上前中内外间风产馆社诊考魂规律意合聚心要办号',
  },
  矿: { before: '', after: '用井山区长业工产务权' },
  的: { before: '目标有', after: '确士' },
  了: { before: '为', after: '解望然结' },
  在: { before: '存现所潜实', after: '线' },
  是: { before: '但还于可就或总都凡正若只而要', after: '非' },
  和: { before: '温饱缓总平谐调柔', after: '气美谐睦平' },
  与: { before: '参给', after: '会' },
  及: { before: '普涉以危触', after: '时格第' },
  为: { before: '行作认视成以称变', after: '' },
  对: { before: '针反面应一相绝比核', after: '口方外手象话账接比应' },
  将: { before: '即', after: '来' },
  被: { before: '', after: '告' },
  于: { before: '', after: '是' },
  由: { before: '自理缘事', after: '' },
  从: { before: '服', after: '容' },
  向: { before: '方面导意取', after: '' },
  以: { before: '可足予得难加', after: '色及来后前上下' },
  也: {},
  都: { before: '首成', after: '市' },
  而: {},
  或: {},
  但: {},
  并: { before: '合', after: '' },
  该: { before: '应' },
  各: {},
  息: { after: '相' },
  其: { before: '尤极土', after: '他它中' },
  本: {
    before: '基根资成文样版标剧课书译副原读日脚蓝孤正底赔保血张抄账一',
    after: '来身',
  },
  总: { before: '汇', after: '' },
  我: {},
  已: {},
  至: { before: '周冬夏', after: '今' },
  较: { before: '比计', after: '' },
  不: { before: '', after: '' },
  更: { before: '变', after: '' },
  很: {},
  最: {},
  又: {},
  还: { before: '归退偿返生', after: '' },
  均: { before: '平人月年', after: '' },
  且: { before: '而并况', after: '' },
  未: { before: '', after: '' },
  把: { before: '一', after: '关握' },
  就: { before: '成', after: '业' },
  这: {},
  那: {},
  们: {},
  您: {},
  他: { before: '其', after: '' },
  她: {},
  请: { before: '申', after: '示' },
  到: { before: '达直遇感得收看找做听见想提谈来碰受', after: '达位底期会场来账处' },
}

/** AB AB that is a way of speaking, not a slip: 研究研究, 一步一步, 每年全年全国. */
export const repeatable =
  /^(?:一.|[咚叮当锵哗啦嘀嗒轰隆呜喔叭哈呵嘿嗨喵汪咯噔]+|年全|研究|坚持|努力|加油|讨论|考虑|商量|学习|锻炼|休息|交流|琢磨|参考|打听|了解|介绍|体验|感受|反思|许多|很多|彼此|非常|十分|特别|比较|好好|试试|看看|想想|哈哈|谢谢|重重|层层|两两|点点|多多|少少|千千|万万|三三|种种|个个|件件|处处|步步|代代|年年|天天|人人|家家|户户|村村|镇镇|件件|桩桩)$/

/** Nouns that are verbs too: 本规定规定的, 上一年度年度报告 may be right, and are only informed about. */
export const twofold =
  /^(?:规定|年度|设计|登记|管理|服务|组织|报告|要求|研究|评估|培训|建设|开发|监督|指导|教育|保护|保险|检查|检验|通知|计划|规划|合同|工程|企业|行业|产业|信息|技术|中心|系统|业务|项目|活动|工作)$/

/** Characters that are doubled rightly at the head of a clause: 人人, 常常, 层层. */
export const reduplicated =
  '双一对字人天年月日时刻处事家户种样层步代辈常往刚渐仅稳紧牢深大高多远久好早慢轻重满频屡纷默个件句点滴欣蒸循孜兢源津历比念世生方面林形星爸妈哥姐弟妹爷奶叔谢看想试说听走聊问谈等哈呵嘻咚叮琅朗熠灼冉徐缓匆悄偷暗明亮堂正统足实真切恳诚殷依恋绵滔茫苍莽皑累硕蓬勃茵葱郁青红白黑黄绿蓝花草树叶斯'

/** Two words that meet and share their letters by chance: 申请人申请人民法院, 行政区行政区域, 国有土地有土地使用权. */
export const meets =
  /手把手把|(?:(?:申请|接受|负责|代理)人){2}[民体员]|(?:行政|规划|保护)区(?:行政|规划|保护)区域|代表代表团|国有土地有土地|高等教育等教育|会委员会委员|最高人民法院人民法院/
