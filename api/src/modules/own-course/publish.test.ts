import { givenApi, type Member } from '../../../testkit/api.js'
import { Grader } from '../../../testkit/grader.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { givenOwnExercise } from '../../../testkit/own-exercise.js'
import type { Loose } from '../../../testkit/person.js'
import { handlers } from '../../jobs/handlers.js'

const api = await givenApi()
const grader = new Grader(api.db)
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: null }))

const state = `course { id slug state revision edition publishedNumber lessons { slug title revision } }`

/** A course of these lessons, none of them published yet. */
async function givenWritten(
  author: Member,
  lessons: readonly { title: string; exercise?: string; body?: string }[],
): Promise<Loose> {
  const about = { locale: 'EN', title: 'Our own way', summary: 'How we decide here.' }
  let { course } = await author.does(
    'createOwnCourse',
    { organization: author.organizationId, ...about },
    state,
  )
  for (const lesson of lessons) {
    const more = { baseRevision: course.revision, locale: 'EN', title: lesson.title }
    course = (await author.does('addOwnLesson', { course: course.id, ...more }, state)).course
    await save(author, course, lesson)
  }
  return course
}

const save = (
  author: Member,
  course: Loose,
  { title, exercise = null, body = 'A customer asks.' }: Loose,
): Promise<Loose> => {
  const { slug, revision } = course.lessons.find((one: Loose) => one.title === title)
  return author.does(
    'saveOwnLesson',
    {
      ...{ course: course.id, lesson: slug, baseRevision: revision, minutes: 5, exercise },
      ...{ skills: [], buildsOn: [], questions: [] },
      texts: [{ locale: 'EN', title, summary: '', body }],
    },
    'lesson { slug }',
  )
}

async function seenByAuthor(author: Member, { slug }: Loose): Promise<Loose> {
  const { organization } = await author.asks(
    `{ organization(slug: "${author.organization.slug}") { course: ownCourse(slug: "${slug}") ${state.slice(7)} } }`,
  )
  return organization.course
}

async function publish(author: Member, course: Loose): Promise<Loose> {
  const { edition } = await seenByAuthor(author, course)
  return author.does('publishOwnCourse', { course: course.id, edition, notes: '' }, state)
}
const again = (author: Member, course: Loose, version: number) =>
  author.does('republishOwnCourse', { course: course.id, version, notes: '' }, state)
const retires = (author: Member, course: Loose) =>
  author.does('retireOwnCourse', { course: course.id }, state)
const retiresExercise = (author: Member, exercise: string) =>
  author.does('retireOwnExercise', { exercise }, 'exercise { state }')

const learnt = `slug versionNumber progress { completed total percent } lessons { id slug } offer { version }`
async function seen(person: Member, slug: string): Promise<Loose> {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { courses { slug } course(slug: "${slug}") { ${learnt} }
      lesson(course: "${slug}", slug: "how-we-ask") { slug } } }`,
  )
  const isListed = organization.courses.some((one: Loose) => one.slug === slug)
  return { course: organization.course, lesson: organization.lesson, isListed }
}
const completes = (person: Member, lesson: string) =>
  person.does('completeLesson', { organization: person.organizationId, lesson }, 'lesson { slug }')

async function passes(person: Member, exercise: string): Promise<void> {
  const input = { organization: person.organizationId, exercise, code: 'export const a = 1', clientKey: 'k' }
  expect((await person.does('submitExercise', input, 'submission { id }')).userErrors).toEqual([])
  await grader.grades()
  await queue.work()
}

test('whoever is under way in a course that is offered no more finishes it, and nobody else sees it', async () => {
  const author = await api.member({ role: 'author' })
  const [ada, bob] = [
    await api.member({ organization: author.organization }),
    await api.member({ organization: author.organization }),
  ]
  const exercise = await givenOwnExercise(author, grader, 'Late parcels')
  const own = await givenWritten(author, [
    { title: 'Why we ask' },
    { title: 'How we ask', exercise: exercise.slug },
  ])
  await publish(author, own)
  const { lessons } = (await seen(ada, own.slug)).course
  await completes(ada, lessons[0].id)

  expect((await retires(author, own)).userErrors).toEqual([])

  expect(await seen(ada, own.slug)).toMatchObject({
    ...{ isListed: true, lesson: { slug: 'how-we-ask' } },
    course: { versionNumber: 1, progress: { completed: 1, total: 3 }, offer: null },
  })
  expect(await seen(bob, own.slug)).toEqual({ isListed: false, course: null, lesson: null })
  const { exercise: taught } = (
    await ada.asks(
      `{ organization(slug: "${ada.organization.slug}") { exercise(slug: "${exercise.slug}") { id lesson { slug } } } }`,
    )
  ).organization
  expect(taught.lesson).toEqual({ slug: 'how-we-ask' })
  for (const person of [ada, bob]) await passes(person, taught.id)
  expect((await seen(ada, own.slug)).course.progress.percent).toBe(100)
  // A pass begins no course that is offered no more.
  expect((await seen(bob, own.slug)).course).toBeNull()
})

test('an exercise that a course on offer asks for is not retired; an older version that asks for a retired one is not offered again', async () => {
  const author = await api.member({ role: 'author' })
  const { id, slug } = await givenOwnExercise(author, grader, 'Late parcels')
  const own = await givenWritten(author, [{ title: 'Why we ask', exercise: slug }])
  await publish(author, own)

  expect((await retiresExercise(author, id)).userErrors).toMatchObject([
    { code: 'EXERCISE_IN_COURSE', message: expect.stringContaining('Our own way') },
  ])
  await save(author, await seenByAuthor(author, own), { title: 'Why we ask' })
  await publish(author, own)
  expect(await retiresExercise(author, id)).toMatchObject({ exercise: { state: 'RETIRED' }, userErrors: [] })

  expect((await again(author, own, 1)).userErrors).toMatchObject([
    { code: 'EXERCISES_RETIRED', path: ['version'], message: expect.stringContaining('Late parcels') },
  ])
  await author.does('publishOwnExercise', { exercise: id }, 'exercise { id }')
  expect((await again(author, own, 1)).course.publishedNumber).toBe(3)
})

test('an exercise of a course that is offered no more may be retired', async () => {
  const author = await api.member({ role: 'author' })
  const { id, slug } = await givenOwnExercise(author, grader, 'Late parcels')
  const own = await givenWritten(author, [{ title: 'Why we ask', exercise: slug }])
  await publish(author, own)
  await retires(author, own)

  expect((await retiresExercise(author, id)).userErrors).toEqual([])
  expect((await again(author, own, 1)).userErrors).toMatchObject([{ code: 'EXERCISES_RETIRED' }])
  expect((await seenByAuthor(author, own)).state).toBe('RETIRED')
})

test('a course whose lessons are larger together than is kept in memory is not published', async () => {
  const author = await api.member({ role: 'author' })
  const titles = [...'abcdefghijkl'].map((letter) => ({
    title: `Lesson ${letter}`,
    body: '字'.repeat(60_000),
  }))
  const own = await givenWritten(author, titles)

  expect(await publish(author, own)).toMatchObject({
    course: null,
    userErrors: [{ code: 'COURSE_TOO_LARGE', message: expect.stringContaining('at most 4096 KB') }],
  })
  expect((await seenByAuthor(author, own)).publishedNumber).toBe(0)
  await save(author, await seenByAuthor(author, own), { title: 'Lesson a' })
  expect((await publish(author, own)).userErrors).toEqual([])
})

test('after its hundredth version a course gets no more, offered again or new', async () => {
  const author = await api.member({ role: 'author' })
  const own = await givenWritten(author, [{ title: 'Why we ask' }])
  await publish(author, own)
  const { id: courseId } = await api.db.owner.catalogueCourse.findFirstOrThrow({ where: { slug: own.slug } })
  await api.db.owner.catalogueCourseVersion.createMany({
    data: Array.from({ length: 98 }, (_, at) => ({
      ...{ courseId, number: at + 2, sourceHash: `${own.slug} ${at}`, minutes: 5 },
    })),
  })
  await save(author, await seenByAuthor(author, own), { title: 'Why we ask', body: 'Another asks.' })
  expect((await publish(author, own)).course.publishedNumber).toBe(100)

  const full = [{ code: 'TOO_MANY_VERSIONS', message: expect.stringContaining('100 versions') }]
  expect((await again(author, own, 1)).userErrors).toMatchObject(full)
  await save(author, await seenByAuthor(author, own), { title: 'Why we ask' })
  expect((await publish(author, own)).userErrors).toMatchObject(full)
  expect((await seenByAuthor(author, own)).publishedNumber).toBe(100)
})
