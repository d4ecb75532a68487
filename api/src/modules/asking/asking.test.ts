import request from 'supertest'
import { givenApi, type Member } from '../../../testkit/api.js'
import { rereadCatalogue } from '../../../testkit/content.js'
import { until } from '../../../testkit/program.js'
import type { Loose } from '../../../testkit/person.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
const lesson = await api.db.owner.catalogueLesson.findFirstOrThrow({
  where: { courseVersion: { number: 1 } },
  orderBy: { position: 'asc' },
  include: { courseVersion: { include: { course: true } } },
})
const { course } = lesson.courseVersion

const answer = 'id body answeredBy editedAt isAccepted isOwn hiddenFor reports'
const question = `id title body quote askedBy editedAt votes viewerVoted isOwn hiddenFor reports
  viewerCanRemove viewerCanAccept viewerCanHide lesson { slug } answers { ${answer} }`
let keys = 0

/** A company with somebody who asks, somebody who answers, and whoever may hide. */
async function givenCompany() {
  const asker = await api.member({ name: 'Ada Asks' })
  const { organization } = asker
  return {
    asker,
    helper: await api.member({ organization, name: 'Hal Helps' }),
    manager: await api.member({ organization, role: 'manager' }),
    author: await api.member({ organization, role: 'author' }),
  }
}

const lessonOf = (person: Member) => encodeId('Lesson', lesson.id, person.organization.id)
const asks = (person: Member, more: object = {}) =>
  person.does(
    'askAboutLesson',
    {
      ...{ organization: person.organizationId, lesson: lessonOf(person) },
      ...{ title: 'Why down?', clientKey: `k${(keys += 1)}`, ...more },
    },
    `asked { ${question} }`,
  )
const acts = (person: Member, mutation: string, input: object) =>
  person.does(mutation, input, `asked { ${question} }`)
const answers = (person: Member, asked: string, body = 'Because it falls.') =>
  acts(person, 'answerAskedQuestion', { asked, body, clientKey: `k${(keys += 1)}` })
const codes = ({ userErrors }: Loose): string[] => userErrors.map(({ code }: Loose) => code)

async function seenBy(person: Member, args = ''): Promise<Loose> {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") {
         lesson(course: "${course.slug}", slug: "${lesson.slug}") {
           askedQuestions${args} { totalCount pageInfo { hasNextPage endCursor } edges { node { ${question} } } } } } }`,
  )
  return organization.lesson.askedQuestions
}

/** What each of several gets, of whom each begins once those before are held up by somebody who keeps a table from being written. */
async function oneBehindAnother(table: string, ...acts: (() => Promise<Loose>)[]): Promise<Loose[]> {
  const underWay: Promise<Loose>[] = []
  const keep = async (tx: Pick<typeof api.db.owner, '$executeRawUnsafe'>) => {
    await tx.$executeRawUnsafe(`lock table app.${table} in share mode`)
    for (const act of acts) {
      underWay.push(act())
      await until(async () => (await heldUp()) === underWay.length)
    }
  }
  await api.db.owner.$transaction(keep, { timeout: 30_000 })
  return Promise.all(underWay)
}

async function heldUp(): Promise<number> {
  const [row] = await api.db.owner.$queryRaw<{ count: number }[]>`
    select count(distinct l.pid)::int as count from pg_locks l join pg_stat_activity a using (pid)
    where not l.granted and a.datname = current_database()`
  return row!.count
}

/** As often as it was done today, says the trail. */
const didToday = ({ organization, row }: Member, action: string, times: number) =>
  api.db.owner.auditEvent.createMany({
    data: Array.from({ length: times }, () => ({
      ...{ organizationId: organization.id, actorId: row.userId, action },
      ...{ subjectType: 'lesson', subjectId: lesson.id },
    })),
  })

const titles = (page: Loose): string[] => page.edges.map(({ node }: Loose) => node.title)

const lettersTo = async (person: Member): Promise<Loose[]> => {
  const { email } = await api.db.owner.user.findUniqueOrThrow({ where: { id: person.row.userId } })
  return ((await request(api.url).get('/mail')).body as Loose[]).filter(
    ({ template, recipient }) => template === 'question-answered' && recipient === email,
  )
}

describe('a question', () => {
  test('is read by everybody in the company with the name of whoever asked, and by nobody outside', async () => {
    const { asker, helper } = await givenCompany()
    const outsider = await api.member({ role: 'owner' })

    const { asked } = await asks(asker, { body: 'It says `-1`.', quote: 'down the slope' })

    const [{ node }] = (await seenBy(helper)).edges
    expect(node).toMatchObject({
      ...{ title: 'Why down?', body: 'It says `-1`.', quote: 'down the slope', askedBy: 'Ada Asks' },
      ...{ isOwn: false, votes: 0, answers: [], lesson: { slug: lesson.slug } },
      ...{ viewerCanRemove: false, viewerCanAccept: false, viewerCanHide: false },
    })
    expect((await seenBy(outsider)).edges).toEqual([])
    expect(codes(await answers(outsider, asked.id))).toEqual(['NOT_FOUND'])
    expect(codes(await acts(outsider, 'hideAsked', { post: asked.id, reason: 'RUDE' }))).toEqual([
      'NOT_FOUND',
    ])
  })

  test.each([
    ['without a title', { title: ' \n ' }, 'REQUIRED'],
    ['with too long a title', { title: 'w'.repeat(151) }, 'TOO_LONG'],
    ['with too long a body', { body: 'w'.repeat(4001) }, 'TOO_LONG'],
    ['with too long a passage', { quote: 'w'.repeat(501) }, 'TOO_LONG'],
    ['with half a character', { body: '\ud800' }, 'UNSTORABLE_TEXT'],
    ['without a key', { clientKey: ' ' }, 'REQUIRED'],
  ])('%s is refused', async (_, words, code) => {
    const { asker } = await givenCompany()

    expect(codes(await asks(asker, words))).toEqual([code])
    expect((await seenBy(asker)).totalCount).toBe(0)
  })

  test('of three megabytes is refused as too long, and one of ten is not even read', async () => {
    const { asker } = await givenCompany()

    expect(codes(await asks(asker, { body: 'w'.repeat(3_000_000) }))).toEqual(['TOO_LONG'])
    const { status } = await asker.sends({
      query: '{ viewer { id } }',
      variables: { body: 'w'.repeat(10_000_000) },
    })
    expect(status).toBe(413)
    expect((await seenBy(asker)).totalCount).toBe(0)
  })

  test('sent three times at once is there once, and keeps markup as the words it is', async () => {
    const { asker } = await givenCompany()
    const body = '<img src=x onerror=alert(1)> [x](javascript:alert(1))'

    const sent = await Promise.all([1, 2, 3].map(() => asks(asker, { body, clientKey: 'one click' })))

    expect(new Set(sent.map(({ asked }) => asked.id)).size).toBe(1)
    expect((await seenBy(asker)).edges).toMatchObject([{ node: { body } }])
  })

  test('is taken twenty times a day of one person, though they removed some', async () => {
    const { asker } = await givenCompany()
    await didToday(asker, 'question.asked', 19)

    const { asked } = await asks(asker)
    await acts(asker, 'removeAskedQuestion', { asked: asked.id })

    expect(codes(await asks(asker))).toEqual(['ASKING_PACE'])
  })

  test('about a lesson that nobody reads, or of a course that is offered no more, is refused', async () => {
    const { asker } = await givenCompany()
    const older = await api.db.owner.catalogueCourseVersion.create({
      data: {
        ...{ courseId: course.id, number: 0, sourceHash: crypto.randomUUID(), minutes: 5 },
        lessons: { create: { slug: 'that-was', position: 0, minutes: 5 } },
      },
      include: { lessons: true },
    })
    await rereadCatalogue(api)
    const gone = encodeId('Lesson', older.lessons[0]!.id, asker.organization.id)
    expect(codes(await asks(asker, { lesson: gone }))).toEqual(['NOT_FOUND'])

    const [first] = [await asks(asker)]
    await asker.does(
      'completeLesson',
      { organization: asker.organizationId, lesson: lessonOf(asker) },
      'lesson { id }',
    )
    await api.db.owner.catalogueCourse.update({ where: { id: course.id }, data: { isRetired: true } })
    await rereadCatalogue(api)
    try {
      expect(codes(await asks(asker))).toEqual(['ASKED_RETIRED'])
      expect(codes(await answers(asker, first!.asked.id))).toEqual([])
    } finally {
      await api.db.owner.catalogueCourse.update({ where: { id: course.id }, data: { isRetired: false } })
      await api.db.owner.catalogueCourseVersion.delete({ where: { id: older.id } })
      await rereadCatalogue(api)
    }
  })

  test('is changed and removed by whoever asked, until somebody has answered; then a change is said', async () => {
    const { asker, helper } = await givenCompany()
    const { asked } = await asks(asker)
    const change = (person: Member, title: string) =>
      acts(person, 'changeAskedQuestion', { asked: asked.id, title, body: '' })
    expect(codes(await change(helper, 'Mine'))).toEqual(['NOT_FOUND'])
    expect(await change(asker, 'Why up?')).toMatchObject({ asked: { title: 'Why up?', editedAt: null } })
    expect(codes(await acts(helper, 'removeAskedQuestion', { asked: asked.id }))).toEqual(['NOT_FOUND'])

    await answers(helper, asked.id)

    expect((await change(asker, 'Why not up?')).asked.editedAt).not.toBeNull()
    expect(codes(await acts(asker, 'removeAskedQuestion', { asked: asked.id }))).toEqual(['ASKED_ANSWERED'])
    const other = (await asks(asker)).asked.id
    expect(codes(await acts(asker, 'removeAskedQuestion', { asked: other }))).toEqual([])
    expect((await seenBy(asker)).totalCount).toBe(1)
  })

  test('that is being answered is not removed, and one that is being removed not answered', async () => {
    const { asker, helper } = await givenCompany()
    const removes = (asked: string) => acts(asker, 'removeAskedQuestion', { asked })
    const stays = (await asks(asker)).asked.id
    const goes = (await asks(asker)).asked.id

    const first = await oneBehindAnother(
      'audit_event',
      () => answers(helper, stays),
      () => removes(stays),
    )
    expect(first.map(codes)).toEqual([[], ['ASKED_ANSWERED']])
    const second = await oneBehindAnother(
      'asked_vote',
      () => removes(goes),
      () => answers(helper, goes),
    )

    expect(second.map(codes)).toEqual([[], ['NOT_FOUND']])
    expect((await seenBy(asker)).edges).toMatchObject([{ node: { id: stays, answers: [{}] } }])
  })

  test('comes first where others have it, too, once each; those without an answer are found', async () => {
    const { asker, helper, manager } = await givenCompany()
    const first = (await asks(asker, { title: 'One' })).asked.id
    await asks(asker, { title: 'Two' })
    const votes = (person: Member, isVoted: boolean) =>
      acts(person, 'voteAskedQuestion', { asked: first, isVoted })

    await Promise.all([votes(helper, true), votes(helper, true), votes(manager, true)])

    expect(titles(await seenBy(helper))).toEqual(['One', 'Two'])
    expect((await seenBy(helper)).edges[0].node).toMatchObject({ votes: 2, viewerVoted: true })
    expect(titles(await seenBy(helper, '(order: NEWEST)'))).toEqual(['Two', 'One'])
    expect((await votes(helper, false)).asked.votes).toBe(1)
    expect(codes(await votes(asker, true))).toEqual(['ASKED_OWN'])
    const ofAsking = { key: { startsWith: 'asking:' } }
    await api.db.owner.rateLimit.updateMany({ where: ofAsking, data: { count: 600 } })
    expect(codes(await votes(helper, true))).toEqual(['TOO_MANY_TRIES'])
    await api.db.owner.rateLimit.deleteMany({ where: ofAsking })
    await answers(helper, first)
    expect(titles(await seenBy(helper, '(filter: UNANSWERED)'))).toEqual(['Two'])
    const page = await seenBy(helper, '(first: 1)')
    const rest = await seenBy(helper, `(first: 1, after: "${page.pageInfo.endCursor}")`)
    expect([page, rest].flatMap(titles)).toEqual(['One', 'Two'])
    expect([page, rest].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false])
  })
})

describe('an answer', () => {
  test('is accepted by whoever asked and by managers, one of a question, and then stays', async () => {
    const { asker, helper, manager } = await givenCompany()
    const { asked } = await asks(asker)
    await answers(helper, asked.id, 'One')
    const [one, two] = (await answers(helper, asked.id, 'Two')).asked.answers.map(({ id }: Loose) => id)
    const accepts = (person: Member, given: string, isAccepted = true) =>
      acts(person, 'acceptAskedAnswer', { given, isAccepted })
    const accepted = async () =>
      (await seenBy(asker)).edges[0].node.answers.filter(({ isAccepted }: Loose) => isAccepted)

    expect(codes(await accepts(helper, one))).toEqual(['FORBIDDEN'])
    await Promise.all([accepts(asker, one), accepts(manager, two)])
    expect(await accepted()).toHaveLength(1)
    expect((await accepts(manager, two)).asked.answers[0]).toMatchObject({ id: two, isAccepted: true })
    expect(codes(await acts(helper, 'removeAskedAnswer', { given: two }))).toEqual(['ANSWER_ACCEPTED'])
    expect(codes(await acts(asker, 'removeAskedAnswer', { given: one }))).toEqual(['NOT_FOUND'])
    expect((await acts(helper, 'removeAskedAnswer', { given: one })).asked.answers).toHaveLength(1)
    const changed = await acts(helper, 'changeAskedAnswer', { given: two, body: 'Two, rather' })
    expect(changed.asked.answers[0]).toMatchObject({ body: 'Two, rather', editedAt: expect.any(String) })
    await accepts(asker, two, false)
    expect(await accepted()).toEqual([])
  })

  test('that is being removed is not accepted, and the one before stays accepted', async () => {
    const { asker, helper } = await givenCompany()
    const { asked } = await asks(asker)
    await answers(helper, asked.id, 'One')
    const [one, two] = (await answers(helper, asked.id, 'Two')).asked.answers.map(({ id }: Loose) => id)
    const accepts = (given: string) => acts(asker, 'acceptAskedAnswer', { given, isAccepted: true })
    await accepts(one)

    const both = await oneBehindAnother(
      'asked_report',
      () => acts(helper, 'removeAskedAnswer', { given: two }),
      () => accepts(two),
    )

    expect(both.map(codes)).toEqual([[], ['NOT_FOUND']])
    expect((await seenBy(asker)).edges[0].node.answers).toMatchObject([{ id: one, isAccepted: true }])
  })

  test('is taken sixty times a day of one person, though they removed some', async () => {
    const { asker, helper } = await givenCompany()
    const { asked } = await asks(asker)
    await didToday(helper, 'question.answered', 59)

    const [given] = (await answers(helper, asked.id)).asked.answers
    await acts(helper, 'removeAskedAnswer', { given: given.id })

    expect(codes(await answers(helper, asked.id))).toEqual(['ASKING_PACE'])
  })

  test('writes to whoever asked once a day, and not at all where they want no such letters', async () => {
    const { asker, helper } = await givenCompany()
    const { asked } = await asks(asker, { title: 'Why <down>?' })

    await answers(asker, asked.id, 'I found out.')
    expect(await lettersTo(asker)).toEqual([])
    await answers(helper, asked.id)
    await answers(helper, asked.id, 'And more.')

    const letters = await lettersTo(asker)
    expect(letters).toHaveLength(1)
    expect(letters[0].subject).toBe('Answered: Why <down>?')
    expect(letters[0].text).toContain('Hal Helps has answered')
    expect(letters[0].text).toContain(`/courses/${course.slug}/${lesson.slug}#questions`)
    const [, token] = /unsubscribe\/(\S+)/.exec(letters[0].text)!
    await api.somebody().does('unsubscribe', { token }, 'letter')
    expect((await asker.asks('{ viewer { wantsAnswers } }')).viewer.wantsAnswers).toBe(false)
    await answers(helper, (await asks(asker)).asked.id)
    expect(await lettersTo(asker)).toHaveLength(1)
  })

  test('empty, too long or the fifty-first is refused', async () => {
    const { asker, helper } = await givenCompany()
    const { asked } = await asks(asker)

    expect(codes(await answers(helper, asked.id, ' '))).toEqual(['REQUIRED'])
    expect(codes(await answers(helper, asked.id, 'w'.repeat(4001)))).toEqual(['TOO_LONG'])
    const questionId = (
      await api.db.owner.askedQuestion.findFirstOrThrow({ where: { userId: asker.row.userId } })
    ).id
    await api.db.owner.askedAnswer.createMany({
      data: Array.from({ length: 50 }, () => ({
        ...{ organizationId: asker.organization.id, userId: asker.row.userId, questionId, body: 'x' },
      })),
    })
    expect(codes(await answers(helper, asked.id))).toEqual(['ANSWERS_FULL'])
  })
})

test('what is hidden is there for whoever wrote it and whoever may show it; a report leads there, and names nobody', async () => {
  const { asker, helper, manager, author } = await givenCompany()
  const { asked } = await asks(asker)
  const [given] = (await answers(helper, asked.id, 'Fool.')).asked.answers.map(({ id }: Loose) => id)
  const reports = (person: Member, post: string) => acts(person, 'reportAsked', { post, reason: 'RUDE' })
  const hides = (person: Member, post: string, reason: string | null) =>
    acts(person, 'hideAsked', { post, reason })

  expect(codes(await reports(helper, given))).toEqual(['ASKED_OWN'])
  expect((await reports(asker, given)).asked.answers[0].reports).toEqual([])
  await reports(asker, given)
  // The same bytes, written with bits that decoding leaves unread.
  const otherwise = given.replace(/.$/, (last: string) => String.fromCharCode(last.charCodeAt(0) + 1))
  expect(codes(await reports(asker, otherwise))).toEqual(['NOT_FOUND'])
  expect((await seenBy(manager, '(filter: REPORTED)')).totalCount).toBe(0)
  const [{ node }] = (await seenBy(author, '(filter: REPORTED)')).edges
  expect(node).toMatchObject({ reports: [], answers: [{ reports: ['RUDE'] }] })
  expect(codes(await hides(manager, given, 'RUDE'))).toEqual(['FORBIDDEN'])
  const accepts = (person: Member) => acts(person, 'acceptAskedAnswer', { given, isAccepted: true })
  expect((await accepts(asker)).asked.answers).toMatchObject([{ isAccepted: true }])

  expect((await hides(author, given, 'RUDE')).asked.answers).toMatchObject([
    { hiddenFor: 'RUDE', reports: [], isAccepted: false },
  ])
  expect(codes(await accepts(author))).toEqual(['NOT_FOUND'])
  expect((await seenBy(asker)).edges[0].node.answers).toEqual([])
  expect((await seenBy(helper)).edges[0].node.answers).toMatchObject([{ hiddenFor: 'RUDE' }])
  expect((await seenBy(asker, '(filter: UNANSWERED)')).totalCount).toBe(1)
  await hides(author, asked.id, 'OFF_TOPIC')
  expect((await seenBy(helper)).totalCount).toBe(0)
  expect(codes(await answers(helper, asked.id))).toEqual(['NOT_FOUND'])
  expect((await seenBy(asker)).edges[0].node.hiddenFor).toBe('OFF_TOPIC')
  await hides(author, asked.id, null)
  expect((await seenBy(helper)).totalCount).toBe(1)
})

test('whoever is erased leaves the answers of others, and nothing that they wrote', async () => {
  const { asker, helper } = await givenCompany()
  const { asked } = await asks(asker, { title: 'Mine', body: 'My words', quote: 'My passage' })
  await answers(helper, asked.id, 'Theirs')
  await asks(asker, { title: 'Alone' })
  const theirs = (await asks(helper, { title: 'Of the other' })).asked.id
  await answers(asker, theirs, 'My answer')

  await api.db.owner
    .$executeRaw`select auth.erase_person(${asker.row.userId}::uuid, ${crypto.randomUUID()}::uuid)`

  const { edges } = await seenBy(helper, '(order: NEWEST)')
  expect(edges.map(({ node }: Loose) => node)).toMatchObject([
    { title: 'Of the other', answers: [] },
    { title: '', body: '', quote: '', askedBy: 'Former member', answers: [{ body: 'Theirs' }] },
  ])
})
