import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalog } from '@skillgrad/exercises/catalog'
import { locales } from '@skillgrad/exercises/contract'
import { testDatabase } from '@skillgrad/db/testkit'
import { packageRoot } from '../package-root.js'
import { readContent, type Content } from './read-content.js'
import { syncContent, syncParts } from './sync-content.js'

const database = await testDatabase()
const content = await readContent()
const exercises = await loadCatalog()
const sync = (changed: Content, changedExercises = exercises) =>
  database.owner.$transaction((tx) => syncParts(tx, changed, changedExercises), { timeout: 60_000 })

afterEach(() => sync(content))

function withLessonText(body: string): Content {
  const changed = structuredClone(content)
  changed.courses[0]!.lessons[0]!.texts.en.body = body
  return changed
}

async function currentCourse() {
  const course = await database.owner.catalogueCourse.findUniqueOrThrow({
    where: { slug: 'how-a-model-learns' },
  })
  return database.owner.catalogueCourseVersion.findFirstOrThrow({
    where: { courseId: course.id, number: course.currentVersion },
    include: { lessons: { orderBy: { position: 'asc' }, include: { texts: true } } },
  })
}

test('the second sync of the same content changes nothing', async () => {
  const report = await syncContent({ url: database.urls.migrator })

  expect(report).toEqual({ created: [], updated: [] })
})

test('all skills, levels and exercises of the files are there, in both languages', async () => {
  const skills = await database.owner.skill.findMany({ include: { texts: true, domain: true } })
  const levels = await database.owner.skillLevel.findMany({ orderBy: { position: 'asc' } })
  const rows = await database.owner.exercise.findMany({
    where: { isRetired: false },
    orderBy: { position: 'asc' },
  })

  expect(new Set(skills.map((skill) => skill.domain.slug)).size).toBe(5)
  expect(skills.length).toBe(22)
  expect(skills.every((skill) => skill.texts.length === locales.length)).toBe(true)
  expect(levels.map(({ slug, fromMean }) => [slug, fromMean])).toEqual([
    ['starting', null],
    ['working', -0.84],
    ['leading', 0.84],
  ])
  expect(rows.map((row) => row.slug)).toEqual(exercises.map((exercise) => exercise.slug))
})

test('an edited lesson makes a new version, and whoever was under way stays on theirs', async () => {
  const before = await currentCourse()
  const member = await database.givenMember()
  const { organizationId, userId } = member
  await database.owner.enrollment.create({
    data: { organizationId, userId, catalogueCourseVersionId: before.id },
  })

  await sync(withLessonText('Something new.'))

  const after = await currentCourse()
  const enrollment = await database.owner.enrollment.findFirstOrThrow({ where: { userId } })
  expect(after.number).toBe(before.number + 1)
  expect(after.lessons[0]!.texts.find((text) => text.locale === 'en')!.body).toBe('Something new.')
  expect(enrollment.catalogueCourseVersionId).toBe(before.id)
  expect((await currentCourse()).lessons.length).toBe(before.lessons.length)
})

test('content put back is the earlier version again, not a third', async () => {
  const before = await currentCourse()
  await sync(withLessonText('A passing thought.'))

  await sync(content)

  expect((await currentCourse()).id).toBe(before.id)
})

test('a changed exercise becomes its next version; what left the files is retired, not lost', async () => {
  const [first] = exercises
  const changed = { ...first!, starter: `${first!.starter}\n// changed\n` }

  await sync({ ...content, courses: [], learningPaths: [] }, [changed])

  const row = await database.owner.exercise.findUniqueOrThrow({
    where: { slug: first!.slug },
    include: { versions: true },
  })
  const course = await database.owner.catalogueCourse.findUniqueOrThrow({
    where: { slug: 'how-a-model-learns' },
  })
  expect(row.currentVersion).toBe(2)
  expect(row.versions.length).toBe(2)
  expect(course.isRetired).toBe(true)
})

test('a sync that fails leaves the catalogue as it was', async () => {
  const before = await currentCourse()
  const broken = withLessonText('Half a change.')
  broken.learningPaths[0]!.courses = ['no-such-course']

  await expect(sync(broken)).rejects.toThrow('names the course no-such-course')

  expect((await currentCourse()).id).toBe(before.id)
})

test('a fault in a file is told with the file’s name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-content-'))
  await cp(join(packageRoot(), 'content'), folder, { recursive: true })
  const lesson = join(folder, 'courses', '01-how-a-model-learns', 'measuring-honestly.en.md')
  await writeFile(lesson, (await readFile(lesson, 'utf8')).replace(/^title: .*$/m, 'titel: Measuring'))

  await expect(readContent(folder)).rejects.toThrow(/measuring-honestly\.en\.md[\s\S]*title/)
  await rm(folder, { recursive: true })
})

test('every lesson leads to an exercise that exists, and no formula is left open', () => {
  const known = new Set(exercises.map((exercise) => exercise.slug))
  const lessons = content.courses.flatMap((course) => course.lessons)
  const oddDollars = lessons.flatMap((lesson) =>
    locales
      .filter((locale) => (lesson.texts[locale].body.match(/\$/g)?.length ?? 0) % 2 === 1)
      .map((locale) => `${lesson.slug} ${locale}`),
  )

  expect(
    lessons
      .filter((lesson) => lesson.exercise && !known.has(lesson.exercise))
      .map((lesson) => lesson.exercise),
  ).toEqual([])
  expect(oddDollars).toEqual([])
})
