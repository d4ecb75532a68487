import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealBundle, type ExerciseBundle } from '@skillgrad/exercises/bundle'
import { bundleCatalog } from '@skillgrad/exercises/bundler'
import { contractVersion } from '@skillgrad/exercises/contract'
import { ExerciseFiles } from './exercise-files.js'
import { ExerciseShelf } from './exercise-shelf.js'

const bundles = await bundleCatalog()
const withAssets = bundles.find(({ assets }) => assets.length > 0)!
let folder: string
let fetched: string[]

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'skillgrad-shelf-')), 'exercises')
  fetched = []
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

/** As a database that holds these versions. */
function filesOf(...published: ExerciseBundle[]): ExerciseFiles {
  const stored = new Map(
    published.flatMap((bundle) => [bundle, ...bundle.assets]).map(({ hash, bytes }) => [hash, bytes]),
  )
  const fetch = async (hash: string) => {
    fetched.push(hash)
    return stored.get(hash) ?? null
  }
  return new ExerciseFiles({ folder, fetch })
}

test('a version is fetched once with its assets, and comes from disk after a restart', async () => {
  const first = await new ExerciseShelf(filesOf(withAssets)).get(withAssets.hash)
  const again = await new ExerciseShelf(filesOf(withAssets)).get(withAssets.hash)

  expect(fetched).toEqual([withAssets.hash, withAssets.assets[0]!.hash])
  expect(again.version).toBe(withAssets.hash)
  expect(Object.keys(again.assets)).toEqual(Object.keys(first.assets))
  expect(Object.keys(again.assets).length).toBeGreaterThan(0)
  expect(again.definition).toEqual(JSON.parse(JSON.stringify(withAssets.content.definition)))
})

test('what lies on disk can be entered by nobody else, and is fetched again where it was changed', async () => {
  await new ExerciseShelf(filesOf(withAssets)).get(withAssets.hash)
  const file = join(folder, withAssets.hash)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await writeFile(file, (await readFile(file, 'utf8')).replace('"passScore":90', '"passScore":10'))

  const { definition } = await new ExerciseShelf(filesOf(withAssets)).get(withAssets.hash)

  expect(definition.passScore).toBe(90)
  expect(fetched.filter((hash) => hash === withAssets.hash)).toHaveLength(2)
  expect(await readFile(file)).toEqual(Buffer.from(withAssets.bytes))
})

test('a version for a newer grader is refused before any of it runs, and says what to do', async () => {
  const { content, assets } = bundles[0]!
  const module = 'throw new Error("this must not run")'
  const newer = sealBundle({ ...content, contract: contractVersion + 1, module }, assets)

  const loading = new ExerciseShelf(filesOf(newer)).get(newer.hash)

  await expect(loading).rejects.toThrow(
    `was made for graders of contract ${contractVersion + 1}; this one knows ${contractVersion}. Update the grader.`,
  )
})

test('a version that cannot be had now is looked for again the next time', async () => {
  const { hash } = bundles[0]!
  const published: ExerciseBundle[] = []
  const shelf = new ExerciseShelf(
    new ExerciseFiles({ folder, fetch: async () => published[0]?.bytes ?? null }),
  )

  await expect(shelf.get(hash)).rejects.toThrow('is not in the database')
  published.push(bundles[0]!)

  expect((await shelf.get(hash)).version).toBe(hash)
})

test('what nobody asked for in a month is removed from disk', async () => {
  const files = filesOf(...bundles)
  for (const { hash } of bundles) await files.get(hash)
  const [old, ...used] = bundles
  const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000)
  await utimes(join(folder, old!.hash), longAgo, longAgo)

  await files.prune()

  await expect(stat(join(folder, old!.hash))).rejects.toThrow('ENOENT')
  for (const { hash } of used) await expect(stat(join(folder, hash))).resolves.toBeDefined()
})
