import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { failedWith, Grader } from '../../../testkit/grader.js'
import { TestQueue } from '../../../testkit/jobs.js'
import type { Loose } from '../../../testkit/person.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { WebhookEvent } from './events.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8'] })
const { services } = api.composition
const exercise = await builtInExercise(api.db)
const grader = new Grader(api.db)
const queue = new TestQueue(api.db, {
  ...handlers({ ...services, postman: null }),
  'webhook.deliver': () => undefined,
})

async function givenCompany(events: readonly string[] = Object.keys(WebhookEvent)): Promise<Member> {
  const owner = await api.member({ role: 'owner' })
  const input = { organization: owner.organizationId, url: 'http://127.0.0.1:9/hook', events }
  const { userErrors } = await owner.does('createWebhook', input, 'secret')
  expect(userErrors).toEqual([])
  await managersSee(owner, 'LEVELS_AND_RESULTS')
  return owner
}

/** What the company's webhooks are to be told, oldest first. */
async function told(company: Member): Promise<Loose[]> {
  const rows = await api.db.owner.webhookDelivery.findMany({
    where: { organizationId: company.organization.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ event, body }) => {
    const parsed = JSON.parse(body) as { type: string }
    expect(parsed.type).toBe(event)
    return parsed
  })
}

const memberId = ({ row, organization }: Member) => encodeId('Member', row.id, organization.id)

test('who joins by an invitation, gets another role and is removed, is told each time with their address', async () => {
  const owner = await givenCompany()
  const email = `guest-${owner.row.id}@example.com`
  await owner.does(
    'inviteMember',
    { organization: owner.organizationId, email, role: 'LEARNER' },
    'invitation { id }',
  )
  const letter = await api.db.owner.mail.findFirstOrThrow({ where: { recipient: email } })
  const token = /invitations\/([\w-]+)/.exec(letter.text)![1]!
  const joined = await api
    .somebody()
    .does(
      'acceptInvitation',
      { token, name: 'Guest', password: 'seven quiet lanterns' },
      'organization { id } userErrors { code }',
    )
  expect(joined.userErrors).toEqual([])
  const { members } = (
    await owner.asks(
      `{ organization(slug: "${owner.organization.slug}") { members { edges { node { id email } } } } }`,
    )
  ).organization
  const { id } = members.edges.map((edge: Loose) => edge.node).find((node: Loose) => node.email === email)
  await owner.does('changeMember', { member: id, role: 'MANAGER' }, 'member { role }')
  await owner.does('removeMember', { member: id }, 'removed { name }')

  const member = { id, email, name: 'Guest', role: 'learner' }
  const manager = { ...member, role: 'manager' }
  const all = await told(owner)
  expect(all.map(({ type, data }) => ({ type, data })).toSorted(byType)).toEqual([
    { type: 'invitation.accepted', data: { invitation: { id: expect.any(String), email }, member } },
    { type: 'member.joined', data: { member } },
    { type: 'member.removed', data: { member: manager, reason: 'removed' } },
    { type: 'member.role_changed', data: { member: manager, previousRole: 'learner' } },
  ])
})

const byType = (one: Loose, other: Loose) => one.type.localeCompare(other.type)

test('who leaves is told to have left', async () => {
  const owner = await givenCompany()
  const learner = await api.member({ organization: owner.organization })

  await learner.does('removeMember', { member: memberId(learner) }, 'removed { name }')

  expect(await told(owner)).toMatchObject([{ type: 'member.removed', data: { reason: 'left' } }])
})

test('a graded submission is told once, with its verdict and neither points, code nor address', async () => {
  const owner = await givenCompany(['SUBMISSION_GRADED'])
  const learner = await api.member({ organization: owner.organization })
  const code = 'export const unmistakable = 1'
  const { submission } = await learner.does(
    'submitExercise',
    {
      ...{ organization: learner.organizationId, code, clientKey: 'k' },
      exercise: encodeId('Exercise', exercise.id, learner.organization.id),
    },
    'submission { id }',
  )
  await grader.grades(failedWith(exercise.hintId))

  await queue.work()
  await queue.work({ again: true })

  const all = await told(owner)
  expect(all.map(({ data }) => data)).toEqual([
    {
      submission: { id: submission.id, attempt: 1 },
      member: { id: memberId(learner) },
      exercise: { slug: exercise.slug },
      verdict: 'failed',
      passed: false,
      regraded: false,
    },
  ])
  const text = JSON.stringify(all)
  for (const hidden of ['unmistakable', 'points', learner.row.user.email, learner.row.user.name])
    expect(text).not.toContain(hidden)
})

test('where the company looks at levels alone, no single result leaves it by a webhook', async () => {
  const owner = await givenCompany(['SUBMISSION_GRADED', 'LESSON_COMPLETED'])
  await managersSee(owner, 'LEVELS')
  const learner = await api.member({ organization: owner.organization })
  await submits(learner)
  await grader.grades()

  await queue.work()

  expect((await told(owner)).map(({ type, data }) => [type, data.verdict, data.passed])).toEqual([
    ['submission.graded', null, null],
  ])
})

test('a fault of ours is no verdict to tell', async () => {
  const owner = await givenCompany(['SUBMISSION_GRADED'])
  const learner = await api.member({ organization: owner.organization })
  await submits(learner)
  await grader.grades({ verdict: 'our_fault', fault: 'CRASHED' })

  await queue.work()

  expect(await told(owner)).toEqual([])
})

test('a lesson is complete once it is read, or its exercise passed, and its course with the last of them', async () => {
  const owner = await givenCompany(['LESSON_COMPLETED', 'COURSE_COMPLETED'])
  const learner = await api.member({ organization: owner.organization })
  const lessons = await lessonsOf(learner)
  const withExercise = lessons.filter((lesson) => lesson.exercise)
  const last = lessons.find((lesson) => !lesson.exercise)!
  const read = (lesson: Loose) =>
    learner.does(
      'completeLesson',
      { organization: learner.organizationId, lesson: lesson.id },
      'lesson { id }',
    )

  await read(withExercise[0])
  expect(await told(owner)).toEqual([])
  for (const lesson of withExercise) {
    await submits(learner, lesson.exercise.id)
    await grader.grades()
    await queue.work()
  }
  for (const lesson of lessons.filter((other) => !other.exercise && other !== last)) await read(lesson)
  const before = await told(owner)
  expect(before.map(({ data }) => data.lesson.slug).toSorted()).toEqual(
    lessons
      .filter((lesson) => lesson !== last)
      .map(({ slug }) => slug)
      .toSorted(),
  )

  await read(last)
  await read(last)

  const after = (await told(owner)).slice(before.length)
  const member = { id: memberId(learner) }
  expect(after.map(({ type, data }) => ({ type, data })).toSorted(byType)).toEqual([
    { type: 'course.completed', data: { member, course: { slug: expect.any(String) } } },
    {
      type: 'lesson.completed',
      data: { member, course: { slug: expect.any(String) }, lesson: { slug: last.slug } },
    },
  ])
})

test('another company hears nothing, and neither does a webhook that is off or wants other events', async () => {
  const owner = await givenCompany(['MEMBER_JOINED'])
  const other = await givenCompany()
  const off = await givenCompany()
  const [webhook] = (await off.asks(`{ organization(slug: "${off.organization.slug}") { webhooks { id } } }`))
    .organization.webhooks
  await off.does('updateWebhook', { webhook: webhook.id, isOn: false }, 'webhook { state }')

  for (const company of [owner, off]) {
    const learner = await api.member({ organization: company.organization })
    await company.does('removeMember', { member: memberId(learner) }, 'removed { name }')
  }

  for (const company of [owner, other, off]) expect(await told(company)).toEqual([])
})

async function managersSee(owner: Member, sees: string): Promise<void> {
  const { userErrors } = await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: sees },
    'organization { id }',
  )
  expect(userErrors).toEqual([])
}

async function submits(learner: Member, of = encodeId('Exercise', exercise.id, learner.organization.id)) {
  const input = { organization: learner.organizationId, exercise: of, code: 'let a', clientKey: of }
  const { userErrors } = await learner.does('submitExercise', input, 'submission { id }')
  expect(userErrors).toEqual([])
}

async function lessonsOf(learner: Member): Promise<Loose[]> {
  const { organization } = await learner.asks(
    `{ organization(slug: "${learner.organization.slug}") { courses { lessons { id slug exercise { id } } } } }`,
  )
  return organization.courses.find(({ lessons }: Loose) => lessons.some((lesson: Loose) => lesson.exercise))
    .lessons
}
