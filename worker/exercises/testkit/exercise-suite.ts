import { readdir, readFile } from 'node:fs/promises'
import { exerciseFile } from '../src/catalog.js'
import {
  locales,
  type ExerciseDefinition,
  type Figure,
  type GradingDefinition,
  type LearnerFault,
  type Localized,
  type Panel,
  type PreviewDefinition,
  type WrongSolution,
  type XyPanel,
} from '../src/contract/index.js'
import { describeCheating } from './cheating-suite.js'
import { gradeFile, previewFile, type Graded } from './grade.js'
import type { PortableRung } from './tensorflow.js'
import { typeErrors } from './type-errors.js'

export interface ExerciseUnderTest {
  exercise: ExerciseDefinition
  grading: GradingDefinition
  preview: PreviewDefinition
  wrongSolutions: readonly WrongSolution[]
  /** Off where a wrong solution takes seconds to train and the preview draws what the graded run draws. */
  previewsWrong?: boolean
}

/** Faults of honest code with something to explain; the others name their place or take an attack. */
const stoppers: readonly LearnerFault[] = ['RUNTIME_ERROR', 'BAD_OUTPUT', 'TIME_LIMIT', 'MEMORY_LIMIT']

/**
 * One seed on wasm, so that all exercises take minutes together. More by
 * `jest --globals '{"exerciseSeeds": 20, "exerciseRungs": ["wasm", "cpu"]}'`; the sandbox's own check takes every rung.
 */
const { exerciseSeeds = 1, exerciseRungs = ['wasm'] } = globalThis as {
  exerciseSeeds?: number
  exerciseRungs?: readonly PortableRung[]
}

/** What every exercise owes its learners, as tests. */
export function describeExercise(under: ExerciseUnderTest): void {
  describeTexts(under)
  describePreview(under)
  describeCheating(under.exercise, under.grading)
  const declared = exerciseRungs.filter((rung) => under.exercise.rungs.includes(rung))
  describe.each(declared)('graded on %s', (rung) => describeGrading(under, rung))
}

function describeTexts({ exercise, wrongSolutions }: ExerciseUnderTest): void {
  test('both languages tell the same structure, and every text is there', async () => {
    const [en, zh] = await Promise.all(locales.map((locale) => outlineOf(exercise, locale)))

    expect(zh).toEqual(en)
    for (const text of textsOf(exercise)) expectBothLanguages(text)
  })

  test('the points of the criteria add up to 100', () => {
    expect(exercise.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  test('whatever stops honest code has a hint, and every hint named for a fault exists', () => {
    const { faultHints = {}, hints } = exercise

    for (const fault of stoppers) expect(faultHints).toHaveProperty(fault)
    for (const hintId of Object.values(faultHints)) expect(Object.keys(hints)).toContain(hintId)
  })

  test('every wrong solution on disk is declared, with a criterion and a hint that exist', async () => {
    const files = (await readdir(exerciseFile(exercise.slug, 'wrong'))).filter((file) => file !== 'cases.ts')

    expect(wrongSolutions.map(({ file }) => file).sort()).toEqual(files.sort())
    for (const wrong of wrongSolutions) {
      expect(Object.keys(exercise.hints)).toContain(wrong.hintId)
      if (wrong.verdict === 'learner-error') continue
      expect(exercise.criteria.map(({ id }) => id)).toContain(wrong.criterion)
    }
  })

  test('the editor has nothing to complain about in the starter and the solution', () => {
    for (const file of ['starter.ts', 'solution.ts']) expect(typeErrors(exercise, file)).toEqual([])
  })
}

function describePreview({
  exercise,
  preview,
  wrongSolutions,
  previewsWrong = true,
}: ExerciseUnderTest): void {
  test('the browser run passes the reference on the public data and fails the starter', async () => {
    const reference = await previewFile({ exercise, preview, file: 'solution.ts', rung: 'wasm' })
    const starter = await previewFile({ exercise, preview, file: 'starter.ts', rung: 'wasm' })

    expect(reference.verdict.kind).toBe('passed')
    expect(starter.verdict.kind).toBe('failed')
    for (const graded of [reference, starter]) expectExplained(exercise, graded)
    expectDrawable(preview.dataFigure())
  })

  if (!previewsWrong) return
  test('the browser run draws a picture for every wrong solution that can answer', async () => {
    for (const { file, verdict } of wrongSolutions) {
      const shown = await previewFile({ exercise, preview, file: `wrong/${file}`, rung: 'wasm' })

      expect({ file, ended: shown.verdict.kind === 'learner-error' }).toEqual({
        file,
        ended: verdict === 'learner-error',
      })
      if (shown.figure) expectDrawable(shown.figure)
    }
  })
}

function describeGrading({ exercise, grading, wrongSolutions }: ExerciseUnderTest, rung: PortableRung): void {
  const seedNames = Array.from({ length: exerciseSeeds }, (_, seed) => `seed-${seed}`)
  const grade = (file: string, seed: string) => gradeFile({ exercise, grading, file, seed, rung })

  test('the reference passes with full points on every seed, with three times the time to spare', async () => {
    for (const seed of seedNames) {
      const graded = await grade('solution.ts', seed)

      expect({ seed, verdict: graded.verdict }).toEqual({ seed, verdict: { kind: 'passed', points: 100 } })
      expect(graded.cpuSeconds).toBeLessThan(exercise.limits.cpuSeconds / 3)
      expectExplained(exercise, graded)
    }
  })

  test('the starter runs and fails on every seed', async () => {
    for (const seed of seedNames) {
      const graded = await grade('starter.ts', seed)

      expect({ seed, verdict: graded.verdict.kind }).toEqual({ seed, verdict: 'failed' })
      expectExplained(exercise, graded)
    }
  })

  test.each(wrongSolutions)('$file gets its verdict, criterion and hint', async (wrong) => {
    for (const seed of seedNames) {
      const graded = await grade(`wrong/${wrong.file}`, seed)

      expect({ seed, ...outcomeOf(graded) }).toEqual({ seed, ...expectedOutcome(wrong) })
      expectExplained(exercise, graded)
    }
  })

  test('the same seed gives the same criteria twice', async () => {
    const [once, again] = [await grade('solution.ts', 'twice'), await grade('solution.ts', 'twice')]

    expect(again.results).toEqual(once.results)
  })
}

function outcomeOf({ verdict, results }: Graded) {
  if (verdict.kind === 'learner-error')
    return { verdict: verdict.kind, fault: verdict.fault, hintId: verdict.hintId }
  const failed = results.find(({ passed }) => !passed)
  return { verdict: verdict.kind, criterion: failed?.id, hintId: failed?.hintId }
}

function expectedOutcome(wrong: WrongSolution) {
  const { verdict, hintId } = wrong
  return wrong.verdict === 'learner-error'
    ? { verdict, fault: wrong.fault, hintId }
    : { verdict, criterion: wrong.criterion, hintId }
}

/** Every declared criterion has a reason in both languages, and every failed one a hint that exists. */
function expectExplained(exercise: ExerciseDefinition, { verdict, results, figure }: Graded): void {
  if (verdict.kind === 'learner-error') return
  for (const { passed, credit, reason, hintId } of results) {
    expectBothLanguages(reason)
    expect(credit).toBeGreaterThanOrEqual(0)
    expect(credit).toBeLessThanOrEqual(1)
    if (!passed) expect(Object.keys(exercise.hints)).toContain(hintId)
  }
  expectDrawable(figure!)
}

function expectDrawable(figure: Figure): void {
  expectBothLanguages(figure.title)
  expectBothLanguages(figure.alt)
  expect(figure.panels.length).toBeGreaterThan(0)
  expect(new Set(figure.panels.map(({ title }) => title.en)).size).toBe(figure.panels.length)
  for (const panel of figure.panels) expectDrawablePanel(panel)
}

function expectDrawablePanel(panel: Panel): void {
  expectBothLanguages(panel.title)
  switch (panel.kind) {
    case 'xy':
      return expectDrawableXy(panel)
    case 'matrix':
      expect(panel.values.length).toBe(panel.rows.length * panel.columns.length)
      return expect(panel.values.every(Number.isFinite)).toBe(true)
    case 'bars':
      expect(panel.bars.length).toBeGreaterThan(0)
      return expect(panel.bars.every(({ value }) => Number.isFinite(value))).toBe(true)
    case 'text':
      return expect(panel.passages.length).toBeGreaterThan(0)
    case 'images':
      for (const { width, height, values } of panel.images) {
        expect(values.length).toBe(width * height)
        expect(values.every(isShare)).toBe(true)
      }
  }
}

function expectDrawableXy({ series, field, x: xAxis, y: yAxis }: XyPanel): void {
  for (const { x, y } of series) {
    expect(x.length).toBe(y.length)
    expect([...x, ...y].every(Number.isFinite)).toBe(true)
    if (xAxis.scale === 'log') expect(x.every((value) => value > 0)).toBe(true)
    if (yAxis.scale === 'log') expect(y.every((value) => value > 0)).toBe(true)
  }
  if (!field) return
  expect(field.values.length).toBe(field.columns * field.rows)
  expect(field.values.every(isShare)).toBe(true)
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}

/** Heading levels, formulas and table rows in order: what both languages must share. */
async function outlineOf({ slug }: ExerciseDefinition, locale: string): Promise<string[]> {
  const text = await readFile(exerciseFile(slug, `statement.${locale}.md`), 'utf8')
  return text.match(/^#+ |\$\$|^\d\. |^\|/gm) ?? []
}

function textsOf(exercise: ExerciseDefinition): Localized[] {
  const hints = Object.values(exercise.hints)
  return [
    exercise.title,
    exercise.summary,
    exercise.afterword,
    ...exercise.criteria.map(({ title }) => title),
    ...hints.flatMap(({ nudge, explanation, nearSolution }) => [nudge, explanation, nearSolution]),
  ]
}

function expectBothLanguages(text: Localized): void {
  expect(text.en).toMatch(/[a-z]/i)
  expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
  expect(text.en).not.toMatch(/\p{Script=Han}|NaN|undefined/u)
  expect(text['zh-CN']).not.toMatch(/NaN|undefined/)
}
