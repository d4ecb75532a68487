import { givenApi, type Member } from '../../../testkit/api.js'
import type { Loose } from '../../../testkit/person.js'

const api = await givenApi()

const state = `course { id slug title state revision edition publishedNumber
  lessons { slug title revision } problems { lesson locale line question message }
  changes { isAny lessons { slug differences } } versions { number notes isOnOffer lessonCount } }`

const begin = async (author: Member, more: object = {}): Promise<Loose> =>
  (
    await author.does(
      'createOwnCourse',
      {
        organization: author.organizationId,
        ...{ locale: 'EN', title: 'Our own way', summary: 'How we decide here.', ...more },
      },
      state,
    )
  ).course

const add = (author: Member, course: Loose, title: string, locale = 'EN') =>
  author.does('addOwnLesson', { course: course.id, baseRevision: course.revision, locale, title }, state)

const text = (body: string, more: object = {}) => ({
  ...{ locale: 'EN', title: 'Why we ask', summary: '', body, ...more },
})

const save = (author: Member, course: Loose, lesson: Loose, more: object = {}) =>
  author.does(
    'saveOwnLesson',
    {
      ...{
        course: course.id,
        lesson: lesson.slug,
        baseRevision: lesson.revision,
        minutes: 5,
        exercise: null,
      },
      ...{ skills: [], buildsOn: [], questions: [], texts: [text('A customer asks.')], ...more },
    },
    'lesson { slug revision texts { locale title body } }',
  )

const seen = async (author: Member, { slug }: Loose): Promise<Loose> =>
  (
    await author.asks(
      `{ organization(slug: "${author.organization.slug}") { own: ownCourse(slug: "${slug}") { ${state.slice(state.indexOf('{') + 1)} } }`,
    )
  ).organization.own

const publish = async (author: Member, course: Loose, notes = '') =>
  author.does(
    'publishOwnCourse',
    { course: course.id, edition: (await seen(author, course)).edition, notes },
    state,
  )

/** A course of so many written lessons. */
async function givenWritten(author: Member, titles: readonly string[] = ['Why we ask']): Promise<Loose> {
  let course = await begin(author)
  for (const title of titles) course = (await add(author, course, title)).course
  for (const lesson of course.lessons)
    await save(author, course, lesson, { texts: [text('A customer asks.', { title: lesson.title })] })
  return seen(author, course)
}

async function givenPublished(author: Member, titles?: readonly string[]): Promise<Loose> {
  return (await publish(author, await givenWritten(author, titles))).course
}

const learnt = `id slug title isOwn versionNumber progress { percent } lessons { id slug body questions { slug kind } }
  offer { version notes progress { percent } changes { lesson { slug } differences } }`
const course = async (person: Member, slug: string): Promise<Loose> =>
  (
    await person.asks(
      `{ organization(slug: "${person.organization.slug}") { course(slug: "${slug}") { ${learnt} } } }`,
    )
  ).organization.course
const completes = (person: Member, lesson: string) =>
  person.does('completeLesson', { organization: person.organizationId, lesson }, 'lesson { slug }')

const question = {
  ...{ id: 'first', kind: 'single', prompt: { en: 'Whom do we ask first?' } },
  options: [
    { text: { en: 'Who has the problem' }, why: { en: 'They know it best.' }, right: true },
    { text: { en: 'Who pays' }, why: { en: 'They see the bill alone.' } },
    { text: { en: 'Nobody at all' }, why: { en: 'Then we only guess.' } },
  ],
}

test('an author writes a course, publishes it, and the people of the company alone learn by it', async () => {
  const author = await api.member({ role: 'author' })
  const learner = await api.member({ organization: author.organization })
  const stranger = await api.member({ role: 'owner' })
  let own = await begin(author)
  expect(own).toMatchObject({ state: 'DRAFT', publishedNumber: 0, changes: null, versions: [] })
  expect(own.slug).toMatch(/^our-own-way-[a-z0-9]{6}$/)
  own = (await add(author, own, 'Why we ask')).course
  await save(author, own, own.lessons[0], {
    texts: [text('A customer asks for $x^2$.')],
    questions: [question],
  })
  expect(await course(learner, own.slug)).toBeNull()

  const { course: published, userErrors } = await publish(author, own, 'The first.')

  expect(userErrors).toEqual([])
  expect(published).toMatchObject({
    state: 'PUBLISHED',
    publishedNumber: 1,
    changes: { isAny: false, lessons: [] },
  })
  const theirs = await course(learner, own.slug)
  expect(theirs).toMatchObject({
    ...{ title: 'Our own way', isOwn: true, versionNumber: 1, progress: { percent: 0 } },
    lessons: [{ slug: 'why-we-ask', body: 'A customer asks for $x^2$.', questions: [{ kind: 'SINGLE' }] }],
  })
  await completes(learner, theirs.lessons[0].id)
  expect((await course(learner, own.slug)).progress.percent).toBe(100)
  expect(await api.db.owner.certificate.count({ where: { userId: learner.row.userId } })).toBe(0)
  expect(await course(stranger, own.slug)).toBeNull()
  const all = await stranger.asks(
    `{ organization(slug: "${stranger.organization.slug}") { courses { slug } ownCourses { slug } } }`,
  )
  expect(JSON.stringify(all)).not.toContain('our-own-way')
  const library = all.organization.courses.length
  const here = await learner.asks(
    `{ organization(slug: "${learner.organization.slug}") { courses { slug } } }`,
  )
  expect(here.organization.courses).toHaveLength(library + 1)
})

test('a learner, and an author of another company, see nothing of what is written and change nothing', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author)
  const learner = await api.member({ organization: author.organization })
  const elsewhere = await api.member({ role: 'author' })

  expect(await seen(learner, own)).toBeNull()
  expect(await seen(elsewhere, own)).toBeNull()
  expect((await save(learner, own, own.lessons[0])).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  for (const answer of [
    await save(elsewhere, own, own.lessons[0]).catch(String),
    await publish(elsewhere, own).catch(String),
  ])
    expect(JSON.stringify(answer)).not.toContain('"lesson":{')
  expect(await seen(author, own)).toEqual(own)
})

test('the second of two who save one lesson is refused and given what is there; another lesson is not in their way', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author, ['Why we ask', 'How we ask'])
  const [first, second] = own.lessons

  const [one, other] = await Promise.all([
    save(author, own, first, { texts: [text('Mine.')] }),
    save(author, own, first, { texts: [text('Theirs.')] }),
  ])

  const refused = [one, other].filter(({ userErrors }) => userErrors.length > 0)
  expect(refused).toHaveLength(1)
  expect(refused[0].userErrors).toMatchObject([{ code: 'STALE_LESSON' }])
  const kept = [one, other].find(({ userErrors }) => userErrors.length === 0)
  expect(refused[0].lesson).toEqual(kept.lesson)
  expect((await save(author, own, second)).userErrors).toEqual([])
  const { course: renamed, userErrors } = await author.does(
    'changeOwnCourse',
    {
      course: own.id,
      baseRevision: own.revision,
      texts: [{ locale: 'EN', title: 'Another', summary: 'Another summary.' }],
    },
    state,
  )
  expect([renamed.title, userErrors]).toEqual(['Another', []])
  expect((await add(author, own, 'Too late')).userErrors).toMatchObject([{ code: 'STALE_COURSE' }])
})

test('what was saved after the author looked is not published unread', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author)
  await save(author, own, own.lessons[0], { texts: [text('Something else.')] })

  const { userErrors } = await author.does(
    'publishOwnCourse',
    { course: own.id, edition: own.edition, notes: '' },
    state,
  )

  expect(userErrors).toMatchObject([{ code: 'STALE_COURSE' }])
})

test.each([
  ['a script', 'Fine.\n\n<script>alert(1)</script>', 3, 'HTML is left out'],
  ['a link that runs', '[here](javascript:alert(1))', 1, 'no https address'],
  ['a reference that runs', '[here][x]\n\n[x]: javascript:alert(1)', 3, 'no https address'],
  ['a video that runs', '::video[Here]{url="javascript:alert(1)"}', 1, 'no https address'],
  ['a video without a title', '::video{url="https://example.org/v"}', 1, 'needs a title'],
  ['a video with a password', '::video[Here]{url="https://a:b@example.org/v"}', 1, 'no name or password'],
  ['a video in a list', '- One\n\n  ::video[Here]{url="https://example.org/v"}', 3, 'stands by itself'],
  ['a picture from elsewhere', '![bomb](https://example.com/bomb.svg)', 1, 'Pictures of other sites'],
  ['a broken formula', 'So\n\n$$\n\\frac{1\n$$', 3, 'does not render'],
  ['a diagram of no kind', '```mermaid\nboom\n```', 1, 'Mermaid knows no diagram'],
  ['a figure that is not there', '::figure{name="nothing"}', null, 'no figure called'],
  ['asides that take minutes to read', ':::note\n'.repeat(201), null, 'more than 200 lines of “:::”'],
  ['nothing', '  ', null, 'The text is empty'],
])('%s keeps a course from being published, and is told with its place', async (_, body, line, says) => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author)
  await save(author, own, { ...own.lessons[0], revision: own.lessons[0].revision }, { texts: [text(body)] })

  const { problems } = await seen(author, own)
  expect(problems).toMatchObject([{ lesson: 'why-we-ask', locale: 'EN', line }])
  expect(problems[0].message).toContain(says)
  expect((await publish(author, own)).userErrors).toMatchObject([{ code: 'COURSE_NOT_SOUND' }])
})

test('unknown skills, exercises and lessons, circles and half questions are told', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author, ['Why we ask', 'How we ask'])
  const [first, second] = own.lessons
  await save(author, own, first, {
    skills: ['magic'],
    exercise: 'nothing',
    buildsOn: [second.slug],
    questions: [
      { id: 'half', kind: 'numeric', prompt: question.prompt, answer: 1, tolerance: 0 },
      { ...question, options: question.options.map((one, at) => (at === 1 ? { text: one.text } : one)) },
      {
        ...question,
        id: 'none',
        options: question.options.map(({ text: said, why }) => ({ text: said, why })),
      },
    ],
  })
  await save(author, own, second, { buildsOn: [first.slug, 'gone'] })

  const messages = (await seen(author, own)).problems.map((problem: Loose) => problem.message).join('\n')

  for (const part of [
    'builds on itself',
    'skill is called magic',
    'exercise is called nothing',
    'lesson is called gone',
    'Question 1 has no explanation',
    'Question 2 has no reason for option 2, or one that is too short',
    'Question 3 needs exactly one right option',
  ])
    expect(messages).toContain(part)
})

test('a course in both languages has both in each lesson, block by block', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author)
  const texts = [
    { locale: 'EN', title: 'Our own way', summary: 'How we decide here.' },
    { locale: 'ZH_CN', title: '我们的做法', summary: '我们在这里如何一起做决定。' },
  ]
  await author.does('changeOwnCourse', { course: own.id, baseRevision: own.revision, texts }, state)
  expect((await seen(author, own)).problems).toMatchObject([
    { locale: 'ZH_CN', message: expect.stringContaining('missing in this language') },
  ])

  const [lesson] = own.lessons
  const chinese = (body: string) => text(body, { locale: 'ZH_CN', title: '为什么要问' })
  await save(author, own, lesson, { texts: [text('One.\n\n## Two'), chinese('一。\n\n二。')] })
  const [problem] = (await seen(author, own)).problems
  expect(problem).toMatchObject({ line: 3 })
  expect(problem.message).toContain('Block 2 of the Chinese text is paragraph')
  await save(
    author,
    own,
    { ...lesson, revision: lesson.revision + 1 },
    { texts: [text('One.\n\n## Two'), chinese('一。\n\n## 二')] },
  )
  expect((await publish(author, own)).userErrors).toEqual([])
})

test('a language that the other went ahead of is marked until somebody who has seen it says that it is up to date', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author)
  const [{ slug, revision }] = own.lessons
  const chinese = text('一。', { locale: 'ZH_CN', title: '为什么' })
  const saves = (at: number, texts: Loose[]) =>
    author.does(
      'saveOwnLesson',
      {
        ...{ course: own.id, lesson: slug, baseRevision: revision + at, minutes: 5, exercise: null },
        ...{ skills: [], buildsOn: [], questions: [], texts },
      },
      'lesson { behind { locale before { locale body } inQuestions } }',
    )
  const settles = (at: number) =>
    author.does(
      'settleOwnLesson',
      { course: own.id, lesson: slug, revision: revision + at },
      'lesson { behind { locale } }',
    )

  expect((await saves(0, [text('One.'), chinese])).lesson.behind).toMatchObject({
    locale: 'ZH_CN',
    before: null,
  })
  expect((await settles(1)).lesson.behind).toBeNull()
  expect((await saves(1, [text('Two.'), chinese])).lesson.behind).toEqual({
    ...{ locale: 'ZH_CN', before: { locale: 'EN', body: 'One.' }, inQuestions: false },
  })
  expect((await settles(1)).userErrors).toMatchObject([{ code: 'STALE_LESSON' }])
  expect((await settles(2)).lesson.behind).toBeNull()
})

test('a course in one language says which one that is to readers of the other', async () => {
  const author = await api.member({ role: 'author' })
  const reader = await api.member({ organization: author.organization, locale: 'zh-CN' })
  const { slug } = await givenPublished(author)
  const document = `query ($org: String!, $slug: String!) { organization(slug: $org) { course(slug: $slug) { locale } } }`

  expect((await reader.asks(document, { org: reader.organization.slug, slug })).organization.course).toEqual({
    locale: 'EN',
  })
})

test('whoever is under way stays on their version, is offered the next with its notes and what changes, and moves', async () => {
  const author = await api.member({ role: 'author' })
  const learner = await api.member({ organization: author.organization })
  const own = await givenPublished(author, ['Why we ask', 'How we ask'])
  const before = await course(learner, own.slug)
  await completes(learner, before.lessons[0].id)
  const [first, second] = (await seen(author, own)).lessons
  await save(author, own, first, { texts: [text('Written anew.')] })
  await author.does(
    'changeOwnCourse',
    { course: own.id, baseRevision: own.revision, lessons: [second.slug, first.slug] },
    state,
  )
  expect((await seen(author, own)).changes).toEqual({
    isAny: true,
    lessons: [{ slug: 'why-we-ask', differences: ['CHANGED', 'MOVED'] }],
  })

  await publish(author, own, 'We ask how before why.')

  const offered = await course(learner, own.slug)
  expect(offered).toMatchObject({ versionNumber: 1, progress: { percent: 50 } })
  expect(offered.lessons[0].body).toBe('A customer asks.')
  expect(offered.offer).toEqual({
    ...{ version: 2, notes: 'We ask how before why.', progress: { percent: 50 } },
    changes: [{ lesson: { slug: 'why-we-ask' }, differences: ['CHANGED', 'MOVED'] }],
  })
  const { course: moved } = await learner.does(
    'moveToCurrentVersion',
    { organization: learner.organizationId, course: offered.id, version: 2 },
    `course { ${learnt} }`,
  )
  expect(moved).toMatchObject({ versionNumber: 2, offer: null, progress: { percent: 50 } })
})

test('an older version is published again under a new number; the same twice is refused', async () => {
  const author = await api.member({ role: 'author' })
  const learner = await api.member({ organization: author.organization })
  const own = await givenPublished(author)
  expect((await publish(author, own)).userErrors).toMatchObject([{ code: 'NOTHING_NEW' }])
  const [lesson] = (await seen(author, own)).lessons
  await save(author, own, lesson, { texts: [text('A mistake.')] })
  await publish(author, own, 'Worse.')

  const again = { course: own.id, version: 1, notes: 'As it was.' }
  const { course: back } = await author.does('republishOwnCourse', again, state)

  expect(back.versions).toMatchObject([
    { number: 3, notes: 'As it was.', isOnOffer: true },
    { number: 2, notes: 'Worse.', isOnOffer: false },
    { number: 1, isOnOffer: false },
  ])
  expect((await course(learner, own.slug)).lessons[0].body).toBe('A customer asks.')
  expect((await author.does('republishOwnCourse', { ...again, version: 3 }, state)).userErrors).toMatchObject(
    [{ code: 'NOTHING_NEW' }],
  )
  expect((await author.does('republishOwnCourse', { ...again, version: 9 }, state)).userErrors).toMatchObject(
    [{ code: 'NOT_FOUND' }],
  )
})

test('a lesson that another builds on stays; a list with a stranger in it changes nothing', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author, ['Why we ask', 'How we ask'])
  const [first, second] = own.lessons
  await save(author, own, second, { buildsOn: [first.slug], texts: [text('So.', { title: 'How we ask' })] })
  const arrange = (lessons: readonly string[], removed?: Loose[]) =>
    author.does('changeOwnCourse', { course: own.id, baseRevision: own.revision, lessons, removed }, state)

  const refused = await arrange([second.slug])
  expect(refused.userErrors).toMatchObject([
    { code: 'LESSON_NEEDED', message: expect.stringContaining('How we ask build on it') },
  ])
  expect((await arrange([first.slug, first.slug])).userErrors).toMatchObject([{ code: 'LESSONS_DIFFER' }])
  expect((await arrange([first.slug, 'stranger'])).userErrors).toMatchObject([{ code: 'LESSONS_DIFFER' }])
  const removed = [{ slug: second.slug, revision: second.revision + 1 }]
  expect((await arrange([first.slug], removed)).course.lessons).toMatchObject([{ slug: first.slug }])
})

test('a lesson that a colleague has saved since is not removed, nor one that nobody says to have seen', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author, ['Why we ask', 'How we ask'])
  const [first, { slug, revision }] = own.lessons
  await save(author, own, { slug, revision }, { texts: [text('Saved since.', { title: 'How we ask' })] })
  const before = await seen(author, own)
  const input = { course: own.id, baseRevision: own.revision, lessons: [first.slug] }

  for (const removed of [[{ slug, revision }], [], undefined])
    expect(await author.does('changeOwnCourse', { ...input, removed }, state)).toMatchObject({
      course: null,
      userErrors: [{ code: 'STALE_REMOVAL', message: expect.stringContaining('“How we ask” was saved') }],
    })
  expect(await seen(author, own)).toEqual(before)
})

test('of saving a lesson and removing it at once, one is done and the other is told so', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author)
  const [{ slug, revision }] = own.lessons
  const input = { course: own.id, baseRevision: own.revision, lessons: [], removed: [{ slug, revision }] }

  const [saved, removed] = await Promise.all([
    save(author, own, { slug, revision }, { texts: [text('Saved meanwhile.')] }),
    author.does('changeOwnCourse', input, state),
  ])

  const isSaved = saved.userErrors.length === 0
  expect(isSaved ? removed.userErrors : saved.userErrors).toMatchObject([
    { code: isSaved ? 'STALE_REMOVAL' : 'NOT_FOUND' },
  ])
  expect((await seen(author, own)).lessons).toHaveLength(isSaved ? 1 : 0)
})

test('a new lesson under the title of one that was published and removed is another, which nobody has read', async () => {
  const author = await api.member({ role: 'author' })
  const learner = await api.member({ organization: author.organization })
  let own = await givenPublished(author, ['Why we ask', 'Pricing'])
  const [first, { slug, revision }] = own.lessons
  for (const { id } of (await course(learner, own.slug)).lessons) await completes(learner, id)
  const without = { course: own.id, baseRevision: own.revision, lessons: [first.slug] }
  await author.does('changeOwnCourse', { ...without, removed: [{ slug, revision }] }, state)
  await publish(author, own)
  own = (await add(author, await seen(author, own), 'Pricing')).course
  const another = own.lessons[1]
  expect(another.slug).toBe('pricing-2')
  await save(author, own, another, { texts: [text('Other prices.', { title: 'Pricing' })] })
  await publish(author, own)

  const { offer } = await course(learner, own.slug)
  expect(offer).toMatchObject({ version: 3, progress: { percent: 50 } })
})

test('a retired course is offered to nobody new, keeps what was done in it, and comes back', async () => {
  const author = await api.member({ role: 'author' })
  const learner = await api.member({ organization: author.organization })
  const own = await givenPublished(author)
  await completes(learner, (await course(learner, own.slug)).lessons[0].id)

  const { course: retired } = await author.does('retireOwnCourse', { course: own.id }, state)
  expect(retired.state).toBe('RETIRED')
  const newcomer = await api.member({ organization: author.organization })
  expect(await course(newcomer, own.slug)).toBeNull()
  expect((await course(learner, own.slug)).progress.percent).toBe(100)
  expect((await publish(author, own)).userErrors).toEqual([])
  expect((await course(newcomer, own.slug)).progress.percent).toBe(0)
})

test.each([
  ['too long a paste', { texts: [text('x'.repeat(300_000))] }, 'LESSON_TOO_LONG'],
  ['a character that cannot be stored', { texts: [text('a\0b')] }, 'UNSTORABLE_TEXT'],
  ['such a one in a question', { questions: [{ id: 'a\0b' }] }, 'UNSTORABLE_TEXT'],
  ['no time', { minutes: 0 }, 'LESSON_MINUTES'],
  ['a title like a page', { texts: [text('So.', { title: 'x'.repeat(121) })] }, 'TOO_LONG'],
])('%s is refused, and nothing is overwritten', async (_, more, code) => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author)

  expect((await save(author, own, own.lessons[0], more)).userErrors).toMatchObject([{ code }])
  expect(await seen(author, own)).toEqual(own)
})

test('the api can’t change what was published, nor write a course of another company', async () => {
  const author = await api.member({ role: 'author' })
  const elsewhere = await api.member({ role: 'author' })
  const own = await givenPublished(author)
  const { id } = await api.db.owner.catalogueCourse.findFirstOrThrow({ where: { slug: own.slug } })

  await expect(api.db.as('api', 'update catalogue.lesson_text set body = $$$$')).rejects.toThrow(
    'permission denied',
  )
  await expect(
    api.db.tenant.query(elsewhere.organization.id, `select app.retire_course('${id}')`),
  ).rejects.toThrow('no such course of this company')
  const rows = await api.db.tenant.query<{ count: number }>(
    elsewhere.organization.id,
    'select count(*)::int as count from catalogue.course where organization_id is not null',
  )
  expect(rows[0]!.count).toBe(0)
})

test('a company that ends takes its courses along, with what was done in them', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenPublished(author)
  await completes(author, (await course(author, own.slug)).lessons[0].id)
  const erased = new Set<string>()

  for (let gone = false; !gone;) {
    const { rows } = await api.db.as(
      'migrator',
      `select rows_of, gone from auth.erase_company('${author.organization.id}', 100)`,
    )
    const [step] = rows as { rows_of: string; gone: boolean }[]
    erased.add(step!.rows_of)
    gone = step!.gone
  }

  for (const table of [
    'app.completion',
    'app.lesson_manuscript',
    'app.course_manuscript',
    'catalogue.course',
  ])
    expect([...erased]).toContain(table)
  expect(await api.db.owner.catalogueCourse.count({ where: { slug: own.slug } })).toBe(0)
})
