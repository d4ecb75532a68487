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
import { recordOf, type SeenTrainings } from './recorded.js'
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
  const record = recordFor(exercise, 'wasm')

  test('the picture of the public data is sound', () => {
    expect(figureProblems(preview.dataFigure())).toEqual([])
  })

  const outcomes = { 'solution.ts': 'passed', 'starter.ts': 'failed' }
  testOpen(
    record,
    Object.entries(outcomes).map(([file, outcome]) => ({ key: `browser run of ${file}`, file, outcome })),
    'the browser run of $file on the public data has $outcome',
    async ({ file, outcome }) => {
      const graded = await previewFile({ exercise, preview, file, rung: 'wasm' })

      expect(graded.verdict.kind).toBe(outcome)
      expect(problemsOf(exercise, graded)).toEqual([])
    },
  )

  if (!previewsWrong) return
  testOpen(
    record,
    wrongSolutions.map(({ file, verdict }) => ({ key: `browser run of wrong/${file}`, file, verdict })),
    'the browser run of $file draws a picture where it can answer',
    async ({ file, verdict }) => {
      const shown = await previewFile({ exercise, preview, file: `wrong/${file}`, rung: 'wasm' })

      expect(shown.verdict.kind === 'learner-error').toBe(verdict === 'learner-error')
      if (shown.figure) expect(figureProblems(shown.figure)).toEqual([])
    },
  )
}

function describeGrading({ exercise, grading, wrongSolutions }: ExerciseUnderTest, rung: PortableRung): void {
  const seedNames = Array.from({ length: exerciseSeeds }, (_, seed) => `seed-${seed}`)
  const grade = (file: string, seed: string) => gradeFile({ exercise, grading, file, seed, rung })
  const record = recordFor(exercise, rung)

  let first: Graded | undefined

  // Three times the time to spare is what `check:exercises` measures, on a machine that does nothing else.
  test('the reference passes with full points on every seed, within its limit', async () => {
    for (const seed of seedNames) {
      const graded = await grade('solution.ts', seed)
      first ??= graded

      expect({ seed, verdict: graded.verdict }).toEqual({ seed, verdict: { kind: 'passed', points: 100 } })
      expect(graded.cpuSeconds).toBeLessThan(exercise.limits.cpuSeconds)
      expect(problemsOf(exercise, graded)).toEqual([])
    }
  })

  testOpen(record, [{ key: 'starter.ts' }], 'the starter runs and fails on every seed', async () => {
    for (const seed of seedNames) {
      const graded = await grade('starter.ts', seed)

      expect({ seed, verdict: graded.verdict.kind }).toEqual({ seed, verdict: 'failed' })
      expect(problemsOf(exercise, graded)).toEqual([])
    }
  })

  testOpen(
    record,
    wrongSolutions.map((wrong) => ({ key: wrong.file, wrong })),
    '$key gets its verdict, criterion and hint',
    async ({ wrong }) => {
      for (const seed of seedNames) {
        const graded = await grade(`wrong/${wrong.file}`, seed)

        expect({ seed, ...outcomeOf(graded) }).toEqual({ seed, ...expectedOutcome(wrong) })
        expect(problemsOf(exercise, graded)).toEqual([])
      }
    },
  )

  testOpen(record, [{ key: 'twice' }], 'the same seed gives the same criteria twice', async () => {
    first ??= await grade('solution.ts', seedNames[0]!)

    const again = await grade('solution.ts', seedNames[0]!)

    expect(again.results).toEqual(first.results)
  })
}

function recordFor(exercise: ExerciseDefinition, rung: PortableRung) {
  return exerciseSeeds === 1 && rung === 'wasm' ? recordOf(exercise.slug) : undefined
}

/** One test for each case that no record holds yet; what passes is recorded under its key. */
function testOpen<Case extends { key: string }>(
  record: SeenTrainings | undefined,
  cases: readonly Case[],
  title: string,
  run: (one: Case) => Promise<void>,
): void {
  const open = cases.filter(({ key }) => !record?.has(key))
  if (open.length === 0) return
  test.each(open)(title, async (one) => {
    await run(one)
    record?.add(one.key)
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
