import { createHash, randomUUID } from 'node:crypto'
import {
  faultHintId,
  totalScore,
  type CriterionResult,
  type Figure,
  type LearnerErrorVerdict,
  type Rung,
  type TensorMap,
  type TrainingProgress,
  type Verdict,
} from '@skillgrad/exercises/contract'
import { crossExamine, LearnerError, type BadAnswer } from '@skillgrad/exercises/runtime'
import { secretRandomFrom } from '@skillgrad/exercises/secret-random'
import type { GpuReservation } from '../gpu/gpu-slots.js'
import { OurFault } from '../pool/our-fault.js'
import type { RunnerPool } from '../pool/pool.js'
import { runMessages } from '../pool/run-messages.js'
import { at, wallOf } from '../pool/wall.js'
import type { Runner } from '../pool/runner.js'
import { bytesOf } from '../protocol/index.js'
import type { GradableExercise } from './exercise.js'
import { generatedFor } from './generated.js'
import type { GradingOutcome } from './outcome.js'
import { withWhereItStood } from './limit-message.js'
import { RunRecord } from './run-record.js'

export type GradingPhase = 'preparing' | 'training' | 'answering' | 'scoring'

export interface GradeRequest {
  exercise: GradableExercise
  /** TypeScript as submitted. */
  source: string
  /** Decides all hidden data; the same seed gives the same data. */
  seed: string
  rung: Rung
  /** The card that was reserved for it, where the rung computes on one. */
  gpu?: GpuReservation
  pool: RunnerPool
  /** Aborting kills the runner; the outcome is then our fault, to be tried again or dropped by the caller. */
  signal?: AbortSignal
  onPhase?(phase: GradingPhase): void
  onProgress?(progress: TrainingProgress): void
  onLog?(line: string): void
  /** With the processor time of the whole run. For code of ours: what answering took can tell what was asked. */
  onEnded?(cpuSeconds: number): void
  /** Full detail of our own faults, for the operator's log; the outcome carries only the incident's id. */
  onIncident?(incident: string, error: unknown): void
}

export const maximumSourceBytes = 64 * 1024

/** Grades one submission from code to verdict. Never throws: whatever goes wrong is a verdict. */
export async function gradeSubmission(request: GradeRequest): Promise<GradingOutcome> {
  const record = new RunRecord(request)
  try {
    requireSource(request.source)
    return await gradeInRunner(request, record)
  } catch (error) {
    if (error instanceof LearnerError) record.stoppedBy = wallOf(error)
    return record.outcome(verdictFor(error, request, record))
  }
}

/** Refused before any runner is spent on it. */
function requireSource(source: string): void {
  const bytes = Buffer.byteLength(source, 'utf8')
  if (source.trim() === '')
    throw at('source check', new LearnerError('SYNTAX_ERROR', runMessages.emptySource()))
  if (bytes > maximumSourceBytes) {
    const message = runMessages.longSource(Math.ceil(bytes / 1024), maximumSourceBytes / 1024)
    throw at('source check', new LearnerError('SYNTAX_ERROR', message))
  }
}

async function gradeInRunner(request: GradeRequest, record: RunRecord): Promise<GradingOutcome> {
  const { exercise, seed } = request
  request.onPhase?.('preparing')
  const random = secretRandomFrom(seed)
  const { train, hidden } = exercise.grading.prepare(random, await generatedFor(request))
  const data = { ...train, ...exercise.assets }
  record.dataHash = hashData(data)
  const runner = await request.pool.take(request.rung, exercise.definition.limits.memoryMb, request.gpu)
  const { observed, contradiction } = await observe(runner, request, record, { data, hidden })
  request.onPhase?.('scoring')
  const { verdict, criteria, figure } = score(exercise, observed, hidden, record)
  // Answers that already fail are told why by their criteria, which say more.
  if (verdict.kind === 'passed' && contradiction) throw at('answer check', contradiction)
  record.scored(criteria, figure)
  return record.outcome(verdict)
}

/** Trains and interrogates. The runner is dead when this ends, however it ends, so scoring has no witness. */
async function observe(
  runner: Runner,
  request: GradeRequest,
  record: RunRecord,
  given: { data: TensorMap; hidden: unknown },
): Promise<Testimony> {
  const stop = () => void runner.end()
  request.signal?.addEventListener('abort', stop, { once: true })
  try {
    if (request.signal?.aborted) throw new OurFault('The run was cancelled')
    record.backend = (await runner.ready).description
    const { definition } = request.exercise
    const curve = await runner.train({
      source: request.source,
      shape: definition.shape,
      handlers: definition.handlers,
      data: given.data,
      seed: secretRandomFrom(request.seed)
        .fork('learner')
        .integer(2 ** 31 - 1),
      limits: definition.limits,
      onStarted: () => (record.started(), request.onPhase?.('training')),
      onProgress: (progress) => (record.progress(progress), request.onProgress?.(progress)),
      onLog: (line) => record.log(line) && request.onLog?.(line),
      onTensors: (tensors) => (record.tensors = tensors),
    })
    record.trained(curve, runner.cpuSeconds)
    request.onPhase?.('answering')
    return await interrogate(runner, request, given.hidden)
  } finally {
    record.ended(runner.cpuSeconds)
    request.onEnded?.(runner.cpuSeconds)
    request.signal?.removeEventListener('abort', stop)
    await runner.end()
  }
}

interface Testimony {
  observed: unknown
  contradiction: BadAnswer | undefined
}

/** A failure of the runner ends the run even if the exercise's own code caught it. */
async function interrogate(
  runner: Runner,
  { exercise, seed }: GradeRequest,
  hidden: unknown,
): Promise<Testimony> {
  let failure: unknown
  const ask = async (handler: string, input: TensorMap) => {
    try {
      return await runner.ask(handler, input)
    } catch (error) {
      failure ??= error
      throw error
    }
  }
  const company = secretRandomFrom(seed).fork('cross-examination')
  const examination = crossExamine(ask, exercise.definition.handlers, company)
  try {
    const observed = await exercise.grading.interrogate(examination.ask, hidden)
    if (failure === undefined) return { observed, contradiction: examination.contradiction() }
  } catch (error) {
    failure ??= error
  }
  throw failure
}

interface Scored {
  verdict: Verdict
  criteria: readonly CriterionResult[]
  figure: Figure
}

function score(exercise: GradableExercise, observed: unknown, hidden: unknown, record: RunRecord): Scored {
  const training = { curve: record.curve }
  const criteria = exercise.grading.score(observed, hidden, training)
  const declared = exercise.definition.criteria.map(({ id }) => id).join()
  const scored = criteria.map(({ id }) => id).join()
  if (declared !== scored) throw new OurFault(`Scored criteria ${scored} where ${declared} are declared`)
  const { passed, points } = totalScore(exercise.definition, criteria)
  const figure = exercise.grading.figure(observed, hidden, training)
  return { verdict: { kind: passed ? 'passed' : 'failed', points }, criteria, figure }
}

function verdictFor(error: unknown, request: GradeRequest, record: RunRecord): Verdict {
  if (!(error instanceof LearnerError)) return ourFault(error, request)
  try {
    return learnerError(error, request.exercise, record)
  } catch (fromExercise) {
    return ourFault(fromExercise, request)
  }
}

/** The hint is chosen here, from known words and the curve that came before any hidden input was seen. */
function learnerError(
  error: LearnerError,
  exercise: GradableExercise,
  record: RunRecord,
): LearnerErrorVerdict {
  const { fault, at: place, causes } = error
  const localized = withWhereItStood(fault, error.localized, { record, limits: exercise.definition.limits })
  const hintId = faultHintId(exercise, causes, { curve: record.curve })
  return {
    kind: 'learner-error',
    fault,
    message: localized.en,
    localized,
    ...place,
    cause: causes[0] ?? fault,
    ...(hintId === undefined ? {} : { hintId }),
  }
}

function ourFault(error: unknown, request: GradeRequest): Verdict {
  const incident = randomUUID()
  request.onIncident?.(incident, error)
  return { kind: 'our-fault', incident }
}

function hashData(data: TensorMap): string {
  const hash = createHash('sha256')
  for (const [name, tensor] of Object.entries(data))
    hash.update(JSON.stringify([name, tensor.dtype, tensor.shape]))
  for (const bytes of bytesOf(data)) hash.update(bytes)
  return hash.digest('hex')
}
