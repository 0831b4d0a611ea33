import * as v from 'valibot'
import { count, issueId, name, someWords, text, words } from './values.ts'

const column = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(
        /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*$/,
        '应为英文字母、数字和点组成的名称，如 enterprises.month',
      ),
      v.description('列的名称，如 enterprises.month，同一张表里不能重复；正文用 {{表.行.列}} 引用'),
    ),
    header: someWords('表头，从外层到内层；相邻列开头相同的部分合并。可用 {{period}} 表示时期'),
    unit: v.optional(text('单位或量词，如 家、件、亿元')),
    accumulates: v.optional(text('本列是哪一列的当年累计：写那一列的 id')),
  }),
  v.description('一列'),
)

const table = v.pipe(
  v.strictObject({
    caption: v.optional(text('表题，可用 {{period}}；与文章标题相同时不重复印')),
    lead: v.optional(
      v.pipe(
        v.strictObject({ header: text('这一列的表头'), cell: text('跨全部行的那一格') }),
        v.description('最左侧跨全部行的一列'),
      ),
    ),
    stub: text('第一列的表头，如 所属地区'),
    rows: someWords('各行的名称，按印刷顺序'),
    totalLabel: v.optional(text('合计行的名称，默认“合计”')),
    noData: v.optional(text('表示“无”的记号，默认“/”')),
    columns: v.pipe(
      v.array(column),
      v.minLength(1, '至少要有一项'),
      v.description('各列，按印刷顺序'),
    ),
    note: v.optional(text('表下的注')),
  }),
  v.description('一张统计表'),
)

/** issues/publication.yaml */
export const publicationSchema = v.pipe(
  v.strictObject({
    title: v.pipe(
      v.array(name('刊名的一行')),
      v.minLength(1, '至少要有一项'),
      v.maxLength(6, '最多分成6行'),
      v.description('报头：刊名分成几行，合起来就是刊名'),
    ),
    issuer: name('编印单位'),
    language: v.optional(text('语言，默认 zh-CN')),
    numbering: v.optional(
      v.pipe(
        v.strictObject({
          anchors: v.optional(
            v.pipe(
              v.array(
                v.strictObject({
                  issue: issueId('哪一期，如 2024-06'),
                  wholeNumber: count('这一期的总期号'),
                }),
              ),
              v.description('已知的总期号，其余各期按期号之差推算；跨年不确定时再加一个'),
            ),
          ),
          skipped: v.optional(
            v.pipe(
              v.array(
                v.strictObject({ issue: issueId('哪一期没有出'), reason: text('为什么没有出') }),
              ),
              v.description('休刊：没有出过、也不占总期号的期'),
            ),
          ),
          combined: v.optional(
            v.pipe(
              v.picklist(['dash', 'hyphen', 'list']),
              v.description('合刊怎么印：dash 第1—2期，hyphen 第1-2期，list 第1、2期合刊'),
            ),
          ),
        }),
        v.description('期号与总期号'),
      ),
    ),
    sections: v.pipe(
      v.array(
        v.strictObject({
          id: v.pipe(
            v.string(),
            v.regex(/^[a-z][a-z0-9-]*$/, '应为小写英文字母、数字和连字符，即文件名，如 focus'),
            v.description('栏目的文件名（不带 .md），如 focus'),
          ),
          title: text('栏目名称'),
          required: v.optional(v.pipe(v.boolean(), v.description('true 表示每期必须有'))),
        }),
      ),
      v.minLength(1, '至少要有一项'),
      v.description('栏目，按印刷顺序'),
    ),
    statistics: v.optional(
      v.pipe(v.record(v.string(), table), v.description('统计表的定义，键是表的名称')),
    ),
    distribution: v.optional(
      v.pipe(
        v.strictObject({
          report: v.optional(words('报：上级机关')),
          send: v.optional(words('送：平级和不相隶属的机关')),
          issue: v.optional(words('发：下级机关')),
          copies: v.optional(count('印数', 9_999_999)),
        }),
        v.description('版记：报、送、发、印数'),
      ),
    ),
    contact: v.optional(
      v.pipe(
        v.strictObject({
          address: v.optional(text('编辑部地址')),
          postcode: v.optional(
            v.pipe(v.string(), v.regex(/^\d{6}$/, '应为六位数字'), v.description('邮编，要加引号')),
          ),
          phones: v.optional(words('电话，如 0571-89719267')),
          email: v.optional(text('电子邮箱')),
          website: v.optional(text('网址')),
        }),
        v.description('联系方式'),
      ),
    ),
    follow: v.optional(
      v.pipe(
        v.strictObject({
          url: v.pipe(
            v.string(),
            v.regex(/^https?:\/\/\S+$/, '应为 https:// 开头的网址'),
            v.maxLength(500, '太长：最多500字，二维码再密就扫不出来'),
            v.description('二维码的网址'),
          ),
          caption: text('二维码旁的文字'),
        }),
        v.description('二维码'),
      ),
    ),
    permit: v.optional(
      v.pipe(
        v.strictObject({
          number: text('准印证号'),
          notice: v.optional(text('须印的字样，默认“内部资料，免费交流”')),
          printer: v.optional(text('印刷单位')),
        }),
        v.description('内部资料性出版物须印的内容'),
      ),
    ),
    vocabulary: v.optional(
      v.pipe(
        v.strictObject({
          accept: v.optional(words('校对时认可的名称和用字')),
          prefer: v.optional(
            v.pipe(
              v.array(v.strictObject({ use: text('应当用的写法'), not: someWords('不用的写法') })),
              v.description('本刊的用词'),
            ),
          ),
        }),
        v.description('校对用的词表'),
      ),
    ),
    rules: v.optional(
      v.pipe(
        v.record(v.string(), v.picklist(['error', 'warning', 'info', 'off'])),
        v.description('规则的级别：键是规则名或一族（punct/*）'),
      ),
    ),
    theme: v.optional(text('主题的名称')),
  }),
  v.title('刊物'),
  v.description('publication.yaml：刊物每一期都相同的内容'),
)
