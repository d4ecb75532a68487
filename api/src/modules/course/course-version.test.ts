import { givenApi, type Member } from '../../../testkit/api.js'
import { rereadCatalogue } from '../../../testkit/content.js'
import type { Draft } from '../../../testkit/course-history.js'
import type { Loose } from '../../../testkit/person.js'
import { PublishedCourse } from '../../../testkit/published-course.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi({ privateNetworks: ['127.0.0.0/8'] })

const lesson = (slug: string, text = 0): Draft => ({ slug, exercise: null, text })
const before = [...'abcde'].map((slug) => lesson(slug))
/** One lesson is new, one left out, one has another text, one stands elsewhere. */
const after = [lesson('d'), lesson('a', 1), lesson('b'), lesson('c'), lesson('new')]

const shape = `id versionNumber progress { completed total percent steps { kind completedAt earnedOn lesson { slug } } }
  lessons { id slug }
  offer { version publishedAt progress { completed total percent }
    changes { lesson { slug } differences before { completed total } after { completed total } } }`

const seen = async (person: Member, { slug }: PublishedCourse) =>
  (
    await person.asks(
      `{ organization(slug: "${person.organization.slug}") { course(slug: "${slug}") { ${shape} } } }`,
    )
  ).organization.course

const completes = (person: Member, lessonId: string) =>
  person.does('completeLesson', { organization: person.organizationId, lesson: lessonId }, 'lesson { slug }')

const moves = (person: Member, course: { id: string }, version: number) =>
  person.does(
    'moveToCurrentVersion',
    { organization: person.organizationId, course: course.id, version },
    `course { ${shape} }`,
  )

/** Ada has read a, b and e of five lessons when the course is edited. */
async function givenEdited() {
  const course = new PublishedCourse(api.db)
  await course.publishes(before)
  await rereadCatalogue(api)
  const ada = await api.member()
  const { lessons } = await seen(ada, course)
  for (const slug of ['a', 'b', 'e']) await completes(ada, lessons.find((one: Loose) => one.slug === slug).id)
  await course.publishes(after)
  await rereadCatalogue(api)
  return { ada, course, lessons }
}

test('whoever is under way stays on their version, and is offered the newer one with what it changes for them', async () => {
  const { ada, course } = await givenEdited()

  const { versionNumber, progress, offer } = await seen(ada, course)

  expect([versionNumber, progress.percent]).toEqual([1, 60])
  expect(offer).toMatchObject({ version: 2, progress: { completed: 2, total: 5, percent: 40 } })
  expect(offer.changes).toEqual([
    changed('d', ['MOVED'], 0, 0),
    changed('a', ['CHANGED'], 1, 1),
    { ...changed('new', ['ADDED'], 0, 0), before: { completed: 0, total: 0 } },
    { ...changed('e', ['REMOVED'], 1, 0), after: { completed: 0, total: 0 } },
  ])
  const bob = await api.member({ organization: ada.organization })
  expect(await seen(bob, course)).toMatchObject({ versionNumber: 2, offer: null, progress: { percent: 0 } })
})

const changed = (slug: string, differences: string[], done: number, doneAfter: number) => ({
  ...{ lesson: { slug }, differences },
  before: { completed: done, total: 1 },
  after: { completed: doneAfter, total: 1 },
})

test('who moves takes along what they finished, with the day and the version of it; nothing of before is lost', async () => {
  const { ada, course } = await givenEdited()
  const there = await seen(ada, course)
  const { userId } = ada.row
  const held = await api.db.owner.completion.findMany({ where: { userId } })

  const moved = (await moves(ada, there, 2)).course

  expect(moved).toMatchObject({ versionNumber: 2, offer: null })
  expect(moved.progress).toMatchObject(there.offer.progress)
  const wasOn = new Map(held.map(({ lessonSlug, completedAt }) => [lessonSlug, completedAt.toISOString()]))
  expect(
    moved.progress.steps.map(({ lesson, completedAt, earnedOn }: Loose) => [
      lesson.slug,
      completedAt,
      earnedOn,
    ]),
  ).toEqual([
    ['d', null, null],
    ['a', wasOn.get('a'), 1],
    ['b', wasOn.get('b'), 1],
    ['c', null, null],
    ['new', null, null],
  ])
  const facts = await api.db.owner.completion.findMany({ where: { userId }, orderBy: { id: 'asc' } })
  expect(facts.slice(0, held.length)).toEqual(held)
  expect(await seen(ada, course)).toEqual(moved)
})

test('moving again changes nothing; what is not offered any more is refused with a sentence', async () => {
  const { ada, course } = await givenEdited()
  const there = await seen(ada, course)
  const moved = (await moves(ada, there, 2)).course
  const facts = () => api.db.owner.completion.count({ where: { userId: ada.row.userId } })
  const held = await facts()

  expect((await moves(ada, there, 2)).course).toEqual(moved)
  expect(await facts()).toBe(held)
  await course.publishes(before)
  await rereadCatalogue(api)
  const refused = await moves(ada, there, 2)

  expect(refused).toMatchObject({
    course: null,
    userErrors: [{ code: 'VERSION_OF_BEFORE', path: ['version'] }],
  })
  expect((await seen(ada, course)).versionNumber).toBe(2)
})

test('a page of the version before completes the lesson on the one that the learner moved to, and never moves them back', async () => {
  const { ada, course, lessons } = await givenEdited()
  const there = await seen(ada, course)
  await moves(ada, there, 2)
  const idOf = (slug: string) => lessons.find((one: Loose) => one.slug === slug).id

  await completes(ada, idOf('c'))
  const gone = await completes(ada, idOf('e'))

  expect(gone.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect(await seen(ada, course)).toMatchObject({ versionNumber: 2, progress: { completed: 3, percent: 60 } })
})

test('home, the list of courses and the course page say the same', async () => {
  const { ada, course } = await givenEdited()
  const { slug } = ada.organization

  const { organization } = await ada.asks(
    `{ organization(slug: "${slug}") { courses { slug progress { completed total percent } } course(slug: "${course.slug}") { progress { completed total percent } }
      home { continue { course { slug progress { completed total percent } } reason } } } }`,
  )

  const listed = organization.courses.find((one: Loose) => one.slug === course.slug)
  expect(listed.progress).toEqual({ completed: 3, total: 5, percent: 60 })
  expect(organization.course.progress).toEqual(listed.progress)
  expect(organization.home.continue).toMatchObject({ course: listed, reason: expect.stringContaining('3') })
})

test('webhooks hear of a course that a move makes whole, and not again of one that was whole before', async () => {
  const owner = await api.member({ role: 'owner' })
  const hook = { url: 'http://127.0.0.1:9/hook', events: ['COURSE_COMPLETED'] }
  await owner.does('createWebhook', { organization: owner.organizationId, ...hook }, 'secret')
  const [ada, bob] = [
    await api.member({ organization: owner.organization }),
    await api.member({ organization: owner.organization }),
  ]
  const course = new PublishedCourse(api.db)
  await course.publishes([lesson('a'), lesson('b')])
  await rereadCatalogue(api)
  const there = await seen(ada, course)
  const [a, b] = there.lessons
  await completes(ada, a.id)
  await completes(bob, a.id)
  await completes(bob, b.id)
  await course.publishes([lesson('a')])
  await rereadCatalogue(api)
  const told = async () => {
    const rows = await api.db.owner.webhookDelivery.findMany({
      where: { organizationId: owner.organization.id },
    })
    return rows.map(({ body }) => (JSON.parse(body) as { data: { member: { id: string } } }).data.member.id)
  }
  const idOf = ({ row, organization }: Member) => encodeId('Member', row.id, organization.id)
  expect(await told()).toEqual([idOf(bob)])

  await moves(ada, there, 2)
  await moves(bob, there, 2)

  expect((await told()).toSorted()).toEqual([idOf(ada), idOf(bob)].toSorted())
  expect(await seen(bob, course)).toMatchObject({ versionNumber: 2, progress: { percent: 100 } })
})
