import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleCatalog } from '@skillgrad/exercises/bundler'
import { hashed, sealBundle, type ExerciseBundle } from '@skillgrad/exercises/bundle'
import { locales } from '@skillgrad/exercises/contract'
import { testDatabase } from '@skillgrad/db/testkit'
import { packageRoot } from '../package-root.js'
import { readContent, type Content } from './read-content.js'
import { syncContent, syncParts } from './sync-content.js'

const database = await testDatabase()
const everything = await readContent()
const exercises = await bundleCatalog()
const courseSlug = 'how-a-model-learns'
/** One course and a path of it alone: what is edited below is in it, and the rest would be compared each time. */
const content: Content = {
  ...everything,
  courses: everything.courses.filter(({ slug }) => slug === courseSlug),
  learningPaths: everything.learningPaths.map((path) => {
    const courses = path.courses.filter(({ course }) => course === courseSlug)
    return { ...path, courses: courses.map(({ course }) => ({ course, requires: [] })) }
  }),
}
const sync = (changed: Content, changedExercises = exercises) =>
  database.owner.$transaction((tx) => syncParts(tx, changed, changedExercises), { timeout: 60_000 })

afterEach(() => sync(content))

function withLessonText(body: string): Content {
  const changed = structuredClone(content)
  changed.courses.find(({ slug }) => slug === courseSlug)!.lessons[0]!.texts.en.body = body
  return changed
}

function withStarter({ content, assets }: ExerciseBundle, starter: string): ExerciseBundle {
  return sealBundle({ ...content, starter }, assets)
}

async function currentCourse() {
  const course = await database.owner.catalogueCourse.findUniqueOrThrow({
    where: { slug: courseSlug },
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
  expect(rows.map((row) => row.slug)).toEqual(exercises.map(({ content: { slug } }) => slug))
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

test('a lesson keeps its questions, sources and what it builds on; numbers are for the content check alone', async () => {
  const before = await currentCourse()
  const changed = structuredClone(content)
  const [lesson] = changed.courses.find(({ slug }) => slug === courseSlug)!.lessons
  const said = { en: 'How many are four?', 'zh-CN': '四个是多少个？' }
  Object.assign(lesson!, {
    after: ['downhill-by-gradient'],
    papers: [{ title: 'On gradients', by: 'A. Cauchy', year: 1847, url: 'https://example.org/1847' }],
    check: [{ id: 'four', kind: 'numeric', prompt: said, answer: 4, tolerance: 0, why: said }],
  })

  await sync(changed)

  const after = await currentCourse()
  expect(after.id).not.toBe(before.id)
  expect(after.lessons[0]).toMatchObject({
    questions: lesson!.check,
    buildsOn: lesson!.after,
    papers: lesson!.papers,
  })

  lesson!.numbers = [{ says: '4', is: '2 + 2' }]
  expect(await sync(changed)).toEqual({ created: [], updated: [] })
})

test('content put back is the earlier version again, not a third', async () => {
  const before = await currentCourse()
  await sync(withLessonText('A passing thought.'))

  await sync(content)

  expect((await currentCourse()).id).toBe(before.id)
})

test('a changed exercise becomes its next version; what left the files is retired, not lost', async () => {
  const [first] = exercises
  const changed = withStarter(first!, '// changed\n')

  await sync({ ...content, courses: [], learningPaths: [] }, [changed])

  const row = await database.owner.exercise.findUniqueOrThrow({
    where: { slug: first!.content.slug },
    include: { versions: true },
  })
  const course = await database.owner.catalogueCourse.findUniqueOrThrow({
    where: { slug: courseSlug },
  })
  expect(row.currentVersion).toBe(2)
  expect(row.versions.length).toBe(2)
  expect(course.isRetired).toBe(true)
})

test('every version stands with the files it is graded from, and versions share the assets that did not change', async () => {
  const withAssets = exercises.find(({ assets }) => assets.length > 0)!
  const edited = withStarter(withAssets, '// edited\n')
  const before = await database.owner.exerciseFile.count()

  await sync(
    content,
    exercises.map((exercise) => (exercise === withAssets ? edited : exercise)),
  )

  const wanted = [...exercises, ...withAssets.assets, edited].map(({ hash }) => hash)
  const files = await database.owner.exerciseFile.findMany({ where: { hash: { in: wanted } } })
  expect(files).toHaveLength(wanted.length)
  expect(files.every(({ hash, bytes }) => hashed(bytes).hash === hash)).toBe(true)
  expect(await database.owner.exerciseFile.count()).toBe(before + 1)
})

test('no file can stand under another hash than its own, and only a grader reads one', async () => {
  const { hash } = exercises[0]!
  const forged = database.owner.exerciseFile.create({
    data: { hash: '00'.repeat(32), bytes: Buffer.from('x') },
  })

  await expect(forged).rejects.toThrow('exercise_file_is_its_hash')
  await expect(database.as('api', 'select from catalogue.exercise_file')).rejects.toThrow('permission denied')
  await expect(database.as('api', 'select app.exercise_file($1)', [hash])).rejects.toThrow(
    'permission denied',
  )
  const { rows } = await database.as('grader', 'select app.exercise_file($1) as bytes', [hash])
  expect(hashed((rows[0] as { bytes: Buffer }).bytes).hash).toBe(hash)
})

test('a sync that fails leaves the catalogue as it was', async () => {
  const before = await currentCourse()
  const broken = withLessonText('Half a change.')
  broken.learningPaths[0]!.courses = [{ course: 'no-such-course', requires: [] }]

  await expect(sync(broken)).rejects.toThrow('names the course no-such-course')

  expect((await currentCourse()).id).toBe(before.id)
})

test('a fault in a file is told with the file’s name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-content-'))
  await cp(join(packageRoot(), 'content'), folder, { recursive: true })
  const lesson = join(folder, 'courses', '05-training-and-judging', 'measuring-honestly.en.md')
  await writeFile(lesson, (await readFile(lesson, 'utf8')).replace(/^title: .*$/m, 'titel: Measuring'))

  await expect(readContent(folder)).rejects.toThrow(/measuring-honestly\.en\.md[\s\S]*title/)
  await rm(folder, { recursive: true })
})

test('every lesson leads to an exercise that exists, and no formula is left open', () => {
  const known = new Set(exercises.map((exercise) => exercise.content.slug))
  const lessons = everything.courses.flatMap((course) => course.lessons)
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
