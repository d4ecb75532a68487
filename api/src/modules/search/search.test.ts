import { syncContent } from '@skillgrad/db/setup'
import { givenApi, type Member } from '../../../testkit/api.js'
import { Grader } from '../../../testkit/grader.js'
import { givenOwnCourse } from '../../../testkit/own-course.js'
import { givenOwnExercise } from '../../../testkit/own-exercise.js'

const api = await givenApi()
const grader = new Grader(api.db)
const learner = await api.member()
const reader = await api.member({ locale: 'zh-CN' })

const document = `query ($slug: String!, $query: String!, $first: Int, $kinds: [SearchKind!]) {
  organization(slug: $slug) { search(query: $query, first: $first, kinds: $kinds) {
    hits { kind slug section locale course { slug } title { text marks { start end } } heading { text marks { start end } } excerpt { text marks { start end } } }
    userErrors { code path retryAfter }
  } } }`

interface Marked {
  text: string
  marks: { start: number; end: number }[]
}
interface Hit {
  kind: string
  slug: string
  section: number | null
  locale: string
  course: { slug: string } | null
  title: Marked
  heading: Marked | null
  excerpt: Marked
}

const asked = async (person: Member, query: string, more: object = {}) =>
  (await person.asks(document, { slug: person.organization.slug, query, ...more })).organization.search
const found = async (person: Member, query: string, more: object = {}): Promise<Hit[]> =>
  (await asked(person, query, more)).hits
const slugs = (hits: Hit[]) => hits.map(({ slug }) => slug)
const markedIn = ({ text, marks }: Marked) => marks.map(({ start, end }) => text.slice(start, end))

describe('English', () => {
  test('finds a word in other forms of it, and what it is the beginning of', async () => {
    expect(slugs(await found(learner, 'gradients'))).toContain('downhill-by-gradient')
    expect(slugs(await found(learner, 'downh'))[0]).toBe('downhill-by-gradient')
  })

  test('puts a title before a heading, and a heading before the text', async () => {
    const hits = await found(learner, 'attention', { kinds: ['LESSON'], first: 50 })
    const places = hits.map(({ title, heading }) =>
      markedIn(title).length > 0 ? 'title' : heading && markedIn(heading).length > 0 ? 'heading' : 'text',
    )

    expect(hits[0]!.slug).toBe('attention')
    expect(places[0]).toBe('title')
    expect(places.lastIndexOf('title')).toBeLessThan(places.indexOf('text'))
  })

  test('leads to the section, with its heading and the words marked in plain text', async () => {
    const hits = await found(learner, 'learning rate explodes', { kinds: ['LESSON'] })
    const hit = hits.find(({ slug }) => slug === 'downhill-by-gradient')!

    expect(hit.course).toEqual({ slug: 'how-a-model-learns' })
    expect(hit.section).toBeGreaterThan(0)
    expect(hit.heading!.text).not.toBe('')
    expect(hit.excerpt.text.length).toBeLessThan(200)
    expect(markedIn(hit.excerpt).join(' ').toLowerCase()).toMatch(/rate|learning|explode/)
    expect(hit.excerpt.text).not.toMatch(/[<>$]|\*\*/)
  })

  test('finds what has all but one word, and what is nearly spelt', async () => {
    expect(slugs(await found(learner, 'gradient descent zzyzx'))).toContain('downhill-by-gradient')
    expect(slugs(await found(learner, 'downhil by gradeint'))[0]).toBe('downhill-by-gradient')
    expect(await found(learner, 'zzyzx qwxz')).toEqual([])
  })

  test('does not ask for words that stand everywhere', async () => {
    expect(slugs(await found(learner, 'the attention of a '))).toContain('attention')
  })
})

describe('Chinese', () => {
  test.each([
    ['two characters', '梯度', 'downhill-by-gradient'],
    ['three', '注意力', 'attention'],
    ['four', '梯度下降', 'downhill-by-gradient'],
    ['a word with Latin beside it', 'AI 素养', null],
  ])('finds %s', async (_, query, slug) => {
    const hits = await found(reader, query)

    expect(hits.length).toBeGreaterThan(0)
    if (slug) expect(slugs(hits)).toContain(slug)
    for (const hit of hits.filter(({ locale }) => locale === 'zh-CN'))
      expect([
        ...markedIn(hit.title),
        ...markedIn(hit.excerpt),
        ...markedIn(hit.heading ?? hit.title),
      ]).not.toEqual([])
  })

  test('finds one character, and a question of which no text has the whole', async () => {
    expect((await found(reader, '熵')).length).toBeGreaterThan(0)
    expect(slugs(await found(reader, '怎样理解梯度下降'))).toContain('downhill-by-gradient')
  })

  test('knows no word by the characters of two others', async () => {
    const hits = await found(reader, '度下', { kinds: ['LESSON'] })

    for (const hit of hits) expect(markedIn(hit.excerpt).every((mark) => mark === '度下')).toBe(true)
  })

  test('puts a title first, and says it in the language of the page whatever the words are in', async () => {
    const [own] = await found(reader, '沿着梯度', { kinds: ['LESSON'] })
    const [other] = await found(learner, '沿着梯度', { kinds: ['LESSON'] })

    expect(own).toMatchObject({
      slug: 'downhill-by-gradient',
      title: { text: '沿着梯度下山' },
      locale: 'ZH_CN',
    })
    expect(markedIn(own!.title)).toEqual(['沿着梯度'])
    expect(other).toMatchObject({ slug: 'downhill-by-gradient', locale: 'ZH_CN' })
    expect(other!.title.text).toMatch(/gradient/i)
  })
})

test('kinds and number are as asked for, each thing once', async () => {
  const hits = await found(learner, 'model', { first: 100 })
  const names = hits.map(({ kind, slug, course }) => `${kind} ${course?.slug} ${slug}`)

  expect(new Set(names).size).toBe(names.length)
  expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['COURSE', 'LESSON', 'EXERCISE', 'SKILL']))
  expect(await found(learner, 'model', { first: 3 })).toEqual(hits.slice(0, 3))
  const exercises = await found(learner, 'model', { kinds: ['EXERCISE'] })
  expect(exercises.every(({ kind }) => kind === 'EXERCISE')).toBe(true)
  expect(await found(learner, 'model', { kinds: [] })).toEqual([])
})

describe('whatever is typed', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['punctuation', '?!…，。()&|:*<->'],
    ['emoji', '😀🚀👩‍🚀'],
    ['a zero and half a character', '\u0000\ud800'],
  ])('%s finds nothing', async (_, query) => {
    expect(await asked(learner, query)).toEqual({ hits: [], userErrors: [] })
  })

  test.each([
    `'; drop table catalogue.search_document; --`,
    `gradient' | 'loss`,
    'a:* & !b',
    '%_\\',
    'loss <-> :*',
  ])('%j is words and no statement', async (query) => {
    expect((await asked(learner, query)).userErrors).toEqual([])
    expect((await found(learner, 'gradient')).length).toBeGreaterThan(0)
  })

  test('ten thousand characters are refused', async () => {
    const { hits, userErrors } = await asked(learner, 'gradient '.repeat(1200))

    expect(hits).toEqual([])
    expect(userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['query'] }])
  })

  test('a person who asks faster than anybody types is told to wait', async () => {
    const hasty = await api.member()
    const many = Array.from(
      { length: 60 },
      (_, at) => `s${at}: search(query: "loss", first: 1) { userErrors { code retryAfter } }`,
    )
    const ask = `{ organization(slug: "${hasty.organization.slug}") { ${many.join(' ')} } }`
    for (let round = 0; round < 4; round++) await hasty.asks(ask)

    const { userErrors } = await asked(hasty, 'loss')

    expect(userErrors).toMatchObject([{ code: 'TOO_MANY_TRIES' }])
    expect(userErrors[0].retryAfter).toBeGreaterThan(0)
    expect((await asked(learner, 'loss')).userErrors).toEqual([])
  })
})

describe("a company's own exercise", () => {
  test('is found by its people from when it is published until it is retired, and by nobody else', async () => {
    const author = await api.member({ role: 'author' })
    const colleague = await api.member({ organization: author.organization })
    const input = { organization: author.organizationId, name: 'Quokka drafts' }
    await author.does('createOwnExercise', input, 'exercise { id }')
    const own = await givenOwnExercise(author, grader, 'Quokka parcels')

    expect(await found(colleague, 'quokka')).toMatchObject([
      { kind: 'EXERCISE', slug: own.slug, title: { text: 'Quokka parcels', marks: [{ start: 0, end: 6 }] } },
    ])
    expect(slugs(await found(colleague, 'quoka parcel'))).toContain(own.slug)
    for (const query of ['quokka', 'quoka parcel', 'quokka parcels zzyzx'])
      expect(slugs(await found(learner, query))).not.toContain(own.slug)

    await author.does('retireOwnExercise', { exercise: own.id }, 'exercise { id }')
    expect(await found(colleague, 'quokka')).toEqual([])
  })
})

describe("a company's own course", () => {
  const wanted = {
    title: { en: 'Numbat kitchens', 'zh-CN': '袋食蚁兽厨房' },
    lessons: [
      {
        en: 'Salting\nAlways by hand.\n\n## Which quoll helps\n\nThe spotted one.',
        'zh-CN': '撒盐\n总是用手。\n\n## 哪只袋鼬帮忙\n\n带斑点的。',
      },
      { en: 'Serving\nAt noon.', 'zh-CN': '上菜\n正午。' },
    ],
  }

  test('is found by its people in both languages, in its sections too, and by nobody else', async () => {
    const author = await api.member({ role: 'author' })
    const { organization } = author
    const colleague = await api.member({ organization })
    const chinese = await api.member({ organization, locale: 'zh-CN' })
    const own = await givenOwnCourse(author, wanted)

    expect(await found(colleague, 'numbat')).toMatchObject([
      { kind: 'COURSE', slug: own.slug, title: { text: 'Numbat kitchens', marks: [{ start: 0, end: 6 }] } },
    ])
    expect(await found(colleague, 'quolls', { kinds: ['LESSON'] })).toMatchObject([
      { slug: 'lesson-1', section: 1, course: { slug: own.slug }, heading: { text: 'Which quoll helps' } },
    ])
    expect(await found(chinese, 'quoll')).toMatchObject([
      { slug: 'lesson-1', title: { text: '撒盐' }, heading: { text: '哪只袋鼬帮忙' }, locale: 'EN' },
    ])
    expect(slugs(await found(chinese, '袋食蚁兽'))).toEqual([own.slug])
    expect(slugs(await found(colleague, 'nubmat kitchen'))).toContain(own.slug)
    for (const query of ['numbat', 'quoll', '袋食蚁兽', 'nubmat kitchen'])
      expect(slugs(await found(learner, query))).not.toContain(own.slug)
  })

  test('that is retired is found by whoever is on it alone, and what it no longer says by nobody', async () => {
    const author = await api.member({ role: 'author' })
    const [begun, newcomer] = [
      await api.member({ organization: author.organization }),
      await api.member({ organization: author.organization }),
    ]
    const own = await givenOwnCourse(author, wanted)
    const document = `query ($org: String!, $slug: String!) { organization(slug: $org) { course(slug: $slug) { lessons { id } } } }`
    const { organization } = await begun.asks(document, { org: begun.organization.slug, slug: own.slug })
    const first = organization.course.lessons[0].id
    await begun.does('completeLesson', { organization: begun.organizationId, lesson: first }, 'lesson { id }')

    await author.does('retireOwnCourse', { course: own.id }, 'course { id }')

    expect(slugs(await found(begun, 'numbat'))).toEqual([own.slug])
    expect(slugs(await found(begun, 'quoll'))).toEqual(['lesson-1'])
    expect(await found(newcomer, 'numbat')).toEqual([])
    const home = `query ($org: String!) { organization(slug: $org) { home { continue { title course { slug } } } } }`
    const next = async (person: Member) =>
      (await person.asks(home, { org: person.organization.slug })).organization.home.continue
    expect(await next(begun)).toMatchObject({ title: 'Serving', course: { slug: own.slug } })
    expect((await next(newcomer)).course.slug).not.toBe(own.slug)
  })
})

test('what was published before there was a search is found after the next sync', async () => {
  const author = await api.member({ role: 'author' })
  const exercise = await givenOwnExercise(author, grader, 'Wombat parcels')
  const course = await givenOwnCourse(author, {
    title: { 'zh-CN': '鸸鹋' },
    lessons: [{ 'zh-CN': '跑步\n很快。' }],
  })
  await api.db.owner.exerciseSearchDocument.deleteMany()
  await api.db.owner.courseSearchDocument.deleteMany()
  expect(slugs(await found(author, 'wombat'))).not.toContain(exercise.slug)
  expect(await found(author, '鸸鹋')).toEqual([])

  await syncContent({ url: api.db.urls.migrator })

  expect(slugs(await found(author, 'wombat'))).toEqual([exercise.slug])
  expect(await found(author, '鸸鹋')).toMatchObject([{ slug: course.slug, locale: 'ZH_CN' }])
}, 120_000)

test('a lesson that the version a person reads does not have is not found, and counts no headings of another', async () => {
  const course = await api.db.owner.catalogueCourse.findUniqueOrThrow({ where: { slug: 'language-models' } })
  const older = await api.db.owner.catalogueCourseVersion.create({
    data: {
      ...{ courseId: course.id, number: 99, sourceHash: 'older', minutes: 5 },
      texts: {
        create: ['en', 'zh-CN'].map((locale) => ({
          locale,
          title: 'Older',
          summary: 'Older.',
          sourceHash: 'x',
        })),
      },
      lessons: {
        create: {
          ...{ slug: 'attention', position: 0, minutes: 5 },
          texts: {
            create: [{ locale: 'en', title: 'Older attention', summary: 'x', body: 'x', sourceHash: 'x' }],
          },
        },
      },
    },
  })
  const early = await api.member()
  await api.db.owner.enrollment.create({
    data: {
      organizationId: early.organization.id,
      userId: early.row.userId,
      catalogueCourseVersionId: older.id,
    },
  })
  api.clock.advance(60_000)
  await found(early, 'attention')
  // An old snapshot answers while the new one is read.
  const until = Date.now() + 10_000
  let hits: Hit[] = []
  while (Date.now() < until) {
    hits = await found(early, 'attention', { kinds: ['LESSON'], first: 50 })
    if (hits.some(({ title }) => title.text === 'Older attention')) break
  }

  expect(hits.filter((hit) => hit.course?.slug === 'language-models')).toMatchObject([
    { slug: 'attention', section: null, heading: null, title: { text: 'Older attention' } },
  ])
})
