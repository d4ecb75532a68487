import { readFile } from 'node:fs/promises'
import { loadAssets } from '../src/assets.js'
import { exerciseFile } from '../src/catalog.js'
import {
  faultHintId,
  randomFrom,
  totalScore,
  type CriterionResult,
  type ExerciseDefinition,
  type FaultCause,
  type Figure,
  type GradingDefinition,
  type PreviewDefinition,
  type TensorMap,
  type TrainingRecord,
  type Verdict,
} from '../src/contract/index.js'
import { secretRandomFrom } from '../src/secret-random.js'
import { crossExamine, LearnerError, startLearner, type Learner } from '../src/runtime/index.js'
import { tensorFlowOn, type PortableRung } from './tensorflow.js'

export interface Attempt {
  exercise: ExerciseDefinition
  /** File in the exercise's folder, e.g. `wrong/no-intercept.ts`. */
  file: string
  rung: PortableRung
}

export interface Graded {
  verdict: Verdict
  /** Empty after a learner-error, like the figure. */
  results: readonly CriterionResult[]
  record: TrainingRecord
  figure?: Figure
  /** CPU seconds of training and answering, this process's own overhead included. */
  cpuSeconds: number
}

/** Grades a file of the exercise in this process, without a sandbox: fast, and only for code we wrote. */
export async function gradeFile(
  attempt: Attempt & { grading: GradingDefinition; seed: string },
): Promise<Graded> {
  const { grading, seed } = attempt
  const random = secretRandomFrom(seed)
  const { train, hidden } = grading.prepare(random)
  const learnerSeed = random.fork('learner').integer(2 ** 31 - 1)
  return run(
    attempt,
    { data: train, seed: learnerSeed },
    {
      async judge(learner) {
        const { handlers } = attempt.exercise
        const examination = crossExamine(learner.answer, handlers, random.fork('cross-examination'))
        const observed = await grading.interrogate(examination.ask, hidden)
        const record = { curve: learner.curve }
        const results = grading.score(observed, hidden, record)
        const { points, passed } = totalScore(attempt.exercise, results)
        const contradiction = examination.contradiction()
        if (passed && contradiction) throw contradiction
        return {
          verdict: { kind: passed ? 'passed' : 'failed', points },
          results,
          record,
          figure: grading.figure(observed, hidden, record),
        }
      },
      hintFor: (causes, record) => faultHintId({ definition: attempt.exercise, grading }, causes, record),
    },
  )
}

/** What the browser's Run would show for a file of the exercise. */
export async function previewFile(attempt: Attempt & { preview: PreviewDefinition }): Promise<Graded> {
  const { preview } = attempt
  return run(
    attempt,
    { data: preview.data(), seed: 1 },
    {
      async judge(learner) {
        const record = { curve: learner.curve }
        const { handlers } = attempt.exercise
        const examination = crossExamine(learner.answer, handlers, randomFrom('preview'))
        const { checks, figure } = await preview.check(examination.ask, record)
        const passed = checks.every((check) => check.passed)
        const contradiction = examination.contradiction()
        if (passed && contradiction) throw contradiction
        return { verdict: { kind: passed ? 'passed' : 'failed', points: 0 }, results: checks, record, figure }
      },
      hintFor: () => undefined,
    },
  )
}

interface Judge {
  /** Asks a learner that has trained. */
  judge(learner: Learner): Promise<Omit<Graded, 'cpuSeconds'>>
  /** The hint for a run that ended as the learner's error. */
  hintFor(causes: readonly FaultCause[], record: TrainingRecord): string | undefined
}

async function run(
  { exercise, file, rung }: Attempt,
  { data, seed }: { data: TensorMap; seed: number },
  { judge, hintFor }: Judge,
): Promise<Graded> {
  const tf = await tensorFlowOn(rung)
  const source = await readFile(exerciseFile(exercise.slug, file), 'utf8')
  const { shape, handlers } = exercise
  const given = { ...data, ...(await loadAssets(exercise)) }
  const before = process.cpuUsage()
  let record: TrainingRecord = { curve: [] }
  tf.engine().startScope()
  try {
    const options = { tf, source, shape, handlers, data: given, seed, onProgress() {}, onLog() {} }
    const learner = await startLearner(options)
    record = { curve: learner.curve }
    return { ...(await judge(learner)), cpuSeconds: cpuSecondsSince(before) }
  } catch (error) {
    if (!(error instanceof LearnerError)) throw error
    const { fault, message, at, causes } = error
    const hintId = hintFor(causes, record)
    const verdict: Verdict = {
      kind: 'learner-error',
      fault,
      message,
      ...at,
      hintId,
      cause: causes[0] ?? fault,
    }
    return { verdict, results: [], record, cpuSeconds: cpuSecondsSince(before) }
  } finally {
    tf.engine().endScope()
    tf.disposeVariables()
  }
}

function cpuSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
