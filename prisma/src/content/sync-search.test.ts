import { bundleCatalog } from '@skillgrad/exercises/bundler'
import { testDatabase } from '@skillgrad/db/testkit'
import { readContent, type Content } from './read-content.js'
import { syncParts } from './sync-content.js'

const database = await testDatabase()
const content = await readContent()
const exercises = await bundleCatalog()
const sync = (changed: Content) =>
  database.owner.$transaction((tx) => syncParts(tx, changed, exercises), { timeout: 60_000 })

/** Which rows there are, and which transaction wrote each. */
async function written(where: string): Promise<Map<string, string>> {
  const { rows } = await database.as(
    'migrator',
    `select concat_ws('/', kind, course_slug, slug, part, locale) as at, xmin::text as by from catalogue.search_document where ${where}`,
  )
  return new Map(rows.map(({ at, by }) => [at, by]))
}

test('everything built in is found in both languages, lessons by section', async () => {
  const rows = await database.owner.catalogueSearchDocument.groupBy({ by: ['kind', 'locale'], _count: true })
  const lessons = content.courses.flatMap((course) => course.lessons)
  const counts = Object.fromEntries(rows.map(({ kind, locale, _count }) => [`${kind} ${locale}`, _count]))

  for (const locale of ['en', 'zh-CN']) {
    expect(counts[`course ${locale}`]).toBe(content.courses.length)
    expect(counts[`exercise ${locale}`]).toBe(exercises.length)
    expect(counts[`skill ${locale}`]).toBe(22)
    expect(counts[`lesson ${locale}`]).toBeGreaterThan(lessons.length * 2)
  }
  expect(counts['lesson en']).toBe(counts['lesson zh-CN'])
})

test('a second sync writes none of it, and an edited section is written alone', async () => {
  const before = await written('true')
  await sync(content)
  expect(await written('true')).toEqual(before)
  const changed = structuredClone(content)
  const lesson = changed.courses.flatMap((course) => course.lessons).find(({ slug }) => slug === 'attention')!
  lesson.texts.en.body += ' Perspicacity.'

  await sync(changed)

  const after = await written('true')
  const rewritten = [...after].filter(([at, by]) => before.get(at) !== by).map(([at]) => at)
  expect(rewritten).toHaveLength(1)
  expect(rewritten[0]).toMatch(/^lesson\/language-models\/attention\/\d+\/en$/)
  await sync(content)
})

test('what left the files is no longer found', async () => {
  await sync({ ...content, courses: content.courses.slice(1), learningPaths: [] })

  const left = await written(`'${content.courses[0]!.slug}' in (slug, course_slug)`)
  expect([...left]).toEqual([])
  await sync(content)
})
