import type { RuleInfo } from './rule.ts'

/** A Word file whose styles, page, headers and footers a bulletin takes over. */
export interface ReferenceDocument {
  /** As it was named, or below the workspace: `templates/docx/reference.docx`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What the writer of Word files tells of a reference document; `zsia explain` knows it from here. */
export const referenceFaults = {
  unreadable: {
    id: 'docx/reference-unreadable',
    severity: 'error',
    description: '参考文档不是可用的 .docx 文件',
    explanation:
      '参考文档（--reference-doc，或工作区的 templates/docx/reference.docx）必须是 Word、WPS 或 LibreOffice 存成的 .docx。旧的 .doc、加了密码的文件和改了扩展名的文件都不能用：请打开后另存为“Word 文档（*.docx）”。',
    good: [],
    bad: [],
  },
  style: {
    id: 'docx/reference-style',
    severity: 'warning',
    description: '参考文档缺少简报用到的样式',
    explanation:
      '样式按名称对应（报头名称、落款单位、标题 1……）。参考文档里没有的，用本程序自带的样式补上，字体、字号和行距也照自带的，版面因此可能不一致。最省事的做法：先生成一期简报，在 Word 里改好样式，删去正文后存为参考文档，样式就都在。',
    good: [],
    bad: [],
  },
  page: {
    id: 'docx/reference-page',
    severity: 'warning',
    description: '参考文档的页面尺寸或页边距不能用',
    explanation:
      '页面取自参考文档最后一节。版心宽不足60毫米、高不足80毫米，或数值超出 Word 允许的范围时，仍按自带的页面（A4，页边距照主题）排印。',
    good: [],
    bad: [],
  },
  numbering: {
    id: 'docx/reference-numbering',
    severity: 'info',
    description: '参考文档的样式带有自动编号，已去掉',
    explanation:
      '简报中的“一、”“（一）”“1.”是文字，按原稿印出。样式若再带自动编号，序号会印两遍，所以不取样式里的编号。',
    good: [],
    bad: [],
  },
  furniture: {
    id: 'docx/reference-header',
    severity: 'warning',
    description: '参考文档的页眉或页脚不能取用',
    explanation:
      '页眉页脚中的文字、表格、图片、页码域和超链接都能取用；含有图表、嵌入对象等内容的整个页眉或页脚不取，改用本程序自带的。',
    good: [],
    bad: [],
  },
} as const satisfies Record<string, RuleInfo>
