import * as v from 'valibot'
import { count, date, text, words } from './values.ts'

/** issue.yaml */
export const issueSchema = v.pipe(
  v.strictObject({
    date: date('出刊日期，如 2024-07-31'),
    number: v.optional(count('期号；可以不写，以文件夹名为准', 999)),
    numbers: v.optional(
      v.pipe(
        v.array(count('期号', 999)),
        v.minLength(2, '合刊至少两期'),
        v.description('合刊的各期号，如 [1, 2]；与 number 只写一个'),
      ),
    ),
    wholeNumber: v.optional(
      v.pipe(
        v.union([count('总期号'), v.array(count('总期号'))], '应为整数，合刊写列表，如 [155, 156]'),
        v.description('总期号；可以不写，由 publication.yaml 推算，写了就核对'),
      ),
    ),
    editors: v.optional(
      v.pipe(
        v.strictObject({
          contributors: v.optional(words('供稿')),
          editor: v.optional(text('责编')),
          reviewer: v.optional(text('审核')),
          approver: v.optional(text('签发')),
        }),
        v.description('送审单上的人'),
      ),
    ),
    note: v.optional(text('编者按')),
  }),
  v.title('期'),
  v.description('issue.yaml：这一期的日期，以及推算不出的内容'),
)
