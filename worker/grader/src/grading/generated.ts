import type { HandlerSpec, Rung, TensorMap } from '@skillgrad/exercises/contract'
import { LearnerError } from '@skillgrad/exercises/runtime'
import { secretRandomFrom } from '@skillgrad/exercises/secret-random'
import { OurFault } from '../pool/our-fault.js'
import type { RunnerPool } from '../pool/pool.js'
import type { GradableExercise } from './exercise.js'

interface Drawing {
  exercise: GradableExercise
  seed: string
  rung: Rung
  pool: RunnerPool
  signal?: AbortSignal
}

/** Drawing data is no training: whatever takes longer would be paid by every learner who waits. */
const cpuSeconds = 5

/**
 * The rows that the author's generator draws for a submission, in a sandbox of their own: another process than the
 * learner's, with the same walls. Undefined where the exercise has no generator.
 */
export async function generatedFor({
  exercise,
  seed,
  rung,
  pool,
  signal,
}: Drawing): Promise<TensorMap | undefined> {
  const { generator, definition } = exercise
  if (!generator) return undefined
  const columns = definition.declared!.plan.columns.length
  const random = secretRandomFrom(seed)
    .fork('generator')
    .integer(2 ** 31 - 1)
  // A card is for training.
  const runner = await pool.take(pool.rungs.includes('wasm') ? 'wasm' : rung, definition.limits.memoryMb)
  const stop = () => void runner.end()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    if (signal?.aborted) throw new OurFault('The run was cancelled')
    await runner.train({
      source: `${generator.generator}\n${drawn}`,
      shape: 'train',
      handlers: { drawn: handler(generator.rows, columns) },
      data: {},
      seed: random,
      limits: { cpuSeconds, memoryMb: definition.limits.memoryMb },
      onStarted() {},
      onProgress() {},
      onLog() {},
      onTensors() {},
    })
    return await runner.ask('drawn', {})
  } catch (error) {
    // Neither the learner's fault nor ours, and retried as ours: the sentence is for the exercise's author.
    if (error instanceof LearnerError)
      throw new OurFault(`The exercise's generator failed: ${error.localized.en}`)
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await runner.end()
  }
}

/** Drawn as a learner trains, since what is thrown there is told in its own words and with its line. */
const drawn = `
export async function train({ seed }) {
  const rows = await generate({ seed })
  return { drawn: () => ({ rows }) }
}`

/** Asked nothing, it answers with rows of the table's columns. */
function handler(rows: number, columns: number): HandlerSpec {
  return { input: {}, output: { rows: { dtype: 'float32', shape: [rows, columns] } } }
}
