import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../catalog.js'
import { bundleCatalog, bundleExercise, bundleHiddenHalf } from './bundle-exercise.js'
import { sealBundle } from './exercise-bundle.js'

const slug = 'linear-regression'
let copy: string

/** The package as another machine has it: elsewhere, and free to be edited. */
beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'skillgrad-exercises-'))
  for (const folder of [slug, 'src/authoring', 'src/contract'])
    await cp(join(packageRoot(), folder), join(copy, folder), { recursive: true })
})
afterEach(() => rm(copy, { recursive: true }))

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(copy, slug, file)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

test('an exercise bundled twice, in two places, is the same version', async () => {
  const once = await bundleCatalog()
  const again = await bundleCatalog()

  expect(again.map(({ hash }) => hash)).toEqual(once.map(({ hash }) => hash))
  expect(new Set(once.map(({ hash }) => hash)).size).toBe(once.length)
  expect(await bundleHiddenHalf(slug, copy)).toBe(await bundleHiddenHalf(slug))
})

test('comments, layout, tests and wrong solutions decide nothing, and make no version', async () => {
  const before = await bundleHiddenHalf(slug, copy)

  await edit('criteria.ts', 'const hopeless', '// From where on?\n\nconst   hopeless')
  await appendFile(join(copy, slug, 'exercise.test.ts'), 'test.skip("another", () => undefined)\n')
  await writeFile(join(copy, slug, 'wrong', 'another.ts'), 'export const another = 1\n')

  expect(await bundleHiddenHalf(slug, copy)).toBe(before)
})

test.each([
  ['a threshold', 'criteria.ts', 'tolerance = 0.05', 'tolerance = 0.06'],
  ['hidden data', 'grading.ts', 'freshTrips = 60', 'freshTrips = 61'],
  ['a sentence', 'criteria.ts', 'your data says', 'the data says'],
])('%s that changes makes another version', async (_, file, from, to) => {
  const before = await bundleHiddenHalf(slug, copy)

  await edit(file, from, to)

  expect(await bundleHiddenHalf(slug, copy)).not.toBe(before)
})

test('whatever a learner reads and whatever limits a run is part of the version', async () => {
  const { hash, content, assets } = (await bundleExercise(slug))!
  const { definition } = content

  const changed = [
    { ...content, starter: `${content.starter}\n` },
    { ...content, statement: { ...content.statement, 'zh-CN': '新' } },
    { ...content, definition: { ...definition, passScore: definition.passScore + 1 } },
    { ...content, definition: { ...definition, limits: { ...definition.limits, cpuSeconds: 1 } } },
    { ...content, contract: content.contract + 1 },
    { ...content, assets: { 'weights.bin': '00' } },
  ].map((other) => sealBundle(other, assets).hash)

  expect(new Set([hash, ...changed]).size).toBe(changed.length + 1)
})

test('the hidden half stands by itself: no package and no module of Node is left to import', async () => {
  const bundles = await bundleCatalog()

  for (const { content } of bundles) expect(content.module).not.toMatch(/\bimport\b|\brequire\(/)
})
