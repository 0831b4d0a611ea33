/** Markdown that nobody means, by its name and about its length. */
export const hostileMarkdown: Readonly<Record<string, (length: number) => string>> = {
  quotations: (n) => `${'> '.repeat(n)}甲`,
  lists: (n) => `${'- '.repeat(n)}甲`,
  'nested lists': (n) =>
    Array.from({ length: Math.sqrt(n) }, (_, i) => `${'  '.repeat(i)}- 甲`).join('\n'),
  directives: (n) => ':::attachment[a]\n'.repeat(n / 17),
  asterisks: (n) => `${'*'.repeat(n / 2)}甲${'*'.repeat(n / 2)}`,
  'strong words': (n) => '**a**'.repeat(n / 5),
  strong: (n) => '*a **b '.repeat(n / 7),
  'open brackets': (n) => '['.repeat(n),
  'closed brackets': (n) => ']'.repeat(n),
  links: (n) => '[a](<'.repeat(n / 5),
  pictures: (n) => '![a]('.repeat(n / 5),
  figures: (n) => '{{'.repeat(n / 2),
  'figures within': (n) => `${'{{a'.repeat(n / 3)}}}`,
  addresses: (n) => 'https://a.cn/x\n'.repeat(n / 15),
  'at signs': (n) => 'a@'.repeat(n / 2),
  comments: (n) => '<!--'.repeat(n / 4),
  tags: (n) => '<b '.repeat(n / 3),
  footnotes: (n) => `${'[^1]'.repeat(n / 4)}\n\n[^1]: 注`,
  entities: (n) => '&amp'.repeat(n / 4),
  bars: (n) => `${'|a'.repeat(n / 4)}\n${'|-'.repeat(n / 4)}\n`,
  backticks: (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'`'.repeat(i)}a`).join(''),
  'one long line': (n) => '中文，'.repeat(n / 3),
  lines: (n) => '中文\n'.repeat(n / 3),
  indents: (n) => '　'.repeat(n),
  breaks: (n) => '中  \n'.repeat(n / 4),
}

const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghij'].map((name, i) => {
    const earlier = 'abcdefghij'[i]
    return `${name}: &${name} [${Array(9).fill(`*${earlier}`).join(', ')}]`
  }),
].join('\n')

/** YAML that nobody means: its name, a publication.yaml, and the rule that tells it, where there is one for sure. */
export const hostileYaml: readonly (readonly [string, string, string | undefined])[] = [
  ['a billion laughs', laughs, 'source/alias'],
  ['a merge key', 'base: &b { issuer: x }\n<<: *b\n', 'source/alias'],
  ['a custom tag', 'title: !!js/function "() => 1"\n', 'source/tag'],
  ['ten megabytes', `issuer: ${'字'.repeat(10 << 20)}\n`, 'source/too-large'],
  ['deep brackets', `issuer: ${'['.repeat(50_000)}\n`, 'source/too-deep'],
  ['deep closed brackets', `issuer: ${'['.repeat(900)}1${']'.repeat(900)}\n`, 'source/too-deep'],
  ['deep lists', `${'- '.repeat(50_000)}\n`, 'source/too-deep'],
  ['many lists', 'a:\n  - [1]\n  -\n'.repeat(10_000), undefined],
  [
    'deep indentation',
    Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    undefined,
  ],
  [
    'very many keys',
    Array.from({ length: 45_000 }, (_, i) => `k${i}: 1`).join('\n'),
    'source/unknown-key',
  ],
  ['one key very many times', 'issuer: x\n'.repeat(50_000), 'source/duplicate-key'],
  ['only quotes', '"'.repeat(100_000), undefined],
  ['only colons', '：\n'.repeat(30_000), undefined],
  ['only tabs', `a:\n${'\t'.repeat(100_000)}b: 1`, undefined],
  ['only spaces', ' '.repeat(500_000), undefined],
  ['commas', `title: [${','.repeat(50_000)}]`, undefined],
  ['nothing', '', 'source/type'],
  ['a prototype', '__proto__: { title: x }\nconstructor: 1\n', 'source/unknown-key'],
  ['several documents', 'title: [a]\n---\ntitle: [b]\n', 'source/yaml-syntax'],
  ['zero bytes', 'title: [\0]\nissuer: \0\n', undefined],
]
