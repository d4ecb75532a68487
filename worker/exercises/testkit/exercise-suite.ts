import { readdir, readFile } from 'node:fs/promises'
import { exerciseFile } from '../src/catalog.js'
import {
  locales,
  type ExerciseDefinition,
  type GradingDefinition,
  type LearnerFault,
  type PreviewDefinition,
  type WrongSolution,
} from '../src/contract/index.js'
import { explanationProblems, figureProblems, textProblems } from '../src/soundness/index.js'
import { describeCheating } from './cheating-suite.js'
import { gradeFile, previewFile, type Graded } from './grade.js'
import { recordOf } from './recorded.js'
import type { PortableRung } from './tensorflow.js'
import { typeErrors } from './type-errors.js'

export interface ExerciseUnderTest {
  exercise: ExerciseDefinition
  grading: GradingDefinition
  preview: PreviewDefinition
  wrongSolutions: readonly WrongSolution[]
  /** Off where a wrong solution takes seconds to train and the preview draws what the graded run draws. */
  previewsWrong?: boolean
  /** On where the wrong solutions take minutes together: what was seen of them stands while nothing they depend on changes. */
  recordsWrong?: boolean
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
    const [en, zh] = await Promise.all(
      locales.map((locale) => readFile(exerciseFile(exercise.slug, `statement.${locale}.md`), 'utf8')),
    )

    expect(textProblems(exercise, { en: en!, 'zh-CN': zh! })).toEqual([])
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
    for (const graded of [reference, starter]) expect(problemsOf(exercise, graded)).toEqual([])
    expect(figureProblems(preview.dataFigure())).toEqual([])
  })

  if (!previewsWrong) return
  test('the browser run draws a picture for every wrong solution that can answer', async () => {
    for (const { file, verdict } of wrongSolutions) {
      const shown = await previewFile({ exercise, preview, file: `wrong/${file}`, rung: 'wasm' })

      expect({ file, ended: shown.verdict.kind === 'learner-error' }).toEqual({
        file,
        ended: verdict === 'learner-error',
      })
      if (shown.figure)
        expect({ file, problems: figureProblems(shown.figure) }).toEqual({ file, problems: [] })
    }
  })
}

function describeGrading(
  { exercise, grading, wrongSolutions, recordsWrong = false }: ExerciseUnderTest,
  rung: PortableRung,
): void {
  const seedNames = Array.from({ length: exerciseSeeds }, (_, seed) => `seed-${seed}`)
  const grade = (file: string, seed: string) => gradeFile({ exercise, grading, file, seed, rung })

  let first: Graded | undefined

  test('the reference passes with full points on every seed, with three times the time to spare', async () => {
    for (const seed of seedNames) {
      const graded = await grade('solution.ts', seed)
      first ??= graded

      expect({ seed, verdict: graded.verdict }).toEqual({ seed, verdict: { kind: 'passed', points: 100 } })
      expect(graded.cpuSeconds).toBeLessThan(exercise.limits.cpuSeconds / 3)
      expect(problemsOf(exercise, graded)).toEqual([])
    }
  })

  test('the starter runs and fails on every seed', async () => {
    for (const seed of seedNames) {
      const graded = await grade('starter.ts', seed)

      expect({ seed, verdict: graded.verdict.kind }).toEqual({ seed, verdict: 'failed' })
      expect(problemsOf(exercise, graded)).toEqual([])
    }
  })

  const record = recordsWrong && exerciseSeeds === 1 && rung === 'wasm' ? recordOf(exercise.slug) : undefined
  const open = wrongSolutions.filter(({ file }) => !record?.has(file))
  if (open.length > 0)
    test.each(open)('$file gets its verdict, criterion and hint', async (wrong) => {
      for (const seed of seedNames) {
        const graded = await grade(`wrong/${wrong.file}`, seed)

        expect({ seed, ...outcomeOf(graded) }).toEqual({ seed, ...expectedOutcome(wrong) })
        expect(problemsOf(exercise, graded)).toEqual([])
      }
      record?.add(wrong.file)
    })

  test('the same seed gives the same criteria twice', async () => {
    first ??= await grade('solution.ts', seedNames[0]!)

    const again = await grade('solution.ts', seedNames[0]!)

    expect(again.results).toEqual(first.results)
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

function problemsOf(exercise: ExerciseDefinition, { verdict, results, figure }: Graded): string[] {
  if (verdict.kind === 'learner-error') return []
  return [...explanationProblems(exercise, results), ...figureProblems(figure!)]
}
