import { readFile } from 'node:fs/promises'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { gradeSubmission, loadExercise, type GradableExercise } from '../../grading/index.js'
import { openGradingService } from '../../service.js'
import { compare, expectationsOf, lineOf, type Expectation, type Seen } from './compare.js'

const slug = 'linear-regression'
let exercise: GradableExercise
let reference: Expectation
let outcome: Seen

beforeAll(async () => {
  exercise = (await loadExercise(slug))!
  reference = (await expectationsOf(slug)).find(({ file }) => file === 'solution.ts')!
  const source = await readFile(exerciseFile(slug, 'solution.ts'), 'utf8')
  const service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
  try {
    let cpuSeconds = Number.NaN
    const onEnded = (seconds: number) => void (cpuSeconds = seconds)
    const given = { exercise, source, seed: '1', rung: 'wasm', pool: service.pool, onEnded } as const
    outcome = { ...(await gradeSubmission(given)), cpuSeconds }
  } finally {
    await service.close()
  }
}, 60_000)

test('the reference leaves at least two thirds of the exercise’s limit unused, and the check says how much', () => {
  const checked = compare(exercise, { rung: 'wasm', seed: '1' }, reference, outcome)

  expect(checked).toMatchObject({ ok: true, file: 'solution.ts' })
  expect(checked.headroom).toBeGreaterThanOrEqual(3)
  expect(lineOf(checked)).toMatch(
    /passed, points 100, headroom [\d.]+× \(\d+ ms, [\d.]+ s of processor time\)/,
  )
})

test('a reference that comes too close to the limit fails the check, though it passes', () => {
  const { definition } = exercise
  const limits = { ...definition.limits, cpuSeconds: 2.9 * outcome.cpuSeconds }

  const checked = compare(
    { definition: { ...definition, limits } },
    { rung: 'wasm', seed: '1' },
    reference,
    outcome,
  )

  expect(checked).toMatchObject({ ok: false, got: 'passed, points 100, headroom 2.9×' })
  expect(lineOf(checked)).toContain('expected passed, points 100, headroom 3× or more')
})

test('a time that was not measured is no headroom', () => {
  const cpuSeconds = Number.NaN

  expect(compare(exercise, { rung: 'wasm', seed: '1' }, reference, { ...outcome, cpuSeconds }).ok).toBe(false)
})

test('of wrong solutions no headroom is asked', async () => {
  const wrong = (await expectationsOf(slug)).filter(({ file }) => file !== 'solution.ts')

  expect(wrong.length).toBeGreaterThan(0)
  expect(wrong.every(({ headroom }) => headroom === undefined)).toBe(true)
})
