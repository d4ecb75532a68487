import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { root } from './root.mjs'

const exercises = join(root, 'worker/exercises')
const record = join(root, '.data', 'test-results-kept', 'exercises.json')

/** What every exercise's tests stand on: when one of these changes, all of them run again. */
const shared = [
  'worker/exercises/src',
  'worker/exercises/testkit',
  'worker/exercises/language-model',
  'worker/exercises/jest.config.mjs',
  'worker/exercises/package.json',
  'jest.preset.mjs',
  'pnpm-lock.yaml',
]

/** The exercises whose tests passed before on exactly the same files, with how many those were. */
export function unchangedExercises() {
  const known = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}
  const hashes = exerciseHashes()
  return Object.entries(hashes).flatMap(([slug, hash]) =>
    known[slug]?.hash === hash ? [{ slug, passed: known[slug].passed }] : [],
  )
}

/** Keeps what passed whole; `testResults` as Jest reports them, `kept` what was not run because it was known. */
export function keepPassed(testResults, kept) {
  const hashes = exerciseHashes()
  const counted = new Map(kept.map(({ slug, passed }) => [slug, { passed, broken: false }]))
  for (const { name, assertionResults, status } of testResults) {
    const slug = name.slice(exercises.length + 1).split(sep)[0]
    const sum = counted.get(slug) ?? { passed: 0, broken: false }
    sum.passed += assertionResults.filter((test) => test.status === 'passed').length
    sum.broken ||= status !== 'passed' || assertionResults.some((test) => test.status !== 'passed')
    counted.set(slug, sum)
  }
  const whole = [...counted].filter(([slug, { broken }]) => !broken && hashes[slug])
  const known = Object.fromEntries(whole.map(([slug, { passed }]) => [slug, { hash: hashes[slug], passed }]))
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(record, `${JSON.stringify(known, null, 1)}\n`)
}

function exerciseHashes() {
  const base = hashOf(shared.map((path) => join(root, path)))
  const slugs = readdirSync(exercises, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(exercises, entry.name, 'exercise.ts')),
  )
  return Object.fromEntries(
    slugs.map(({ name }) => [name, hashOf([join(exercises, name)], `${base}${process.version}`)]),
  )
}

function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths.flatMap(filesIn)) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  const entries = readdirOf(path)
  return entries ? entries.flatMap((name) => filesIn(join(path, name))) : [path]
}

/** Undefined for a file. */
function readdirOf(path) {
  try {
    return readdirSync(path).toSorted()
  } catch {
    return undefined
  }
}
