import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { givenApi, type Member } from '../../../../testkit/api.js'
import { filesOf } from '../../../../testkit/own-course.js'
import type { Loose } from '../../../../testkit/person.js'
import { isStorable } from '../../authoring/manuscript/files.js'
import type { CourseInFiles } from './course-files.js'
import { readCourse } from './read-course.js'
import { courseFiles } from './write-course.js'

const api = await givenApi()

const state = `course { id slug title state revision edition publishedNumber texts { locale title summary }
  lessons { slug minutes exercise skills buildsOn questions texts { locale title summary body } }
  problems { message } versions { number } }`
const bring = (author: Member, zip: string) =>
  author.does(
    'importOwnCourse',
    { organization: author.organizationId, zip },
    `${state} leftOut problems { file line message }`,
  )
const replace = (author: Member, { id, edition }: Loose, zip: string) =>
  author.does(
    'replaceOwnCourse',
    { course: id, edition, zip },
    `${state} leftOut problems { file line message }`,
  )

const archive = async (author: Member, course: Loose, version: number | null = null): Promise<string> =>
  (await filesOf(author, course, version))!

const unpacked = (zip: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(Buffer.from(zip, 'base64'))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
const packed = (files: Record<string, string | Zippable[string]>): string =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file]),
      ),
    ),
  ).toString('base64')

const question = `  - id: first
    kind: single
    prompt: { en: Whom do we ask first?, zh-CN: 我们最先应该去问谁呢？ }
    options:
      - { text: { en: Who has it, zh-CN: 遇到问题的人 }, why: { en: They know it best., zh-CN: 他们最了解这个问题本身。 }, right: true }
      - { text: { en: Who pays, zh-CN: 付钱的人 }, why: { en: They see the bill alone., zh-CN: 他们看到的只是账单而已。 } }
      - { text: { en: Nobody, zh-CN: 谁都不问 }, why: { en: Then we only guess., zh-CN: 那样我们就只能靠猜测了。 } }
`
const files = {
  'course.yaml': `texts:
  en: { title: How we ask, summary: What we ask before we build anything. }
  zh-CN: { title: 我们怎么提问, summary: 动手之前我们总会先问清楚的事情。 }
lessons:
  - why-we-ask
  - how-we-ask
`,
  'why-we-ask.yaml': `minutes: 7
skills: [model-evaluation]
exercise: linear-regression
papers:
  - { title: On asking, by: A. Asker, year: 1999, url: https://example.org/asking }
check:
${question}`,
  'why-we-ask.en.md': `---\ntitle: Why we ask\nsummary: A question.\n---\n\nA customer asks for $x^2$.\n\n:::note\nAsk.\n:::\n\n::figure{name="threshold"}\n`,
  'why-we-ask.zh-CN.md': `---\ntitle: 为什么要问\nsummary: 一个问题。\n---\n\n客户想要 $x^2$。\n\n:::note\n去问。\n:::\n\n::figure{name="threshold"}\n`,
  'how-we-ask.yaml': `minutes: 4\nskills: []\nafter: [why-we-ask]\n`,
  'how-we-ask.en.md': `---\ntitle: How we ask\nsummary: ''\n---\n\nSo.\n`,
  'how-we-ask.zh-CN.md': `---\ntitle: 怎么问\nsummary: ''\n---\n\n这样问。\n`,
}

const written = ({ slug: _, id: __, edition: ___, revision: ____, ...course }: Loose) => course

test('a course goes out as files and comes in elsewhere as the same course, in draft, from what is written as from a version', async () => {
  const author = await api.member({ role: 'author' })
  const elsewhere = await api.member({ role: 'author' })
  const { course, problems, leftOut, userErrors } = await bring(author, packed(files))
  expect([problems, leftOut, userErrors, course.problems]).toEqual([[], [], [], []])
  expect(course).toMatchObject({ title: 'How we ask', state: 'DRAFT', publishedNumber: 0, versions: [] })
  expect(course.lessons[0]).toMatchObject({
    minutes: 7,
    exercise: 'linear-regression',
    questions: [{ id: 'first' }],
  })
  const publish = { course: course.id, edition: course.edition, notes: '' }
  expect((await author.does('publishOwnCourse', publish, state)).userErrors).toEqual([])

  const zips = [await archive(author, course), await archive(author, course, 1)]
  const brought = [await bring(elsewhere, zips[0]!), await bring(elsewhere, zips[1]!)]

  expect(unpacked(zips[1]!)).toEqual(unpacked(zips[0]!))
  expect(written(brought[0]!.course)).toEqual(written(course))
  expect(unpacked(await archive(elsewhere, brought[0]!.course))).toEqual(unpacked(zips[0]!))
  // The second stands beside the first, whose lessons have their names already.
  expect(brought[1]!.course.lessons).toMatchObject([
    { slug: 'why-we-ask-2', buildsOn: [] },
    { slug: 'how-we-ask-2', buildsOn: ['why-we-ask-2'] },
  ])
  expect(await archive(author, course, 9)).toBeNull()
})

test('a version that was written in one language goes out in that one alone', async () => {
  const author = await api.member({ role: 'author' })
  const chinese = Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('.en.md')))
  const outline = files['course.yaml'].replace(/ {2}en: .*\n/, '')
  const { course } = await bring(author, packed({ ...chinese, 'course.yaml': outline }))
  expect(course.problems).toEqual([])
  await author.does('publishOwnCourse', { course: course.id, edition: course.edition, notes: '' }, state)

  const out = unpacked(await archive(author, course, 1))

  expect(Object.keys(out).filter((path) => path.endsWith('.md'))).toEqual([
    'why-we-ask.zh-CN.md',
    'how-we-ask.zh-CN.md',
  ])
  expect(out['course.yaml']).not.toContain('en:')
  expect(out['why-we-ask.yaml']).not.toContain('Whom do we ask')
})

test('a zip takes the place of what is being written and of nothing else; onto an older edition it does not', async () => {
  const author = await api.member({ role: 'author' })
  const { course } = await bring(author, packed(files))
  await author.does('publishOwnCourse', { course: course.id, edition: course.edition, notes: '' }, state)
  const shorter = {
    ...files,
    'course.yaml': files['course.yaml'].replace('  - how-we-ask\n', ''),
    'why-we-ask.yaml': 'minutes: 9\n',
  }

  const { course: replaced, leftOut } = await replace(author, course, packed(shorter))

  expect(replaced).toMatchObject({
    id: course.id,
    state: 'PUBLISHED',
    publishedNumber: 1,
    edition: course.edition + 1,
  })
  expect(replaced.lessons).toMatchObject([{ slug: 'why-we-ask', minutes: 9, questions: [] }])
  expect(leftOut).toEqual(['how-we-ask.yaml', 'how-we-ask.en.md', 'how-we-ask.zh-CN.md'])
  expect(unpacked(await archive(author, course, 1))['why-we-ask.yaml']).toContain('minutes: 7')
  expect((await replace(author, course, packed(files))).userErrors).toMatchObject([{ code: 'STALE_COURSE' }])
})

const link = 0o120777 * 0x10000
const deep = 'check: ' + '['.repeat(5000)
test.each<[string, Record<string, string | Zippable[string]>, [string, number | null, string, string][]]>([
  ['no course at all', { 'readme.md': 'Hello' }, [['course.yaml', null, 'is missing', '缺少 course.yaml']]],
  [
    'a lesson that is not there, and one that is there twice',
    { ...files, 'course.yaml': `${files['course.yaml']}  - how-we-ask\n  - gone\n` },
    [
      ['course.yaml', 7, 'how-we-ask is there twice', 'how-we-ask 出现了两次'],
      ['course.yaml', 8, 'there is no gone.yaml', '没有文件 gone.yaml'],
    ],
  ],
  [
    'what has no place in a file, of three files at once',
    {
      ...files,
      'why-we-ask.yaml': 'minutes: 7\nminuets: 8\n',
      'how-we-ask.yaml':
        'minutes: 400\npapers:\n  - { title: x, by: y, year: 2000, url: "javascript:alert(1)" }\n',
      'how-we-ask.en.md': '---\ntitle: How\nauthor: me\n---\n\nSo.\n',
    },
    [
      ['why-we-ask.yaml', 2, 'minuets means nothing here', 'minuets 在这里没有意义'],
      ['how-we-ask.yaml', 1, 'minutes may be 120 at most', 'minutes 最大（最长）为 120'],
      ['how-we-ask.yaml', 3, 'papers.0.url is not as it should be', 'papers.0.url 不符合要求'],
      ['how-we-ask.en.md', 3, 'author means nothing here', 'author 在这里没有意义'],
    ],
  ],
  [
    'a text without its title',
    { ...files, 'why-we-ask.en.md': 'Just text.\n' },
    [['why-we-ask.en.md', 1, 'must begin with its title', '必须以两行短横线之间的标题开头']],
  ],
  [
    'a title that is no YAML',
    { ...files, 'why-we-ask.en.md': '---\ntitle: "Why\nsummary: x\n---\n\nSo.\n' },
    [['why-we-ask.en.md', 4, 'is no YAML', '不是合法的 YAML']],
  ],
  [
    'a file that is no UTF-8, and a character that cannot be stored',
    {
      ...files,
      'why-we-ask.en.md': new Uint8Array([0xff, 0xfe, 0x41]),
      'how-we-ask.en.md': '---\ntitle: x\n---\n\na\0b',
    },
    [
      ['why-we-ask.en.md', null, 'is not UTF-8', '不是 UTF-8'],
      ['how-we-ask.en.md', 5, 'cannot be stored', '无法保存'],
    ],
  ],
  [
    'a text longer than a lesson',
    { ...files, 'why-we-ask.en.md': `---\ntitle: x\n---\n\n${'word '.repeat(60_000)}` },
    [['why-we-ask.en.md', null, 'larger than 256 KB', '超过 256 KB']],
  ],
  [
    'what is nested without end',
    { ...files, 'why-we-ask.yaml': deep },
    [['why-we-ask.yaml', null, 'nested deeper', '嵌套过深']],
  ],
  [
    'an alias',
    { ...files, 'how-we-ask.yaml': 'skills: &a [x]\nafter: *a\n' },
    [['how-we-ask.yaml', null, 'Aliases', '别名']],
  ],
  [
    'a link',
    { ...files, 'why-we-ask.en.md': [strToU8('/etc/passwd'), { os: 3, attrs: link }] },
    [['why-we-ask.en.md', null, 'is a link', '是链接']],
  ],
  [
    'a way out of the folder',
    { '../course.yaml': 'texts: {}' },
    [['', null, 'not a zip that can be read', '不是可读取的 zip']],
  ],
])('%s is told with its file and line in both languages, and nothing is made', async (_, given, expected) => {
  const author = await api.member({ role: 'author' })
  const colleague = await api.member({ role: 'author', organization: author.organization, locale: 'zh-CN' })
  const zip = packed(given)
  for (const [person, says] of [
    [author, 2],
    [colleague, 3],
  ] as const) {
    const { course, problems, userErrors } = await bring(person, zip)
    expect(course).toBeNull()
    expect(userErrors).toMatchObject([
      { code: 'COURSE_FILES', message: expect.stringContaining(expected[0]![says]) },
    ])
    expect(problems.map(({ file, line }: Loose) => [file, line])).toEqual(
      expected.map(([file, line]) => [file, line]),
    )
    for (const [at, problem] of expected.entries()) expect(problems[at].message).toContain(problem[says])
  }
  expect(
    await api.db.owner.courseManuscript.count({ where: { organizationId: author.organization.id } }),
  ).toBe(0)
})

const words = fc
  .string({ unit: 'binary', maxLength: 40 })
  .filter((text) => isStorable(text) && !text.includes('\r'))
const title = words.map((text) => text.trim()).filter((text) => text.length > 0)
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
const phrase = fc.record({ en: words, 'zh-CN': words }, { requiredKeys: [] })
const asked = fc.record(
  {
    ...{
      id: slug,
      kind: fc.constantFrom('single', 'numeric', 'matching'),
      prompt: phrase,
      unit: phrase,
      why: phrase,
    },
    options: fc.array(
      fc.record({ text: phrase, why: phrase, right: fc.constant(true) }, { requiredKeys: ['text'] }),
    ),
    pairs: fc.array(fc.record({ left: phrase, right: phrase })),
    ...{
      answer: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
      is: words,
    },
  },
  { requiredKeys: ['id', 'kind'] },
)
const paper = fc.record({
  ...{ title: words, by: words, year: fc.integer({ min: 1700, max: 2100 }) },
  url: slug.map((path) => `https://example.org/${path}`),
})
const lesson = fc.record({
  ...{ slug: fc.oneof(slug, fc.constant('course')), minutes: fc.integer({ min: 1, max: 120 }) },
  exercise: fc.option(slug),
  ...{ skills: fc.array(slug), buildsOn: fc.array(slug), papers: fc.array(paper, { maxLength: 2 }) },
  questions: fc.array(asked, { maxLength: 3 }),
  texts: fc.dictionary(
    fc.constantFrom('en', 'zh-CN'),
    fc.record({ title: words, summary: words, body: words }),
  ),
})
const anyCourse: fc.Arbitrary<CourseInFiles> = fc.record({
  texts: fc.dictionary(
    fc.constantFrom('en', 'zh-CN'),
    fc.record({ title, summary: words.map((text) => text.trim()) }),
    {
      minKeys: 1,
    },
  ),
  lessons: fc.uniqueArray(lesson, { selector: (one) => one.slug, maxLength: 4 }),
})

test('any course, half written and oddly worded, is read from the files it is written to', async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, async (course) => {
      const held = new Map([...courseFiles(course)].map(([path, text]) => [path, strToU8(text)]))

      expect(await readCourse(held)).toEqual({ course, leftOut: [] })
    }),
    { numRuns: 150 },
  )
})
