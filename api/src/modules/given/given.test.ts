import { givenApi, type Member } from '../../../testkit/api.js'
import { completesBefore, shortCourse } from '../../../testkit/certified.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { givenMailServer } from '../../../testkit/mail-server.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { smtpPostman } from '../mail/send-letter.js'

const api = await givenApi()
const { owner: db } = api.db
const mailbox = await givenMailServer()
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
const course = await db.catalogueCourse.findFirstOrThrow({ where: { slug: shortCourse } })
const path = await db.catalogueLearningPath.findFirstOrThrow()

/** So many days from today. */
const dayIn = (days: number) => new Date(noon + days * dayMs).toISOString().slice(0, 10)
const inside = (person: Member, type: string, { id }: { id: string }) =>
  encodeId(type, id, person.organization.id)
const due = 'due { state on daysLeft }'
const assignments = `assignments { id team { name } path { slug } course { slug } dueOn people { member { name } ${due} } }`
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code)

const gives = (by: Member, input: object) =>
  by.does('giveLearning', { organization: by.organizationId, ...input }, `organization { ${assignments} }`)
const chooses = (by: Member, input: object) =>
  by.does('chooseLearning', { organization: by.organizationId, ...input }, 'organization { id }')
const inCompany = async (person: Member, fields: string) =>
  (await person.asks(`{ organization(slug: "${person.organization.slug}") { ${fields} } }`)).organization
const givenTo = async (person: Member) =>
  (await inCompany(person, `given { path { slug } course { slug } isOwn team ${due} }`)).given

/** A team of a manager's with Ada; Bob is in the company alone. */
async function givenTeam() {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  const manager = await api.member({ role: 'manager', organization })
  const ada = await api.member({ organization, name: 'Ada Nowak' })
  const bob = await api.member({ organization, name: 'Bob Later' })
  const team = await api.db.givenTeam({
    ...{ organization, name: 'Growth' },
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  return { owner, manager, ada, bob, team, teamId: inside(owner, 'Team', team) }
}
const joins = (person: Member, team: { id: string }, at: Date) =>
  db.teamMember.create({
    data: {
      ...{ organizationId: person.row.organizationId, userId: person.row.userId },
      ...{ teamId: team.id, createdAt: at },
    },
  })

test('several people are given something at once, or nobody where one of them is not led', async () => {
  const { owner, manager, ada, bob } = await givenTeam()
  const asked = {
    course: inside(owner, 'Course', course),
    members: [ada, bob].map(({ row }) => inside(owner, 'Member', row)),
  }
  const refused = { userErrors: await errorsOf(manager, asked), ada: await givenTo(ada) }
  const tooMany = { ...asked, members: Array.from({ length: 101 }, (_, at) => `${asked.members[0]} ${at}`) }

  expect(await errorsOf(owner, asked)).toEqual([])

  expect(refused).toMatchObject({ userErrors: ['NOT_FOUND'], ada: [] })
  expect(await errorsOf(owner, tooMany)).toEqual(['TOO_MANY_AT_ONCE'])
  for (const person of [ada, bob])
    expect(await givenTo(person)).toMatchObject([{ course: { slug: shortCourse } }])
})
const errorsOf = async (person: Member, asked: object) =>
  codes(
    await person.does(
      'giveLearning',
      { organization: person.organizationId, ...asked },
      'organization { id }',
    ),
  )

test('a team is given a course by a day; who joins later has it too, with as many days, until they leave', async () => {
  const { owner, manager, ada, bob, team, teamId } = await givenTeam()
  const courseId = inside(manager, 'Course', course)
  const { organization } = await gives(manager, { team: teamId, course: courseId, dueOn: dayIn(5) })

  const isDue = { state: 'OPEN', on: dayIn(5), daysLeft: 5 }
  const mine = { path: null, course: { slug: shortCourse }, isOwn: false, team: 'Growth' }
  expect(await givenTo(ada)).toEqual([{ ...mine, due: isDue }])
  for (const person of [bob, manager]) expect(await givenTo(person)).toEqual([])
  expect(organization.assignments).toEqual([
    {
      ...{ id: expect.any(String), team: { name: 'Growth' }, path: null, course: { slug: shortCourse } },
      ...{ dueOn: dayIn(5), people: [{ member: { name: 'Ada Nowak' }, due: isDue }] },
    },
  ])

  const { createdAt } = await db.teamAssignment.findFirstOrThrow({ where: { teamId: team.id } })
  await joins(bob, team, new Date(createdAt.getTime() + 3 * dayMs))
  expect(await givenTo(bob)).toEqual([{ ...mine, due: { state: 'OPEN', on: dayIn(8), daysLeft: 8 } }])
  // To change who somebody is leaves since when they are in a team.
  const member = inside(owner, 'Member', bob.row)
  await owner.does('changeMember', { member, teams: [teamId], managedTeams: [] }, 'member { id }')
  expect((await givenTo(bob))[0].due.on).toBe(dayIn(8))

  await completesBefore(api, ada.row)
  expect((await givenTo(ada))[0].due.state).toBe('DONE')
  const [assignment] = (await inCompany(manager, assignments)).assignments
  expect(assignment.people.map(({ due: { state } }: { due: { state: string } }) => state)).toEqual([
    'OPEN',
    'DONE',
  ])

  await owner.does('changeMember', { member, teams: [] }, 'member { id }')
  expect(await givenTo(bob)).toEqual([])
  const taken = { organization: manager.organizationId, assignment: assignment.id }
  expect(codes(await manager.does('takeBackLearning', taken, 'organization { id }'))).toEqual([])
  expect(await givenTo(ada)).toEqual([])
  expect(
    (await inCompany(ada, `course(slug: "${shortCourse}") { progress { percent } }`)).course.progress.percent,
  ).toBe(100)
})

test('a person is given a path by a day and then another day, which is over one day', async () => {
  const { owner, ada } = await givenTeam()
  const input = { member: inside(owner, 'Member', ada.row), path: inside(owner, 'LearningPath', path) }
  await gives(owner, { ...input, dueOn: dayIn(30) })
  const { organization } = await gives(owner, { ...input, dueOn: dayIn(1) })

  expect(organization.assignments).toMatchObject([{ dueOn: dayIn(1), path: { slug: path.slug }, team: null }])
  expect(await inCompany(ada, 'home { paths { isAssigned } }')).toEqual({
    home: { paths: [{ isAssigned: true }] },
  })
  await db.enrollment.updateMany({
    where: { userId: ada.row.userId },
    data: { dueAt: new Date(noon - 2 * dayMs) },
  })
  expect(await givenTo(ada)).toMatchObject([{ due: { state: 'OVERDUE', daysLeft: -2 } }])
})

test('who leads gives to those they lead, and nobody to others', async () => {
  const { owner, manager, ada, bob, teamId } = await givenTeam()
  const other = await api.db.givenTeam({ organization: owner.organization, members: [] })
  const stranger = await api.member({ role: 'owner' })
  const courseId = inside(owner, 'Course', course)
  const to = (person: Member) => ({ member: inside(owner, 'Member', person.row), course: courseId })

  expect(codes(await gives(manager, to(ada)))).toEqual([])
  expect(codes(await gives(manager, to(bob)))).toEqual(['NOT_FOUND'])
  expect(codes(await gives(manager, { team: inside(owner, 'Team', other), course: courseId }))).toEqual([
    'NOT_FOUND',
  ])
  expect(codes(await gives(ada, to(ada)))).toEqual(['FORBIDDEN'])
  expect(codes(await gives(stranger, { team: teamId, course: courseId }))).toEqual(['NOT_FOUND'])
  expect(codes(await gives(owner, { team: teamId }))).toEqual(['REQUIRED'])
  expect(codes(await gives(owner, { course: courseId }))).toEqual(['REQUIRED'])
  for (const dueOn of ['2026-02-30', 'tomorrow', dayIn(4000)])
    expect(codes(await gives(owner, { ...to(ada), dueOn }))).toEqual(['DUE_NO_DAY'])
  expect(codes(await gives(owner, { ...to(ada), dueOn: dayIn(-1) }))).toEqual(['DUE_IN_THE_PAST'])
  expect((await inCompany(bob, assignments)).assignments).toEqual([])
  const [assignment] = (await inCompany(owner, assignments)).assignments
  const taken = { organization: stranger.organizationId, assignment: assignment.id }
  expect(codes(await stranger.does('takeBackLearning', taken, 'organization { id }'))).toEqual(['NOT_FOUND'])
})

test('one takes up a path by oneself, by a day, and leaves it; what was given stays', async () => {
  const { owner, ada } = await givenTeam()
  const pathId = inside(ada, 'LearningPath', path)
  const leaves = () =>
    ada.does('leavePath', { organization: ada.organizationId, path: pathId }, 'organization { id }')

  await chooses(ada, { path: pathId, dueOn: dayIn(9) })
  expect(await givenTo(ada)).toMatchObject([{ isOwn: true, path: { slug: path.slug }, due: { daysLeft: 9 } }])
  await chooses(ada, { course: inside(ada, 'Course', course), dueOn: dayIn(2) })
  expect((await givenTo(ada)).map((one: { due: { daysLeft: number } }) => one.due.daysLeft)).toEqual([2, 9])
  expect(codes(await leaves())).toEqual([])
  expect(await givenTo(ada)).toHaveLength(1)

  await gives(owner, { member: inside(owner, 'Member', ada.row), path: pathId, dueOn: dayIn(9) })
  expect(codes(await leaves())).toEqual(['LEARNING_GIVEN'])
  expect(codes(await chooses(ada, { path: pathId, dueOn: dayIn(90) }))).toEqual(['LEARNING_GIVEN'])
})

test('a course that is not open is not begun by choosing it, nor by being given it', async () => {
  const { owner, ada } = await givenTeam()
  const locked = await db.catalogueCourse.findFirstOrThrow({ where: { slug: 'making-it-run' } })
  const courseId = inside(ada, 'Course', locked)

  expect(codes(await chooses(ada, { course: courseId, dueOn: dayIn(9) }))).toEqual(['COURSE_LOCKED'])
  await gives(owner, { member: inside(owner, 'Member', ada.row), course: courseId, dueOn: dayIn(9) })

  expect(
    (await inCompany(ada, 'course(slug: "making-it-run") { lock { gates { isMet } } }')).course.lock,
  ).not.toBeNull()
})

test('one letter comes within the week before the day and one after it, in the reader’s words', async () => {
  const { owner, ada, bob } = await givenTeam()
  const mei = await api.member({ organization: owner.organization, locale: 'zh-CN', name: 'Mei Lin' })
  const done = await api.member({ organization: owner.organization })
  await completesBefore(api, done.row)
  await bob.does('updateViewer', { wantsReminders: false }, 'viewer { id }')
  for (const { row } of [ada, bob, mei, done])
    await gives(owner, {
      ...{ member: inside(owner, 'Member', row), course: inside(owner, 'Course', course) },
      dueOn: dayIn(20),
    })
  const lettersTo = ({ row }: Member) => mailbox.lettersTo(row.user.email)
  const on = async (days: number) => {
    now = new Date(noon + days * dayMs)
    await tasks['letters.plan']!({}, undefined as never)
    await queue.work()
  }

  await on(12)
  expect(lettersTo(ada)).toEqual([])
  // A whole week, whichever day of it is a working day.
  for (const days of [13, 14, 15, 16, 17, 18, 19]) await on(days)
  expect(lettersTo(ada)).toHaveLength(1)
  expect(lettersTo(ada)[0]).toMatch(/“What AI is” is to be done by \w+day, .*(tomorrow|in \d days)/)
  expect(lettersTo(ada)[0]).toMatch(/unsubscribe/)
  expect(lettersTo(mei)[0]).toMatch(/“AI 到底是什么”最晚应在.*(明天|天后)/)
  await on(20)
  for (const days of [21, 22, 23, 24, 25, 26]) await on(days)
  expect(lettersTo(ada)).toHaveLength(2)
  expect(lettersTo(ada)[1]).toContain('“What AI is” was to be done by')
  expect([...lettersTo(bob), ...lettersTo(done)]).toEqual([])
}, 60_000)
