import { decodeJwt } from 'jose'
import { givenApi, type Member } from '../../../testkit/api.js'
import { completesBefore, givenCertified, shortCourse } from '../../../testkit/certified.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { questions } from '../../../testkit/lesson-check.js'
import { givenMailServer } from '../../../testkit/mail-server.js'
import type { Loose } from '../../../testkit/person.js'
import { statementsOf } from '../../../testkit/statements.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { smtpPostman } from '../mail/send-letter.js'
import { addMonths } from '../../calendar.js'

const api = await givenApi()
const { owner: db } = api.db
const mailbox = await givenMailServer()
const course = await db.catalogueCourse.findFirstOrThrow({
  where: { slug: shortCourse },
  include: { versions: { include: { lessons: { orderBy: { position: 'asc' } } } } },
})
const [version] = course.versions
const [first, second] = version!.lessons
const asked = (id: string) => questions.filter((question) => question.id === id)
// Two questions in two of its lessons, and none in the others.
await db.catalogueLesson.updateMany({ where: { courseVersionId: version!.id }, data: { questions: [] } })
await db.catalogueLesson.update({ where: { id: first!.id }, data: { questions: asked('loss') } })
await db.catalogueLesson.update({ where: { id: second!.id }, data: { questions: asked('sign') } })

const dayMs = 86_400_000
// Noon, so that no day ends while a test runs.
const noon = Math.ceil(Date.now() / dayMs) * dayMs + dayMs / 2
api.clock.advance(noon - Date.now())
let now = new Date(noon)
const tasks = handlers({
  ...api.composition.services,
  now: () => now,
  postman: smtpPostman(mailbox.url, { from: 'Skillgrad <no-reply@example.com>' }),
})
const queue = new TestQueue(api.db, tasks)

/** So many days from today. */
const dayIn = (days: number) => new Date(noon + days * dayMs).toISOString().slice(0, 10)
/** On the day that is so many days after a year before; a leap year's day more is left to the calendar. */
const yearAfter = (days: number) => addMonths(dayIn(days), 12)
const ago = (days: number) => new Date(noon - days * dayMs)
/** Sessions end by the clock, so what was done moves instead of it. */
async function finished({ row: { organizationId, userId } }: Member, days: number) {
  await db.completion.deleteMany({ where: { organizationId, userId } })
  await completesBefore(api, { organizationId, userId })
  await db.completion.updateMany({ where: { organizationId, userId }, data: { completedAt: ago(days) } })
}

const inCompany = async (person: Member, fields: string) =>
  (await person.asks(`{ organization(slug: "${person.organization.slug}") { ${fields} } }`)).organization
const inside = (person: Member, type: string, { id }: { id: string }) =>
  encodeId(type, id, person.organization.id)
const changes = async (by: Member, input: object) => {
  const payload = await by.does(
    'changeRenewal',
    { organization: by.organizationId, course: inside(by, 'Course', course), ...input },
    'organization { renewalRules { course { slug } months graceDays } }',
  )
  return {
    codes: payload.userErrors.map(({ code }: Loose) => code),
    rules: payload.organization?.renewalRules,
  }
}
const renewal =
  'renewal { hold { state endsOn daysLeft opensOn renewedOn } questions answered lessons { left lesson { slug } } }'
const ofCourse = async (person: Member, fields = renewal) =>
  (await inCompany(person, `course(slug: "${shortCourse}") { ${fields} }`)).course
const answers = (person: Member, lesson: { id: string }, question: string, given: object) =>
  person.does(
    'answerQuestion',
    { organization: person.organizationId, lesson: inside(person, 'Lesson', lesson), question, ...given },
    'question { answer { isRight } }',
  )
const options = async (person: Member): Promise<Loose[]> =>
  (
    await inCompany(
      person,
      `lesson(course: "${shortCourse}", slug: "${second!.slug}") { questions { options { key text } answer { isRight } } }`,
    )
  ).lesson.questions
async function answersSign(person: Member) {
  const [question] = await options(person)
  const right = question!.options.find(({ text }: Loose) => text === 'Against the gradient')
  return answers(person, second!, 'sign', { chosen: [right.key] })
}

/** A company that wants the course renewed each year, with two weeks of grace, since long ago; Ada finished it so many days ago. */
async function givenYearly(days: number) {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  const ada = await api.member({ organization, name: 'Ada Nowak' })
  await finished(ada, days)
  await changes(owner, { months: 12, graceDays: 14 })
  await db.renewalRule.updateMany({ where: { organizationId: organization.id }, data: { since: ago(900) } })
  return { owner, organization, ada }
}

test('owners say that a course is to be renewed, within bounds and only where it has questions', async () => {
  const owner = await api.member({ role: 'owner' })
  const learner = await api.member({ organization: owner.organization })
  const without = await db.catalogueCourse.findFirstOrThrow({
    where: { slug: { not: shortCourse } },
    include: { versions: true },
  })
  const held = await db.catalogueLesson.findMany({ where: { courseVersionId: without.versions[0]!.id } })

  expect(await changes(learner, { months: 12 })).toMatchObject({ codes: ['FORBIDDEN'] })
  expect(await changes(owner, { months: 2 })).toMatchObject({ codes: ['RENEWAL_MONTHS'] })
  expect(await changes(owner, { months: 61 })).toMatchObject({ codes: ['RENEWAL_MONTHS'] })
  expect(await changes(owner, { months: 12, graceDays: 91 })).toMatchObject({ codes: ['RENEWAL_GRACE'] })
  expect(held.some(({ questions: all }) => (all as unknown[]).length > 0)).toBe(true)
  const rule = { course: { slug: shortCourse }, months: 12, graceDays: 14 }
  expect(await changes(owner, { months: 12, graceDays: 14 })).toEqual({ codes: [], rules: [rule] })
  expect(await changes(owner, { months: 6, graceDays: 0 })).toMatchObject({ rules: [{ months: 6 }] })
  expect(await inCompany(learner, 'renewalRules { months } renewableCourses { slug }')).toEqual({
    ...{ renewalRules: [], renewableCourses: [] },
  })
  expect(await changes(owner, { months: null })).toEqual({ codes: [], rules: [] })
  await changes(owner, { months: null })
  expect(await db.renewalRule.count({ where: { organizationId: owner.row.organizationId } })).toBe(3)
})

test('what was finished holds, and is renewed by answering every question right anew; progress stays', async () => {
  const { ada } = await givenYearly(100)
  await answers(ada, first!, 'loss', { number: 10.5 })

  expect(await ofCourse(ada)).toMatchObject({
    renewal: {
      hold: { state: 'VALID', endsOn: yearAfter(-100), renewedOn: null },
      ...{ questions: 2, answered: 0, lessons: [] },
    },
  })
  expect((await inCompany(ada, 'toRenew { slug }')).toRenew).toEqual([])
  // While nothing is to be renewed, the same answer adds nothing.
  await answers(ada, first!, 'loss', { number: 10.5 })
  expect(await db.questionResponse.count({ where: { userId: ada.row.userId } })).toBe(1)

  await finished(ada, 350)
  await db.questionResponse.updateMany({
    where: { userId: ada.row.userId },
    data: { answeredAt: ago(250) },
  })
  expect((await inCompany(ada, `toRenew { slug ${renewal} }`)).toRenew).toMatchObject([
    { slug: shortCourse, renewal: { hold: { state: 'DUE_SOON', endsOn: yearAfter(-350) }, answered: 0 } },
  ])
  // What is right is not shown before it is answered anew.
  const lesson = `lesson(course: "${shortCourse}", slug: "${first!.slug}") { questions { answer { isRight } } }`
  expect((await inCompany(ada, lesson)).lesson.questions).toEqual([{ answer: null }])
  await answers(ada, first!, 'loss', { number: 10.5 })
  await answers(ada, first!, 'loss', { number: 10.5 })
  expect(await ofCourse(ada)).toMatchObject({
    renewal: { answered: 1, lessons: [{ left: 1, lesson: { slug: second!.slug } }] },
  })
  expect(await db.questionResponse.count({ where: { userId: ada.row.userId } })).toBe(2)

  await answersSign(ada)

  expect(await ofCourse(ada, `${renewal} progress { percent }`)).toMatchObject({
    renewal: {
      hold: { state: 'VALID', endsOn: addMonths(yearAfter(-350), 12), renewedOn: dayIn(0) },
      lessons: [],
    },
    progress: { percent: 100 },
  })
  expect((await inCompany(ada, 'toRenew { slug }')).toRenew).toEqual([])
})

test('three letters come, each once, in the reader’s words, and none to who wants none or has renewed', async () => {
  const { owner, organization, ada } = await givenYearly(340)
  const mei = await api.member({ organization, locale: 'zh-CN' })
  const bob = await api.member({ organization })
  const renewed = await api.member({ organization })
  for (const person of [mei, bob]) await finished(person, 340)
  await bob.does('updateViewer', { wantsReminders: false }, 'viewer { id }')
  const lettersTo = ({ row }: Member) => mailbox.lettersTo(row.user.email)
  const end = Math.round((Date.parse(yearAfter(-340)) - Date.parse(dayIn(0))) / dayMs)
  // Every day, as letters come on working days alone.
  const throughout = async (from: number, to: number) => {
    for (let days = end + from; days <= end + to; days++) {
      now = new Date(noon + days * dayMs)
      await tasks['letters.plan']!({}, undefined as never)
      await queue.work()
    }
  }

  await throughout(-33, -31)
  expect(lettersTo(ada)).toEqual([])
  await throughout(-30, -26)
  expect(lettersTo(ada)).toHaveLength(1)
  expect(lettersTo(ada)[0]).toMatch(/you finished “What AI is” holds until .*, in \d+ days/)
  expect(lettersTo(ada)[0]).toContain('answer 2 questions')
  expect(lettersTo(mei)[0]).toContain('2 道检查题')
  await finished(renewed, 340)
  await answers(renewed, first!, 'loss', { number: 10.5 })
  await answersSign(renewed)
  await throughout(-7, 0)
  expect(lettersTo(ada)).toHaveLength(2)
  await throughout(1, 7)
  expect(lettersTo(ada)).toHaveLength(3)
  expect(lettersTo(ada)[2]).toContain('It lapses after')
  await throughout(8, 10)
  expect(lettersTo(ada)).toHaveLength(3)
  expect([...lettersTo(bob), ...lettersTo(renewed), ...lettersTo(owner)]).toEqual([])
}, 90_000)

test('who leads sees by name what is due and what has lapsed, of whom they lead', async () => {
  const { owner, organization, ada } = await givenYearly(100)
  const bob = await api.member({ organization, name: 'Bob Other' })
  await finished(bob, 400)
  const manager = await api.member({ role: 'manager', organization })
  await api.db.givenTeam({
    ...{ organization, name: 'Growth' },
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  const due = (args = 'first: 50') =>
    `renewalsDue(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { member { name } course { slug } hold { state } } } }`
  const dueTo = async (person: Member, args?: string) => (await inCompany(person, due(args))).renewalsDue

  expect(await dueTo(manager)).toMatchObject({ totalCount: 0 })
  await finished(ada, 401)
  const lapsed = { course: { slug: shortCourse }, hold: { state: 'LAPSED' } }
  expect(await dueTo(manager)).toMatchObject({
    edges: [{ node: { member: { name: 'Ada Nowak' }, ...lapsed } }],
  })
  const page = await dueTo(owner, 'first: 1')
  expect(page).toMatchObject({
    ...{ totalCount: 2, pageInfo: { hasNextPage: true } },
    edges: [{ node: { member: { name: 'Ada Nowak' } } }],
  })
  expect(await dueTo(owner, `first: 1, after: "${page.pageInfo.endCursor}"`)).toMatchObject({
    ...{ pageInfo: { hasNextPage: false }, edges: [{ node: { member: { name: 'Bob Other' } } }] },
  })
  expect(await dueTo(ada)).toMatchObject({ totalCount: 0 })
  const holds = `member(id: "${inside(manager, 'Member', ada.row)}") { holds { course { slug } hold { state endsOn } } }`
  expect((await inCompany(manager, holds)).member.holds).toEqual([
    { course: { slug: shortCourse }, hold: { state: 'LAPSED', endsOn: yearAfter(-401) } },
  ])

  const small = await statementsOf(() => dueTo(owner))
  for (let one = 0; one < 8; one++) await finished(await api.member({ organization }), 500)
  expect((await dueTo(owner)).totalCount).toBe(10)
  expect(await statementsOf(() => dueTo(owner))).toBeLessThanOrEqual(small)
  const home = () => inCompany(ada, `toRenew { slug ${renewal} }`)
  const few = await statementsOf(home)
  for (let each = 0; each < 20; each++) await answers(ada, first!, 'loss', { number: each })
  expect(await statementsOf(home)).toBeLessThanOrEqual(few)
})

test('who sees levels alone is told of nothing that still holds, since that would tell when it was finished', async () => {
  const { owner, ada } = await givenYearly(100)
  const holds = async () =>
    (
      await inCompany(
        owner,
        `member(id: "${inside(owner, 'Member', ada.row)}") { holds { hold { state renewedOn } } }`,
      )
    ).member.holds

  expect(await holds()).toEqual([])
  await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: 'LEVELS_AND_RESULTS' },
    'organization { id }',
  )
  expect(await holds()).toEqual([{ hold: { state: 'VALID', renewedOn: null } }])
})

test('a certificate says until when it holds, on its page and in the credential; one that need not be renewed says nothing', async () => {
  const owner = await api.member({ role: 'owner' })
  const ada = await api.member({ organization: owner.organization })
  const { code } = await givenCertified(api, ada)
  const other = await givenCertified(api, await api.member())
  const seen = async (id: string) =>
    (await api.somebody().asks('query ($id: ID!) { certificate(id: $id) { hold { state endsOn } } }', { id }))
      .certificate.hold
  const credential = async (id: string) =>
    decodeJwt(await (await fetch(`${api.url}/credentials/${id}`)).text()) as Loose
  expect(await seen(code)).toBeNull()

  // It was finished on 5 May 2026.
  await changes(owner, { months: 60, graceDays: 14 })

  expect(await seen(code)).toEqual({ state: 'VALID', endsOn: '2031-05-05' })
  const { validUntil, exp } = await credential(code)
  expect(validUntil).toMatch(/^2031-05-0[56]T/)
  expect(Date.parse(validUntil as string)).toBe((exp as number) * 1000)
  expect(await seen(other.code)).toBeNull()
  expect(await credential(other.code)).not.toHaveProperty('validUntil')
  expect(await credential(other.code)).not.toHaveProperty('exp')
})
