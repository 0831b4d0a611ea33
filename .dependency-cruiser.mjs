// Who may import whom. A folder of src/ may import itself and the folders listed.
const mayImport = {
  model: [],
  messages: ['model'],
  lexicon: ['model'],
  statistics: ['model'],
  figures: ['model', 'statistics'],
  writers: ['model'],
  reporters: ['model', 'messages'],
  io: ['model', 'messages'],
  directives: ['model', 'statistics'],
  readers: ['model', 'directives', 'statistics'],
  compose: ['model', 'directives', 'statistics'],
  rules: ['model', 'lexicon', 'statistics', 'figures'],
}
const folders = Object.keys(mayImport)

// The checker of figures in its steps, each of which knows only those before it.
const steps = ['lexer', 'facts', 'reader', 'relations', 'problems', 'judgement']
const pure = folders.filter((folder) => folder !== 'io').join('|')

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      comment: `src/${folder} may import: ${['itself', ...allowed].join(', ')}.`,
      severity: 'error',
      from: {
        path: `^src/${folder}/`,
        // The table of rules also lists what the readers find, so that every id has its explanation.
        ...(folder === 'rules' ? { pathNot: '^src/rules/index[.]ts$' } : {}),
      },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
    })),
    {
      name: 'rules-table-imports',
      comment: 'The table of rules may also import the tables of what the readers find.',
      severity: 'error',
      from: { path: '^src/rules/index[.]ts$' },
      to: {
        path: '^src/',
        pathNot: '^src/(rules|model)/|^src/(readers|compose|directives)/.*faults?([.]ts$|/)',
      },
    },
    {
      name: 'folders-are-separate',
      comment: 'A writer, a reader, a family of rules never imports its sibling.',
      severity: 'error',
      from: { path: '^src/(writers|readers|rules)/([^/]+)/' },
      to: { path: '^src/$1/[^/]+/', pathNot: '^src/$1/$2/' },
    },
    ...steps.map((step, at) => ({
      name: `figures-${step}-imports`,
      comment: `src/figures/${step} may import itself and the steps before it.`,
      severity: 'error',
      from: { path: `^src/figures/${step}/` },
      to: { path: `^src/figures/(${steps.slice(at + 1).join('|') || 'index[.]ts'})` },
    })),
    {
      name: 'commands-are-separate',
      comment:
        'A command never imports another; what two share lies in io, the pipeline or the model.',
      severity: 'error',
      from: { path: '^src/commands/([^/.]+)' },
      to: { path: '^src/commands/', pathNot: '^src/commands/$1[./]' },
    },
    {
      name: 'pure-core',
      comment: 'Only io, commands and cli.ts touch the world.',
      severity: 'error',
      from: { path: `^src/(${pure})/|^src/(pipeline|proofreading|workspace)[.]ts$` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|url)$' },
    },
    {
      name: 'pipeline-imports',
      comment: 'The pipeline and its parts take the world and the report as values.',
      severity: 'error',
      from: { path: '^src/(pipeline|proofreading|workspace)[.]ts$' },
      to: { path: '^src/(io|commands|reporters|messages|cli)' },
    },
    {
      name: 'cli-imports',
      comment: 'The program knows its commands, its words and the terminal.',
      severity: 'error',
      from: { path: '^src/cli[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(commands|io|messages|model)/' },
    },
    {
      name: 'only-cli-imports-commands',
      severity: 'error',
      from: { pathNot: '^src/(cli[.]ts|commands/)|^test/' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'no-circular',
      comment:
        'Not even types: two files that need each other are one, or have a third beneath them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'src-not-to-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
}
