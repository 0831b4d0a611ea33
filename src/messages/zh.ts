import type { Lack } from '../model/failure.ts'
import { formats } from '../model/output.ts'
import { near } from './near.ts'

/** Words of the commands, Chinese. A rule's words live in the rule. */
export const zh = {
  program: '简报排印与校对：从 YAML 与 Markdown 生成 DOCX、PDF、HTML，并核对每一个数字。',
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  } as Readonly<Record<string, string>>,
  usage: '[选项]',
  usageCommand: '[选项] <命令>',
  helpOption: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  versionOption: '显示版本号',
  langOption: '界面语言',
  choices: (values: readonly string[]) => `：${values.join('、')}`,
  defaultValue: (value: string) => `（默认：${value}）`,
  after:
    '退出码：0 正常；1 有达到 --fail-on 级别的问题；2 用法不对；3 机器缺少所需；4 程序缺陷；130 被中断。',
  commands: {
    build: '校对后生成 DOCX、PDF、HTML',
    validate: '校对：文字、标点、日期、文号、数字',
    new: '新建下一期（或一个新的工作区）',
    number: '期号与总期号的台账',
    stats: '统计表：合计、核对、跨期数列',
    explain: '说明一条规则：依据、正误例子',
    schema: '输出 YAML 文件的 JSON Schema',
    doctor: '检查运行环境：Node、排版引擎、字体、工作区',
    completion: '输出命令补全脚本',
  },
  options: {
    ids: '期的编号，如 2024-06；不写则为最新一期',
    root: '工作区目录（默认从当前目录向上寻找 issues/publication.yaml）',
    out: '输出目录（默认为工作区的 out）',
    formats: `输出格式，逗号分隔：${formats.join(',')}`,
    all: '生成所有各期，并写出 manifest.json',
    draft: '有错误也生成，标明“送审稿”，文件名为 *.draft.*',
    quiet: '只输出问题与错误',
    json: '以一个 JSON 文档输出结果（文字走标准错误）',
    fonts: '官方字体（仿宋_GB2312 等）所在的目录；installed 为系统已安装的',
    theme: '样式，如 red-head（红头）、mono（单色）；默认从 publication.yaml',
    sheets: '总页数补足为2、4、8或16的倍数，供印刷折页；空白页在版记之前',
    embedSources: '把本期源文件嵌入 PDF（PDF/A-3）',
    referenceDoc: '参考文档：Word 版的样式、页面和页眉页脚取自这个 .docx',
    compiler: '排版引擎',
    targets: '期的编号或文件（.md、.txt、.yaml）；- 为标准输入；不写则为所有各期',
    report: '报告格式',
    failOn: '达到这一级别即以1退出',
    maxWarnings: '警告多于此数即以1退出',
    rule: '开关或改变一条规则的级别，如 punct/halfwidth=off；可重复',
    fix: '改正有把握的问题，写回文件',
    diff: '只显示 --fix 将作的改动，不写文件',
    review: '列出须由人判断之处（的地得、极限用语、引文、排序），不作为问题',
    watch: '文件一有改动就重新校对',
    baseline: '不报此文件所记的旧问题',
    writeBaseline: '把现有问题记入此文件',
    newId: '期的编号，如 2024-07；不写则为下一期',
    init: '在此目录建立一个新的工作区',
    date: '出刊日期，如 2024-08-30（默认为今天）',
    statsTarget: '期的编号（默认最新一期），或 .md、.txt 文件',
    coverage: '列出每个数字，以及由什么关系核对；没有核对的也列出',
    explainLine: '说明一行里各个数字的算式，如 issues/2024-06/industry.md:5',
    series: '一列在各时段的数，如 evaluation.products.month',
    seriesFormat: '数列的格式',
    fill: '由上一时段推算并填写当年累计，先显示改动',
    yes: '不询问，直接写入',
    ruleId: '规则名，如 punct/halfwidth，或要问的话，如 做出还是作出；不写则列出全部',
    schemaName: 'publication、issue、data 或 figures；不写则列出',
    shell: 'bash、zsh 或 fish',
  },
  usageErrors: {
    unknownOption: (name: string, near?: string) =>
      `没有选项 ${name}${near ? `，是不是 ${near}？` : '。'}`,
    unknownCommand: (name: string, near?: string) =>
      `没有命令 ${name}${near ? `，是不是 ${near}？` : '。'}`,
    missingValue: (name: string) => `选项 ${name} 缺少取值。`,
    missingArgument: (name: string) => `缺少参数 ${name}。`,
    tooMany: () => '参数过多。',
    invalidValue: (name: string, value: string, choices: readonly string[]) =>
      `${name} 不能取“${value}”，${near(value, choices, '是不是 ', '？') ?? `可取：${choices.join('、')}。`}`,
    notNumber: (name: string, value: string) => `${name} 应为不小于0的整数，而不是“${value}”。`,
    noIssues: 'issues 下还没有任何一期；用 zsia new 新建。',
    noRule: (id: string, near?: string) =>
      `没有规则 ${id}${near ? `，是不是 ${near}？` : '；用 zsia explain 列出全部规则。'}`,
    noFile: (path: string) => `文件 ${path} 不存在或不能读取。`,
    together: (a: string, b: string) => `${a} 与 ${b} 不能同用。`,
    badRule: (value: string) =>
      `--rule 应写作 规则=级别，如 punct/halfwidth=off，而不是“${value}”。`,
    badBaseline: (path: string) =>
      `${path} 不是 zsia 写的基线文件；请用 --write-baseline 重新生成。`,
    badTemplate: (paths: readonly string[], detail: string) =>
      `工作区自己的模板有误（${paths.map((path) => `templates/${path}`).join('、')}）：\n${detail}`,
    badLine: (value: string) => `--explain 应写作 文件:行号，而不是“${value}”。`,
    unreadable: (id: string) => `${id} 读不出来，请先用 zsia validate ${id} 改正。`,
    lack: (lack: Lack): string => {
      if (lack.kind === 'workspace') {
        return lack.root === undefined
          ? '这里不是工作区：本文件夹及其上级都没有 issues/publication.yaml。请换到工作区里，或用 --root 指明。'
          : `${lack.root} 不是工作区：里面没有 issues/publication.yaml。`
      }
      const { id, ids, near } = lack
      if (near !== undefined) return `没有 ${id} 这一期：是不是 ${near}？`
      return ids.length === 0
        ? `没有 ${id} 这一期：issues 里还没有任何一期，用 zsia new 新建。`
        : `没有 ${id} 这一期：最近的是 ${ids.slice(-3).join('、')}。`
    },
    hint: (command: string) => `用法见 ${command} --help。`,
  },
  machine: {
    cannotWrite: (path: string, code: string) =>
      `无法写入 ${path}（${code}）：${code === 'ENOSPC' ? '磁盘已满。' : '请检查目录的权限，或用 --out 另选目录。'}原有文件未动。`,
    cannotSave: (path: string, code: string) =>
      `无法写入 ${path}（${code}）：${code === 'ENOSPC' ? '磁盘已满。' : '请看看文件或文件夹是不是只读。'}原有文件未动。`,
    cannotPrint: (code: string) =>
      `结果写不出来（${code}）：${code === 'ENOSPC' ? '磁盘已满。' : '请检查输出重定向到的文件。'}`,
    bug: '这是 zsia 的缺陷，请把以下内容报告给我们：',
  },
  progress: {
    reading: (id: string) => `${id}：读取`,
    writing: (id: string, formats: string) => `${id}：排版 ${formats}`,
    built: (id: string, title: string, seconds: string) =>
      `${id} ${title} 已生成，用时${seconds}秒`,
    failed: (id: string, errors: number) => `${id}：有${errors}处错误，未生成；原有文件未动。`,
    failedAll: (failed: number, total: number) => `${total}期中有${failed}期未生成。`,
    file: (path: string, size: string) => `  ${path}  ${size}`,
    draftHint: '确要先看样稿，可加 --draft。',
    interrupted: '已中断；原有文件未动。',
    watching: '正在等待改动，按 Ctrl+C 结束。',
    changed: (file: string) => `${file} 有改动，重新校对：`,
  },
  severities: { error: '错误', warning: '警告', info: '提示' },
  report: {
    clean: (files: number) => `✓ ${files}个文件，没有发现问题。`,
    summary: (counts: string, files: number) => `${files}个文件中有${counts}。`,
    counts: {
      error: (n: number) => `${n}处错误`,
      warning: (n: number) => `${n}处警告`,
      info: (n: number) => `${n}处提示`,
    },
    joiner: '、',
    fixable: (n: number) => `其中${n}处可用 --fix 改正。`,
    expected: (text: string) => (text === '' ? '应删去' : `应为“${text}”`),
    more: (n: number, lines: string) =>
      `另有${n}处同样的提示，在第${lines}行；--format json 列出全部。`,
    related: '相关',
    moreRelated: (n: number, lines: string) => `另有${n}处，在第${lines}行。`,
    explain: '说明：zsia explain 规则名',
    fixed: (n: number, files: number) => `已改正${files}个文件中的${n}处。`,
    wouldFix: (n: number, files: number) => `--fix 将改正${files}个文件中的${n}处。`,
    nothingToFix: '没有可以自动改正的问题。',
    review: (n: number) => `${n}处请人工核对。`,
    reviewNone: '没有须人工核对之处。',
    suppressed: (n: number) => `基线中的${n}处旧问题未列出。`,
    baselineWritten: (n: number, path: string) => `已将${n}处问题记入 ${path}。`,
  },
  ledger: {
    heads: ['编号', '期号', '出刊日期', '数据时段'] as readonly string[],
    gap: (year: number, numbers: readonly number[], before: string) =>
      `缺：${year}年第${numbers.join('、')}期不在工作区，按已出刊计（在 ${before} 之前）；休刊请写入 numbering.skipped。`,
    collision: (kind: 'number' | 'wholeNumber', value: number, ids: readonly string[]) =>
      `重号：${ids.join(' 与 ')} 都是${kind === 'number' ? `第${value}期` : `总第${value}期`}。`,
    conflict: (issue: string, wholeNumber: number, expected: number, from: string) =>
      `不符：numbering.anchors 写 ${issue} 为总第${wholeNumber}期，由 ${from} 推算应为总第${expected}期。`,
    mismatch: (id: string, written: readonly number[], derived: readonly number[]) =>
      `不符：${id} 的 issue.yaml 写的总期号是${written.join('、')}，推算应为${derived.join('、')}。`,
    assumption: (id: string, year: number, number: number) =>
      `跨年：${id} 的总期号接着${year}年第${number}期往下数；如不对，请在 numbering.anchors 里写明。`,
    next: (id: string, printed: string) => `下一期：${id}  ${printed}`,
    nextYear: (id: string) => `跨年之后从第1期数起（${id}）：zsia new 按出刊日期取号。`,
  },
  new: {
    created: (id: string, printed: string) => `已新建 ${id} ${printed}：`,
    begun: (year: number, next: string) =>
      `${year}年的期号从第1期数起；要接着出 ${next}，请写 zsia new ${next}。`,
    next: (id: string) => `接下来：写好各栏目，再运行 zsia build ${id}。`,
    exists: (path: string) => `${path} 已经存在，没有改动；另建请写明编号，如 zsia new 2024-08。`,
    initialized: (path: string) => `${path} 已经是工作区；新建一期请用 zsia new。`,
    badId: (id: string) => `编号应写作 2024-08（年-期）或 2024-S1（增刊），而不是“${id}”。`,
    badDate: (date: string) => `--date 应写作 2024-08-30，而不是“${date}”。`,
  },
  doctor: {
    names: {
      zsia: 'zsia',
      node: 'Node.js',
      schema: 'JSON Schema',
      compiler: '排版引擎',
      fonts: '字体',
      workspace: '工作区',
    },
    rules: (count: number) => `${count}条规则`,
    oldNode: '，太旧：请安装 20.12 或更新的版本',
    there: '齐备',
    missing: '没有：请运行 npm run build',
    native: '原生',
    wasm: '这台机器没有原生引擎，改用 WebAssembly（较慢，PDF 只加标签，不声明 PDF/A）',
    issues: (title: string, count: number) => `${title}，共${count}期`,
  },
  stats: {
    none: '这一期没有统计数据文件。',
    missing: '缺',
    totalWritten: '  合计：文件里写有，与各行之和核对',
    totalDerived: '  合计：由各行之和得出',
    chain: (period: string) => `  累计：与${period}的累计衔接核对`,
    noChain: '  累计：没有上一时段的数据，只核对不小于当月数',
    fine: '  核对无误。',
    standings: { held: '已核对', bounded: '只核对范围', wrong: '不符', unchecked: '未核对' },
    verdicts: {
      exact: '相符',
      rounding: '在四舍五入范围内',
      closure: '各项占比凑足100%，可以相差一个末位',
      fail: '不符',
    },
    stated: (text: string) => `原文 ${text}`,
    covered: (
      total: number,
      counts: { held: number; bounded: number; wrong: number; unchecked: number },
    ) =>
      `共${total}个数字：已核对 ${counts.held}，只核对范围 ${counts.bounded}，不符 ${counts.wrong}，未核对 ${counts.unchecked}。`,
    noNumbers: '这一行没有可核对的数字。',
    noLine: (file: string, line: number, last: number) =>
      `${file} 没有第${line}行，一共${last}行。`,
    filled: '当年累计无须填写：已与上一时段衔接，或没有上一时段的数据。',
    ask: '写入以上改动？(y/N) ',
    written: (files: number) => `已写入${files}个文件。`,
  },
  explain: {
    severity: '级别',
    clause: '依据',
    fixable: '可用 --fix 改正。',
    good: '正',
    bad: '误',
    expected: (text: string) => `应为“${text}”`,
    waive: (id: string) =>
      `原文确须如此时，在该段之前写：<!-- zsia-disable-next-line ${id}: 理由 -->`,
    waiveInYaml: (id: string) =>
      `确须如此时，在 YAML 文件的该行之前写：# zsia-disable-next-line ${id}: 理由`,
    alsoNear: '相近的规则：',
    total: (n: number) => `共${n}条。zsia explain 规则名 显示依据与例子；也可以用一句话来问。`,
  },
  families: {
    source: '源文件',
    markup: 'Markdown 写法',
    punct: '标点',
    space: '空格',
    text: '文字',
    num: '数字用法',
    date: '日期',
    doc: '文号与序号',
    contact: '联系方式',
    term: '名称用语',
    toc: '目录',
    issue: '刊期',
    tab: '统计表',
    fig: '数字核对',
    docx: 'Word 参考文件',
    review: '人工核对',
  } as Readonly<Record<string, string>>,
}

/** The words of one language. */
export type Messages = typeof zh
