import { describe, expect, test } from 'vitest'
import { readPlainText } from '../../src/readers/text/index.ts'
import { checkRules } from '../../src/rules/check.ts'

/** Where official usage is right, nothing above info is said; and nothing at all where `quiet`. */
const right: readonly (readonly [string, 'quiet' | 'info'])[] = [
  ['申报人员资历计算时间截止到2024年12月31日。', 'quiet'],
  ['对填报信息真实性做出承诺。', 'quiet'],
  ['公司成功登陆科创板。', 'quiet'],
  ['推荐截止时间为2024年9月15日，逾期不再受理。', 'quiet'],
  ['参照附件1，推荐排序表见附件2。具体附件请见链接：https://mp.weixin.qq.com/s/Nqj5', 'quiet'],
  ['E-mail:zsiacyj@163.com 网址：www.zsia.org', 'quiet'],
  ['邮编：310012 电话：0571-89719267、89719268', 'quiet'],
  ['补助300～500元，增长15%—30%，2022—2024年', 'quiet'],
  ['国务院令第×号、财政部公告第×号', 'quiet'],
  ['（2023）浙0106民初1234号民事判决书', 'quiet'],
  ['软著登字第1234567号，浙ICP备05012345号', 'quiet'],
  ['“基础门户 BBP V4.X”及“运维平台 DevOps V4.X”与 Kunpeng 920完成认证。', 'quiet'],
  ['会议10:30开始，三次产业比为3.9：59.5：36.6，比分3∶2。', 'quiet'],
  ['请登录https://xzz.jxt.zj.gov.cn/computer/web/cloudUsage完成填报。', 'quiet'],
  ['2024年 第6期 总第160期\n\n浙江省软件行业协会 2024年7月31日', 'quiet'],
  ['一、范围\n\n1.对象\n\n2.条件\n\n二、程序', 'info'],
  ['按《软件企业评估标准》（T/SIA002-2019）执行。', 'info'],
  ['2023年 第12期 总第154期\n\n浙江省软件行业协会 2024年1月5日', 'quiet'],
  ['第一章　总　　则\n\n第一条　根据《中华人民共和国价格法》，制定本规定。', 'quiet'],
  ['（记者 某某）“保障‘六稳’‘六保’工作有效推进。”他说。', 'quiet'],
  ['1-7月，软件业务收入增长11.2%。', 'info'],
  ['推行“互联网＋统一指挥＋综合执法”。', 'quiet'],
  ['一是总体良好。二是稳步推进。三是成效明显。', 'quiet'],
  ['食品安全全链条监管，由市市容部门负责，中华人民共和国国务院，以钉钉子精神抓落实。', 'info'],
  ['关于规划的通知\u00a0国发〔2011〕42号\u00a0各省人民政府：现印发给你们，请执行。', 'info'],
  ['修改为：“第九条　建设单位应当报批。“环境保护部门组织评估。”', 'quiet'],
]

describe('silence where official usage is right', () => {
  test.each(right)('%s', (text, how) => {
    const found = checkRules({ texts: [readPlainText({ path: 'loose.txt', text })] })
    const told = found.filter((one) => how === 'quiet' || one.severity !== 'info')
    expect(told.map((one) => `${one.ruleId} ${one.actual}`)).toEqual([])
  })

  test('a reprint: wording and style only inform, nothing is mended; facts are told', () => {
    const text = readPlainText({ path: 'a.txt', text: '上半年,收入增长9%。2024年6月31日印发。' })
    const passages = text.passages.map((passage) => ({ ...passage, reprint: true }))
    const found = checkRules({ texts: [{ ...text, passages }] })
    const style = found.find((one) => one.ruleId === 'punct/halfwidth')
    expect(style?.severity).toBe('info')
    expect(style?.fix).toBeUndefined()
    expect(found.find((one) => one.ruleId === 'date/nonexistent')?.severity).toBe('error')
  })
})
