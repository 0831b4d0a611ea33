import { formats } from '../model/output.ts'
import { near } from './near.ts'
import type { Messages } from './zh.ts'

/** Words of the commands, English. What a rule says of a text stays Chinese, as the text is. */
export const en: Messages = {
  program: 'Prints and proof-reads Chinese bulletins: YAML and Markdown to DOCX, PDF and HTML.',
  titles: {},
  usage: '[options]',
  usageCommand: '[options] <command>',
  helpOption: 'show help',
  helpCommand: 'show the help of a command',
  versionOption: 'show the version',
  langOption: 'language of the interface',
  choices: (values) => `: ${values.join(', ')}`,
  defaultValue: (value) => ` (default: ${value})`,
  after:
    'Exit codes: 0 fine; 1 diagnostics at or above --fail-on; 2 wrong usage; 3 the machine lacks something; 4 a bug of ours; 130 interrupted.',
  commands: {
    build: 'proof-read, then write DOCX, PDF and HTML',
    validate: 'proof-read: wording, punctuation, dates, document numbers, figures',
    new: 'make the next issue (or a new workspace)',
    number: 'the ledger of issue numbers and whole numbers',
    stats: 'statistics tables: totals, checks, series across periods',
    explain: 'explain a rule: its clause, good and bad examples',
    schema: 'print the JSON Schema of a YAML file',
    doctor: 'check Node, the compiler, fonts and the workspace',
    completion: 'print a completion script for a shell',
  },
  options: {
    ids: 'ids of issues, such as 2024-06; the newest when none is given',
    root: 'the workspace (default: the nearest folder upwards with issues/publication.yaml)',
    out: 'output folder (default: out in the workspace)',
    formats: `output formats, comma-separated: ${formats.join(',')}`,
    all: 'build every issue and write manifest.json',
    draft: 'build in spite of errors, marked as a draft, as *.draft.*',
    quiet: 'print problems and errors only',
    json: 'print the result as one JSON document (words go to standard error)',
    fonts: 'a folder with the official faces (FangSong_GB2312 and so on), or `installed`',
    theme: 'the theme, such as red-head or mono (default: from publication.yaml)',
    sheets: 'fill the pages up to a multiple of 2, 4, 8 or 16 for folded sheets',
    embedSources: 'embed the sources of the issue in the PDF (PDF/A-3)',
    referenceDoc: 'a .docx that gives the Word edition its styles, page, headers and footers',
    compiler: 'the compiler of the PDF',
    targets:
      'ids of issues or files (.md, .txt, .yaml); - is standard input; every issue when none is given',
    report: 'format of the report',
    failOn: 'exit with 1 from this severity on',
    maxWarnings: 'exit with 1 when there are more warnings',
    rule: 'switch a rule or set its severity, such as punct/halfwidth=off; repeatable',
    fix: 'mend what is certain, in the files',
    diff: 'show what --fix would change, without writing',
    review: 'list the places that a person has to judge, apart from the diagnostics',
    watch: 'proof-read again whenever a file changes',
    baseline: 'leave out the old problems that this file lists',
    writeBaseline: 'write the present problems to this file',
    newId: 'id of the issue, such as 2024-07; the next one when none is given',
    init: 'make a new workspace in this folder',
    date: 'date of the issue, such as 2024-08-30 (default: today)',
    statsTarget: 'id of an issue (default: the newest), or a .md or .txt file',
    coverage: 'list every number and the relations that hold it, unchecked ones too',
    explainLine: 'show the arithmetic of one line, such as issues/2024-06/industry.md:5',
    series: 'a column across all periods, such as evaluation.products.month',
    seriesFormat: 'format of the series',
    fill: 'write the cumulative figures from the period before, showing the difference first',
    yes: 'write without asking',
    ruleId:
      'a rule, such as punct/halfwidth, or words to look for; all are listed when none is given',
    schemaName: 'publication, issue, data or figures; they are listed when none is given',
    shell: 'bash, zsh or fish',
  },
  usageErrors: {
    unknownOption: (name, near) => `No option ${name}${near ? `; did you mean ${near}?` : '.'}`,
    unknownCommand: (name, near) => `No command ${name}${near ? `; did you mean ${near}?` : '.'}`,
    missingValue: (name) => `Option ${name} needs a value.`,
    missingArgument: (name) => `Argument ${name} is missing.`,
    tooMany: () => 'Too many arguments.',
    invalidValue: (name, value, choices) =>
      `${name} cannot be "${value}"; ${near(value, choices, 'did you mean ', '?') ?? `choose from ${choices.join(', ')}.`}`,
    notNumber: (name, value) => `${name} must be an integer of 0 or more, not "${value}".`,
    noIssues: 'issues/ holds no issue yet; make one with zsia new.',
    noRule: (id, near) =>
      `No rule ${id}${near ? `; did you mean ${near}?` : '; zsia explain lists them.'}`,
    noFile: (path) => `File ${path} does not exist or cannot be read.`,
    together: (a, b) => `${a} and ${b} exclude each other.`,
    badRule: (value) => `--rule takes rule=severity, such as punct/halfwidth=off, not "${value}".`,
    badBaseline: (path) =>
      `${path} is no baseline written by zsia; make it again with --write-baseline.`,
    badTemplate: (paths, detail) =>
      `A template of the workspace is wrong (${paths.map((path) => `templates/${path}`).join(', ')}):\n${detail}`,
    badLine: (value) => `--explain takes file:line, not "${value}".`,
    unreadable: (id) => `${id} cannot be read; run zsia validate ${id} first.`,
    lack: (lack) => {
      if (lack.kind === 'workspace') {
        return lack.root === undefined
          ? 'This is no workspace: neither this folder nor one above it has issues/publication.yaml. Change into one, or name it with --root.'
          : `${lack.root} is no workspace: it has no issues/publication.yaml.`
      }
      const { id, ids, near } = lack
      if (near !== undefined) return `There is no issue ${id}: did you mean ${near}?`
      return ids.length === 0
        ? `There is no issue ${id}: there are none yet, zsia new makes one.`
        : `There is no issue ${id}: the latest are ${ids.slice(-3).join(', ')}.`
    },
    hint: (command) => `See ${command} --help.`,
  },
  machine: {
    cannotWrite: (path, code) =>
      `Cannot write ${path} (${code}): ${code === 'ENOSPC' ? 'the disk is full. ' : 'check the rights of the folder or choose another with --out. '}Earlier files are untouched.`,
    cannotSave: (path, code) =>
      `Cannot write ${path} (${code}): ${code === 'ENOSPC' ? 'the disk is full. ' : 'see whether the file or its folder is read-only. '}Earlier files are untouched.`,
    cannotPrint: (code) =>
      `The result cannot be written (${code}): ${code === 'ENOSPC' ? 'the disk is full.' : 'look at what the output is redirected to.'}`,
    bug: 'This is a bug of zsia; please report the following:',
  },
  progress: {
    reading: (id) => `${id}: reading`,
    writing: (id, formats) => `${id}: setting ${formats}`,
    built: (id, title, seconds) => `${id} (${title}) built in ${seconds} s`,
    failed: (id, errors) => `${id}: ${errors} errors, not built; earlier files are untouched.`,
    failedAll: (failed, total) => `${failed} of ${total} issues were not built.`,
    file: (path, size) => `  ${path}  ${size}`,
    draftHint: '--draft builds in spite of them.',
    interrupted: 'Interrupted; earlier files are untouched.',
    watching: 'Waiting for changes; Ctrl+C ends.',
    changed: (file) => `${file} changed:`,
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  report: {
    clean: (files) => `✓ ${files} files, nothing found.`,
    summary: (counts, files) => `${counts} in ${files} files.`,
    counts: {
      error: (n) => `${n} errors`,
      warning: (n) => `${n} warnings`,
      info: (n) => `${n} remarks`,
    },
    joiner: ', ',
    fixable: (n) => ` ${n} can be mended with --fix.`,
    expected: (text) => (text === '' ? 'to be deleted' : `expected “${text}”`),
    more: (n, lines) => `${n} more of the same, on lines ${lines}; --format json lists all.`,
    related: 'related',
    moreRelated: (n, lines) => `${n} more, on lines ${lines}.`,
    explain: 'more: zsia explain RULE',
    fixed: (n, files) => `Mended ${n} places in ${files} files.`,
    wouldFix: (n, files) => `--fix would mend ${n} places in ${files} files.`,
    nothingToFix: 'Nothing can be mended automatically.',
    review: (n) => `${n} places for a person to judge.`,
    reviewNone: 'Nothing for a person to judge.',
    suppressed: (n) => `${n} old problems of the baseline are left out.`,
    baselineWritten: (n, path) => `${n} problems written to ${path}.`,
  },
  ledger: {
    heads: ['id', 'number', 'date', 'periods'],
    gap: (year, numbers, before) =>
      `Missing: numbers ${numbers.join(', ')} of ${year} (before ${before}) are not in the workspace and count as issued; list them in numbering.skipped if they never appeared.`,
    collision: (kind, value, ids) =>
      `Collision: ${ids.join(' and ')} both have ${kind === 'number' ? 'number' : 'whole number'} ${value}.`,
    conflict: (issue, wholeNumber, expected, from) =>
      `Conflict: numbering.anchors gives ${issue} whole number ${wholeNumber}; from ${from} it is ${expected}.`,
    mismatch: (id, written, derived) =>
      `Conflict: issue.yaml of ${id} gives whole number ${written.join(', ')}; it is ${derived.join(', ')}.`,
    assumption: (id, year, number) =>
      `Across the year: ${id} goes on from number ${number} of ${year}; write an anchor if that is wrong.`,
    next: (id, printed) => `Next: ${id}  ${printed}`,
    nextYear: (id) => `With a new year the numbers begin at 1 (${id}): zsia new goes by the date.`,
  },
  new: {
    created: (id, printed) => `Made ${id} (${printed}):`,
    begun: (year, next) =>
      `The numbers of ${year} begin at 1; to go on with ${next}, run zsia new ${next}.`,
    next: (id) => `Now write the sections, then run zsia build ${id}.`,
    exists: (path) =>
      `${path} exists already and is untouched; name another, such as zsia new 2024-08.`,
    initialized: (path) => `${path} is a workspace already; zsia new makes an issue.`,
    badId: (id) => `An id is 2024-08 (year-number) or 2024-S1 (supplement), not "${id}".`,
    badDate: (date) => `--date is written 2024-08-30, not "${date}".`,
  },
  doctor: {
    names: {
      zsia: 'zsia',
      node: 'Node.js',
      schema: 'JSON Schema',
      compiler: 'compiler',
      fonts: 'fonts',
      workspace: 'workspace',
    },
    rules: (count) => `${count} rules`,
    oldNode: ', too old: install 20.12 or newer',
    there: 'there',
    missing: 'missing: run npm run build',
    native: 'native',
    wasm: 'no native compiler on this machine, WebAssembly in its place (slower; tagged PDF without PDF/A)',
    issues: (title, count) => `${title}, ${count} issues`,
  },
  stats: {
    none: 'This issue has no data files.',
    missing: 'none',
    totalWritten: '  total: written, checked against the sum of the rows',
    totalDerived: '  total: derived from the rows',
    chain: (period) => `  cumulative: checked against ${period}`,
    noChain: '  cumulative: no period before it; only checked not to be below the month',
    fine: '  Nothing wrong.',
    standings: { held: 'held', bounded: 'bounded', wrong: 'wrong', unchecked: 'unchecked' },
    verdicts: {
      exact: 'exact',
      rounding: 'within rounding',
      closure: 'shares made to add up to 100%',
      fail: 'fails',
    },
    stated: (text) => `stated ${text}`,
    covered: (total, { held, bounded, wrong, unchecked }) =>
      `${total} numbers: ${held} held, ${bounded} bounded, ${wrong} wrong, ${unchecked} unchecked.`,
    noNumbers: 'This line has no number to check.',
    noLine: (file: string, line: number, last: number) =>
      `${file} has no line ${line}: it has ${last}.`,
    filled: 'Nothing to fill: the figures follow from the period before, or there is none.',
    ask: 'Write these changes? (y/N) ',
    written: (files) => `${files} files written.`,
  },
  explain: {
    severity: 'severity',
    clause: 'clause',
    fixable: 'Can be mended with --fix.',
    good: 'good',
    bad: 'bad',
    expected: (text) => `expected "${text}"`,
    waive: (id) =>
      `Where the original has to stay so, write before the block: <!-- zsia-disable-next-line ${id}: reason -->`,
    waiveInYaml: (id) =>
      `Where it has to stay so, write before the line of the YAML file: # zsia-disable-next-line ${id}: reason`,
    alsoNear: 'Rules near to it:',
    total: (n) => `${n} rules. zsia explain RULE shows its clause and examples.`,
  },
  families: {
    source: 'source files',
    markup: 'Markdown',
    punct: 'punctuation',
    space: 'spaces',
    text: 'characters',
    num: 'numerals',
    date: 'dates',
    doc: 'document numbers and ordinals',
    contact: 'contacts',
    term: 'names and terms',
    toc: 'contents',
    issue: 'issues',
    tab: 'statistics tables',
    fig: 'figures',
    docx: 'Word reference document',
    review: 'for a person',
  },
}
