import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { Grader } from '../../../testkit/grader.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { givenMailServer } from '../../../testkit/mail-server.js'
import { handlers } from '../../jobs/handlers.js'
import { smtpPostman } from '../mail/send-letter.js'

const api = await givenApi()
const mailbox = await givenMailServer()
const { services } = api.composition
const { slug, version } = await builtInExercise(api.db)
const monday = '2026-11-30T08:05:00Z'
let now = new Date(monday)
const tasks = handlers({
  ...services,
  now: () => now,
  postman: smtpPostman(mailbox.url, { from: 'Skillgrad <no-reply@example.com>' }),
})
const queue = new TestQueue(api.db, tasks)

async function at(moment: string): Promise<void> {
  now = new Date(moment)
  await tasks['letters.plan']!({}, undefined as never)
  await queue.work()
}
const digestsTo = (person: Member) => mailbox.lettersTo(person.row.user.email)

/** A team of a manager's with Ada, and Bob who is in none. */
async function givenCompany({
  sees = 'LEVELS_AND_RESULTS',
  ...given
}: { locale?: string; sees?: string } = {}) {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: sees },
    'organization { id }',
  )
  const manager = await api.member({ role: 'manager', organization, ...given })
  const ada = await api.member({ organization, name: 'Ada Nowak' })
  const bob = await api.member({ organization, name: 'Bob Unseen' })
  await api.db.givenTeam({
    organization,
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  await api.db.owner.member.updateMany({
    where: { organizationId: organization.id },
    data: { createdAt: new Date('2026-10-01T00:00:00Z') },
  })
  return { owner, manager, ada, bob }
}

async function reads({ row }: Member, moment: string): Promise<void> {
  const { organizationId, userId } = row
  const course = await api.db.owner.catalogueCourseVersion.findFirstOrThrow({ include: { lessons: true } })
  const catalogueCourseVersionId = course.id
  const lessonSlug = course.lessons[0]!.slug
  await api.db.owner.completion.create({
    data: {
      ...{ organizationId, userId, catalogueCourseVersionId, lessonSlug },
      ...{ kind: 'lesson_read', completedAt: new Date(moment) },
    },
  })
}

/** As moving to a newer version does with what was read. */
async function carriesOver({ row: { userId } }: Member): Promise<void> {
  const { id, ...read } = await api.db.owner.completion.findFirstOrThrow({ where: { userId } })
  const { courseId } = await api.db.owner.catalogueCourseVersion.findFirstOrThrow({
    where: { id: read.catalogueCourseVersionId! },
  })
  const newer = await api.db.owner.catalogueCourseVersion.create({
    data: { courseId, number: 1_000, sourceHash: `after ${id}`, minutes: 1 },
  })
  await api.db.owner.completion.create({
    data: { ...read, catalogueCourseVersionId: newer.id, earnedOnId: read.catalogueCourseVersionId },
  })
}

async function passes({ row: member }: Member, moment: string): Promise<void> {
  const exercise = await api.db.owner.exercise.findFirstOrThrow({ where: { slug } })
  const { submission } = await api.db.givenSubmission({ member, exercise: { exercise, version } })
  await new Grader(api.db).grades()
  await api.db.owner.submission.updateMany({
    where: { id: submission.id },
    data: { createdAt: new Date(moment) },
  })
}

test('on Monday at eight a manager reads the week of the people they manage, and of nobody else', async () => {
  const { manager, ada, bob } = await givenCompany()
  await reads(ada, '2026-11-24T12:00:00Z')
  await carriesOver(ada)
  await passes(ada, '2026-11-25T12:00:00Z')
  await passes(ada, '2026-11-26T12:00:00Z')
  await reads(bob, '2026-11-24T12:00:00Z')

  await at('2026-11-30T07:30:00Z')
  expect(digestsTo(manager)).toEqual([])
  await at(monday)

  const [letter, ...more] = digestsTo(manager)
  expect(more).toEqual([])
  expect(letter).toContain('1 / 1  person was active')
  expect(letter).toContain('1  exercise was passed')
  expect(letter).toContain('1  lesson was completed')
  expect(letter).toContain('from November 23 to November 29')
  expect(letter).not.toContain('Bob')
  expect(letter).not.toContain('Quiet')
})

test('where managers see levels alone, sums are not told of so few that they tell of each', async () => {
  const { owner, manager, ada } = await givenCompany({ sees: 'LEVELS' })
  await api.member({ organization: owner.organization })
  await passes(ada, '2026-11-25T12:00:00Z')

  await at(monday)

  expect(digestsTo(manager)[0]).toContain('1 / 1  person was active')
  expect(digestsTo(manager)[0]).not.toContain('passed')
  expect(digestsTo(owner)[0]).toContain('1 / 5  people were active')
  expect(digestsTo(owner)[0]).toContain('1  exercise was passed')
})

test('owners read of everybody, and who was quiet for two weeks by name; learners read nothing', async () => {
  const { owner, manager, ada, bob } = await givenCompany()
  await reads(ada, '2026-11-24T12:00:00Z')
  await reads(bob, '2026-11-10T12:00:00Z')

  await at(monday)

  expect(digestsTo(owner)[0]).toContain('1 / 4  people were active')
  expect(digestsTo(owner)[0]).toMatch(/Quiet for two weeks: .*Bob Unseen/)
  expect(digestsTo(owner)[0]).not.toMatch(/Quiet for two weeks: .*Ada/)
  expect(digestsTo(manager)).toHaveLength(1)
  expect([...digestsTo(ada), ...digestsTo(bob)]).toEqual([])
})

test('it is written once a week, also later that day, and not on other days', async () => {
  const { owner, ada } = await givenCompany()
  await reads(ada, '2026-11-24T12:00:00Z')

  await at('2026-11-30T15:00:00Z')
  await at('2026-11-30T15:30:00Z')
  await queue.work({ again: true })
  await at('2026-12-01T08:05:00Z')

  expect(digestsTo(owner)).toHaveLength(1)
})

test('after a week in which nothing happened there is none', async () => {
  const { owner, ada } = await givenCompany()
  await reads(ada, '2026-11-22T23:59:00Z')
  await passes(ada, '2026-11-30T00:00:00Z')

  await at(monday)

  expect(digestsTo(owner)).toEqual([])
})

test('eight and the week are those of the company’s zone, and the words those of the reader', async () => {
  const { owner, manager, ada } = await givenCompany({ locale: 'zh-CN' })
  await owner.does(
    'updateOrganization',
    { organization: owner.organizationId, timezone: 'Asia/Shanghai' },
    'organization { timezone }',
  )
  // Monday there already.
  await reads(ada, '2026-11-22T17:00:00Z')

  await at('2026-11-29T23:30:00Z')
  expect(digestsTo(manager)).toEqual([])
  await at('2026-11-30T00:00:00Z')

  expect(digestsTo(manager)[0]).toContain('1 / 1  人有学习活动')
  expect(digestsTo(manager)[0]).toContain('11月23日到11月29日')
})

test('whoever switched it off gets none, by the settings or by the link in the letter', async () => {
  const { owner, manager, ada } = await givenCompany()
  await reads(ada, '2026-11-24T12:00:00Z')
  await manager.does('updateViewer', { wantsDigest: false }, 'viewer { id }')

  await at(monday)
  expect(digestsTo(manager)).toEqual([])
  const token = /unsubscribe\/(\S+)/.exec(digestsTo(owner)[0]!)![1]!
  await api.somebody().does('unsubscribe', { token }, 'letter')
  await passes(ada, '2026-12-02T12:00:00Z')
  await at('2026-12-07T08:05:00Z')

  expect(digestsTo(owner)).toHaveLength(1)
})
