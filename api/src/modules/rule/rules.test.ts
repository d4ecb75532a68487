import { givenApi, type Member } from '../../../testkit/api.js'
import { completesBefore, shortCourse } from '../../../testkit/certified.js'
import { builtInExercise } from '../../../testkit/content.js'
import { Grader } from '../../../testkit/grader.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { reaches } from './gate.js'

const api = await givenApi()
const { owner: db } = api.db
const queue = new TestQueue(api.db, handlers({ ...api.composition.services, postman: null }))
/** Asks for `shortCourse` first. */
const gatedCourse = 'making-it-run'
/** Asks for a level, of whoever is on the path. */
const levelCourse = 'the-ai-product'
const path = await db.catalogueLearningPath.findFirstOrThrow()
const lock = `lock { gates { kind isMet course { slug } path { slug } skill { slug } level } }`

const asksCourse = async (person: Member, slug: string) =>
  (
    await person.asks(
      `{ organization(slug: "${person.organization.slug}") { course(slug: "${slug}") {
        ${lock} progress { completed } lessons { id slug body questions { slug kind options { key } } } } } }`,
    )
  ).organization.course

async function completes(person: Member, slug: string) {
  const [lesson] = (await asksCourse(person, slug)).lessons
  return person.does(
    'completeLesson',
    { organization: person.organizationId, lesson: lesson.id },
    'lesson { completedAt course { progress { completed } } }',
  )
}
const saysNothing = { kind: 'LEVEL', course: null, skill: { slug: 'model-evaluation' }, level: 'WORKING' }
const refused = (payload: { userErrors: { code: string; message: string }[] }) => payload.userErrors[0]

const isOn = ({ row: { organizationId, userId } }: Member) =>
  db.enrollment.create({ data: { organizationId, userId, catalogueLearningPathId: path.id } })

/** As much evidence as it takes to say how good somebody is. */
async function isGoodAt({ row }: Member, skill: string, mean: number): Promise<void> {
  const { organizationId, userId } = row
  const { id: skillId } = await db.skill.findFirstOrThrow({ where: { slug: skill } })
  const key = { organizationId, userId, skillId }
  await db.skillEstimate.upsert({
    where: { organizationId_userId_skillId: key },
    create: { ...key, mean, sd: 0.2, modelVersion: 'x', exerciseCount: 3, updatedAt: new Date() },
    update: { mean },
  })
}

const changes = (person: Member, paths: string[], gates: string[]) =>
  person.does(
    'changeLearningRules',
    { organization: person.organizationId, paths, gates },
    'organization { gates { key isOn } paths { isSequential } }',
  )
const allGates = [
  'ai-for-product-managers/the-ai-product skill model-evaluation',
  'making-it-run course what-ai-is',
]
const pathId = (person: Member) => encodeId('LearningPath', path.id, person.organization.id)

test('a course that asks for another can be read and practised before, and counts once that is finished', async () => {
  const ada = await api.member()
  const before = await asksCourse(ada, gatedCourse)
  const gate = { kind: 'COURSE', course: { slug: shortCourse }, path: null, skill: null, level: null }

  expect(before.lock).toEqual({ gates: [{ ...gate, isMet: false }] })
  expect(before.lessons[0].body.length).toBeGreaterThan(500)
  const refusal = refused(await completes(ada, gatedCourse))
  expect(refusal).toMatchObject({ code: 'COURSE_LOCKED' })
  expect(refusal!.message).toContain('First comes: “What AI is”')
  expect((await asksCourse(ada, gatedCourse)).progress.completed).toBe(0)

  await completesBefore(api, ada.row)

  expect((await asksCourse(ada, gatedCourse)).lock).toBeNull()
  expect((await completes(ada, gatedCourse)).lesson.course.progress.completed).toBe(1)
})

test('an answer given in a preview is kept and opens nothing', async () => {
  const ada = await api.member()
  const { lessons } = await asksCourse(ada, gatedCourse)
  const lesson = lessons.find(({ questions }: { questions: { kind: string }[] }) =>
    questions.some(({ kind }) => kind === 'SINGLE'),
  )
  const question = lesson.questions.find(({ kind }: { kind: string }) => kind === 'SINGLE')
  const answer = {
    organization: ada.organizationId,
    ...{ lesson: lesson.id, question: question.slug, chosen: [question.options[0].key] },
  }

  expect((await ada.does('answerQuestion', answer, 'question { slug }')).userErrors).toEqual([])

  expect(await db.questionResponse.count({ where: { userId: ada.row.userId } })).toBe(1)
  expect(refused(await completes(ada, gatedCourse))).toMatchObject({ code: 'COURSE_LOCKED' })
})

test('a gate asks for a level of whoever is on the path, and of nobody else', async () => {
  const ada = await api.member()
  expect((await asksCourse(ada, levelCourse)).lock).toBeNull()

  await isOn(ada)
  const gate = { ...saysNothing, path: { slug: path.slug } }
  expect((await asksCourse(ada, levelCourse)).lock).toEqual({ gates: [{ ...gate, isMet: false }] })
  const chinese = await api.member({ locale: 'zh-CN' })
  await isOn(chinese)
  expect(refused(await completes(chinese, levelCourse))!.message).toContain('“模型评估”达到“胜任”水平')

  await isGoodAt(ada, 'model-evaluation', -2)
  expect((await asksCourse(ada, levelCourse)).lock).not.toBeNull()
  await isGoodAt(ada, 'model-evaluation', 0.1)
  expect((await asksCourse(ada, levelCourse)).lock).toBeNull()

  // What is begun stays open, whatever becomes of the level.
  await completes(ada, levelCourse)
  await isGoodAt(ada, 'model-evaluation', -2)
  expect((await asksCourse(ada, levelCourse)).lock).toBeNull()
})

test('between two levels is enough where both are', () => {
  const between = (level: 'STARTING' | 'WORKING' | 'LEADING', otherLevel: typeof level) =>
    ({ state: 'BETWEEN', level, otherLevel, probability: 0.6 }) as const

  expect(reaches(between('LEADING', 'WORKING'), 'WORKING')).toBe(true)
  expect(reaches(between('WORKING', 'STARTING'), 'WORKING')).toBe(false)
  expect(reaches({ state: 'STATED', level: 'LEADING', probability: 0.9 }, 'WORKING')).toBe(true)
  expect(reaches({ state: 'NOT_ENOUGH_EVIDENCE' }, 'STARTING')).toBe(false)
})

test('a company takes a path in order, which holds for who is on it, and switches a gate off', async () => {
  const owner = await api.member({ role: 'owner' })
  const ada = await api.member({ organization: owner.organization })
  const bob = await api.member({ organization: owner.organization })
  const elsewhere = await api.member()
  for (const person of [ada, elsewhere]) await isOn(person)
  const second = 'the-mathematics-you-need'

  const { organization } = await changes(owner, [pathId(owner)], [allGates[0]!])
  expect(organization.paths).toEqual([{ isSequential: true }])
  expect(organization.gates.toSorted(byKey)).toEqual([
    { key: allGates[0], isOn: true },
    { key: allGates[1], isOn: false },
  ])

  const order = { kind: 'ORDER', isMet: false, course: { slug: shortCourse }, skill: null, level: null }
  expect((await asksCourse(ada, second)).lock).toEqual({ gates: [{ ...order, path: { slug: path.slug } }] })
  expect((await asksCourse(bob, second)).lock).toBeNull()
  expect((await asksCourse(bob, gatedCourse)).lock).toBeNull()
  expect((await asksCourse(elsewhere, second)).lock).toBeNull()
  expect((await asksCourse(elsewhere, gatedCourse)).lock).not.toBeNull()

  await changes(owner, [], allGates)
  expect((await asksCourse(ada, second)).lock).toBeNull()
  expect((await asksCourse(bob, gatedCourse)).lock).not.toBeNull()
  expect(await db.pathRule.count({ where: { organizationId: owner.row.organizationId } })).toBe(0)
})

const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key)

test('an exercise passed while its course is locked is a pass, and counts with the first lesson after', async () => {
  const owner = await api.member({ role: 'owner' })
  const ada = await api.member({ organization: owner.organization })
  await isOn(ada)
  await changes(owner, [pathId(owner)], allGates)
  const { slug, version } = await builtInExercise(api.db)
  const exercise = await db.exercise.findFirstOrThrow({ where: { slug } })
  await api.db.givenSubmission({ member: ada.row, exercise: { exercise, version } })
  await new Grader(api.db).grades()
  await queue.work()
  const course = 'how-a-model-learns'

  expect((await asksCourse(ada, course)).progress.completed).toBe(0)
  expect((await asksCourse(ada, course)).lock).not.toBeNull()

  await changes(owner, [], allGates)
  await completes(ada, course)

  // A lesson, and the exercise of the second with that lesson.
  expect((await asksCourse(ada, course)).progress.completed).toBe(3)
})

test('rules are changed by whoever may, and by names that are there', async () => {
  const owner = await api.member({ role: 'owner' })
  const manager = await api.member({ role: 'manager', organization: owner.organization })
  const stranger = await api.member({ role: 'owner' })

  expect(refused(await changes(manager, [], allGates))).toMatchObject({ code: 'FORBIDDEN' })
  expect(refused(await changes(owner, [pathId(stranger)], allGates))).toMatchObject({ code: 'NOT_FOUND' })
  expect(refused(await changes(owner, [], ['no such gate']))).toMatchObject({ code: 'NOT_FOUND' })
})
