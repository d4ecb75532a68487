import { givenApi, type Member } from '../../../testkit/api.js'
import { rereadCatalogue } from '../../../testkit/content.js'
import type { Loose } from '../../../testkit/person.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
const lesson = await api.db.owner.catalogueLesson.findFirstOrThrow({
  where: { courseVersion: { number: 1 } },
  orderBy: { position: 'asc' },
  include: { courseVersion: { include: { course: true } } },
})
const { course } = lesson.courseVersion
const body = [
  'A step goes **down the [slope](https://example.org/slope)**, and $w$ follows.',
  '## Why it falls',
  'The loss falls because `step` is small.',
].join('\n\n')
await api.db.owner.catalogueLessonText.updateMany({
  where: { lessonId: lesson.id, locale: 'en' },
  data: { body },
})

const highlight = 'id locale quote prefix suffix note revision isInText'
const kept = `id bookmarkedAt note { text revision } highlights { ${highlight} }`

async function seenBy(person: Member): Promise<Loose> {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { lesson(course: "${course.slug}", slug: "${lesson.slug}") { ${kept} } } }`,
  )
  return organization.lesson
}

const place = (person: Member) => ({
  organization: person.organizationId,
  lesson: encodeId('Lesson', lesson.id, person.organization.id),
})

async function does(person: Member, name: string, input: object): Promise<Loose> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
  const { data } = await person.sends({
    query: `mutation ($input: ${type}) { ${name}(input: $input) { lesson { ${kept} } userErrors { code path } } }`,
    variables: { input },
  })
  return data[name]
}

const marks = (person: Member, quote: string, more: object = {}) =>
  does(person, 'addHighlight', { ...place(person), quote, prefix: 'A ', suffix: '.', ...more })

async function found(person: Member, query: string): Promise<Loose[]> {
  const { organization } = await person.asks(
    `query ($slug: String!, $query: String!) { organization(slug: $slug) { search(query: $query, kinds: [NOTE]) { hits { kind slug course { slug } excerpt { text marks { start end } } } } } }`,
    { slug: person.organization.slug, query },
  )
  return organization.search.hits
}

describe('a passage', () => {
  test('is kept with its surroundings, and the same one marked twice is there once', async () => {
    const ada = await api.member()

    await marks(ada, 'down the slope')
    const { lesson: seen } = await marks(ada, 'down the slope', { note: 'Against the gradient.' })

    expect(seen.highlights).toMatchObject([
      {
        ...{ locale: 'EN', quote: 'down the slope', prefix: 'A ', suffix: '.', isInText: true },
        note: 'Against the gradient.',
      },
    ])
  })

  test.each([
    ['over a link and in bold', 'goes down the slope, and', true],
    ['over a formula, which has no words', 'and  follows.', true],
    ['over a heading into code', 'it falls The loss falls because step', true],
    ['that an edit took away', 'down the hill', false],
  ])('%s is told to be in the text or not', async (_, quote, isInText) => {
    const ada = await api.member()

    const { lesson: seen } = await marks(ada, quote)

    expect(seen.highlights).toMatchObject([{ quote, isInText }])
  })

  test.each([
    ['no words', { quote: ' … ' }, 'HIGHLIGHT_EMPTY'],
    ['too many', { quote: 'word '.repeat(500) }, 'TOO_LONG'],
    ['too long a note', { quote: 'slope', note: 'x'.repeat(5001) }, 'TOO_LONG'],
    ['half a character', { quote: 'slope \ud800' }, 'UNSTORABLE_TEXT'],
  ])('of %s is refused', async (_, { quote, ...more }, code) => {
    const ada = await api.member()

    const { lesson: seen, userErrors } = await marks(ada, quote, more)

    expect(seen).toBeNull()
    expect(userErrors).toMatchObject([{ code }])
    expect((await seenBy(ada)).highlights).toEqual([])
  })

  test('has its note changed, not over a change that was not seen, and is removed', async () => {
    const ada = await api.member()
    const [first] = (await marks(ada, 'slope')).lesson.highlights
    const change = (note: string, baseRevision: number) =>
      does(ada, 'changeHighlight', { highlight: first.id, note, baseRevision })

    expect((await change('One.', 1)).lesson.highlights).toMatchObject([{ note: 'One.', revision: 2 }])
    expect((await change('Two.', 1)).userErrors).toMatchObject([{ code: 'STALE_NOTE', path: ['note'] }])
    expect((await seenBy(ada)).highlights).toMatchObject([{ note: 'One.' }])
    expect((await does(ada, 'removeHighlight', { highlight: first.id })).lesson.highlights).toEqual([])
    expect((await does(ada, 'removeHighlight', { highlight: first.id })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
  })
})

describe('a lesson', () => {
  test('is bookmarked and noted on, once of two at the same time, and an empty note is none', async () => {
    const ada = await api.member()
    await does(ada, 'bookmarkLesson', { ...place(ada), isBookmarked: true })
    const save = (text: string, baseRevision: number) =>
      does(ada, 'saveLessonNote', { ...place(ada), text, baseRevision })

    const both = await Promise.all([save('One.', 0), save('Two.', 0)])

    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'STALE_NOTE', path: ['text'] },
    ])
    const { note, bookmarkedAt } = await seenBy(ada)
    expect(bookmarkedAt).not.toBeNull()
    expect(note.revision).toBe(1)
    expect((await save('', 1)).lesson.note).toEqual({ text: '', revision: 2 })
    await does(ada, 'bookmarkLesson', { ...place(ada), isBookmarked: false })
    expect((await seenBy(ada)).bookmarkedAt).toBeNull()
  })

  test('that the course no longer has keeps what was noted of it', async () => {
    const ada = await api.member()
    await api.db.owner.highlight.create({
      data: {
        ...{ organizationId: ada.organization.id, userId: ada.row.userId, courseId: course.id },
        ...{ lessonSlug: 'that-was', locale: 'en', quote: 'Older words', prefix: '', suffix: '' },
      },
    })
    await api.db.owner.catalogueCourseVersion.create({
      data: {
        ...{ courseId: course.id, number: 0, sourceHash: 'older', minutes: 5 },
        texts: {
          create: ['en', 'zh-CN'].map((locale) => ({
            locale,
            title: 'Older',
            summary: 'x',
            sourceHash: 'x',
          })),
        },
        lessons: {
          create: {
            ...{ slug: 'that-was', position: 0, minutes: 5 },
            texts: {
              create: [
                { locale: 'en', title: 'That was', summary: 'x', body: 'Older words.', sourceHash: 'x' },
              ],
            },
          },
        },
      },
    })
    await rereadCatalogue(api)
    await marks(ada, 'slope')

    const { organization } = await ada.asks(
      `{ organization(slug: "${ada.organization.slug}") { keptLessons { isInCourse lesson { title course { slug } highlights { quote } } } } }`,
    )

    expect(organization.keptLessons).toMatchObject([
      { isInCourse: true, lesson: { highlights: [{ quote: 'slope' }] } },
      { isInCourse: false, lesson: { title: 'That was', highlights: [{ quote: 'Older words' }] } },
    ])
  })
})

test('what one person keeps is seen, changed and found by nobody else, in the company or out of it', async () => {
  const ada = await api.member()
  const boss = await api.member({ role: 'owner', organization: ada.organization })
  const [first] = (await marks(ada, 'slope', { note: 'quokka' })).lesson.highlights
  await does(ada, 'saveLessonNote', { ...place(ada), text: 'a quokka again', baseRevision: 0 })

  for (const other of [boss, await api.member({ role: 'owner' })]) {
    expect(await seenBy(other)).toMatchObject({ bookmarkedAt: null, note: { text: '' }, highlights: [] })
    expect(await found(other, 'quokka')).toEqual([])
    const changed = await does(other, 'changeHighlight', { highlight: first.id, note: 'x', baseRevision: 1 })
    expect(changed.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    const removed = await does(other, 'removeHighlight', { highlight: first.id })
    expect(removed.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  }
  expect((await seenBy(ada)).highlights).toMatchObject([{ note: 'quokka' }])
})

describe('the search', () => {
  test('finds what was marked and noted, in other forms of a word and in Chinese, with the words marked', async () => {
    const ada = await api.member()
    await marks(ada, 'down the slope', { note: 'Two wombats walk, 沿着梯度下山' })
    await does(ada, 'saveLessonNote', { ...place(ada), text: 'About quokkas.', baseRevision: 0 })

    for (const [query, marked] of [
      ['wombat walking', 'wombats'],
      ['slopes', 'slope'],
      ['梯度', '梯度'],
      ['quokka', 'quokkas'],
    ] as const) {
      const [hit] = await found(ada, query)
      expect(hit).toMatchObject({ kind: 'NOTE', slug: lesson.slug, course: { slug: course.slug } })
      const words = hit!.excerpt.marks.map(({ start, end }: Loose) => hit!.excerpt.text.slice(start, end))
      expect(words).toContain(marked)
    }
    expect(await found(ada, 'wombat quokka')).toEqual([])
    expect(await found(ada, '%')).toEqual([])
  })
})
