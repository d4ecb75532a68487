import {
  maximumCurvePoints,
  answerProblemKinds,
  codeMistakes,
  learnerFaults,
  type AnswerProblemKind,
  type CodeMistake,
  type HandlerSpec,
  type LearnerFault,
  type Localized,
  type TensorLayout,
  type TrainingProgress,
} from '@skillgrad/exercises/contract'
import type { LiveTensors, SourcePosition } from '@skillgrad/exercises/runtime'
import { requireLayout } from './tensor-layout.js'
import { ProtocolViolation } from './violation.js'

/** From the trusted grader to the runner. The body of `train` is the source, then the tensors; of `query`, the tensors. */
export type GraderMessage =
  | {
      kind: 'train'
      sourceBytes: number
      shape: 'train' | 'functions'
      handlers: Readonly<Record<string, HandlerSpec>>
      seed: number
      tensors: TensorLayout
    }
  | { kind: 'query'; handler: string; tensors: TensorLayout }

/** From the runner: every field is a claim of code that the learner may have replaced. */
export type RunnerMessage =
  | { kind: 'ready'; backend: string; description: string }
  | { kind: 'started' }
  /** The code is TypeScript; none of it has run yet. */
  | { kind: 'compiled' }
  | { kind: 'progress'; progress: TrainingProgress }
  | { kind: 'log'; line: string }
  | { kind: 'tensors'; tensors: LiveTensors }
  | { kind: 'trained'; curve: TrainingProgress[] }
  | { kind: 'answer'; tensors: TensorLayout }
  | {
      kind: 'failed'
      fault: LearnerFault
      localized: Localized
      at?: SourcePosition
      mistake?: CodeMistake
      problem?: ClaimedProblem
    }
  | { kind: 'broken'; detail: string }

/** What the runner says is wrong with an answer. Known words and numbers, but still the runner's choice of them. */
export interface ClaimedProblem {
  kind: AnswerProblemKind
  output: string
  got: string | readonly number[]
}

const maximumMessageCharacters = 4000

/** Parses a header from the runner into a fresh object of known fields; anything else is a violation. */
export function parseRunnerMessage(header: Buffer): RunnerMessage {
  try {
    return messageFrom(parseObject(header))
  } catch (error) {
    // What can't even be looked at must not pass for a failure of ours: the run would be repeated on the same data.
    throw error instanceof ProtocolViolation ? error : new ProtocolViolation('a field that cannot be read')
  }
}

function messageFrom(given: Record<string, unknown>): RunnerMessage {
  switch (given['kind']) {
    case 'ready':
      return {
        kind: 'ready',
        backend: text(given['backend'], 40),
        description: text(given['description'], 200),
      }
    case 'started':
      return { kind: 'started' }
    case 'compiled':
      return { kind: 'compiled' }
    case 'progress':
      return { kind: 'progress', progress: progressFrom(given['progress']) }
    case 'log':
      return { kind: 'log', line: text(given['line'], maximumMessageCharacters) }
    case 'tensors':
      return { kind: 'tensors', tensors: tensorsFrom(given['tensors']) }
    case 'trained':
      return { kind: 'trained', curve: curveFrom(given['curve']) }
    case 'answer':
      return { kind: 'answer', tensors: requireLayout(given['tensors']) }
    case 'failed':
      return failureFrom(given)
    case 'broken':
      return { kind: 'broken', detail: text(given['detail'], maximumMessageCharacters) }
    default:
      throw new ProtocolViolation('unknown kind of message')
  }
}

function parseObject(header: Buffer): Record<string, unknown> {
  let parsed: unknown
  try {
    parsed = JSON.parse(header.toString('utf8'))
  } catch {
    throw new ProtocolViolation('header is not JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new ProtocolViolation('header is not an object')
  return Object.assign(Object.create(null) as Record<string, unknown>, parsed)
}

function failureFrom(given: Record<string, unknown>): RunnerMessage {
  const fault = learnerFaults.find((known) => known === given['fault'])
  const localized = (given['localized'] ?? {}) as Record<string, unknown>
  if (!fault) throw new ProtocolViolation('unknown fault')
  const at = positionFrom(given['at'])
  const mistake = codeMistakes.find((known) => known === given['mistake'])
  const problem = problemFrom(given['problem'])
  return {
    kind: 'failed',
    fault,
    localized: {
      en: text(localized['en'], maximumMessageCharacters),
      'zh-CN': text(localized['zh-CN'], maximumMessageCharacters),
    },
    ...(at ? { at } : {}),
    ...(mistake ? { mistake } : {}),
    ...(problem ? { problem } : {}),
  }
}

function positionFrom(value: unknown): SourcePosition | undefined {
  const { line, column } = (value ?? {}) as Record<string, unknown>
  if (!isPlace(line)) return undefined
  return isPlace(column) ? { line, column } : { line }
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e6
}

function problemFrom(value: unknown): ClaimedProblem | undefined {
  const given = (value ?? {}) as Record<string, unknown>
  const kind = answerProblemKinds.find((known) => known === given['kind'])
  if (!kind) return undefined
  const got = given['got']
  const shape = Array.isArray(got) && got.length <= 8 ? got.map(size) : undefined
  return {
    kind,
    output: text(given['output'] ?? '', 64),
    got: shape ?? text(typeof got === 'string' ? got : '', 40),
  }
}

function size(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN
}

function curveFrom(value: unknown): TrainingProgress[] {
  if (!Array.isArray(value) || value.length > maximumCurvePoints) throw new ProtocolViolation('curve')
  return value.map(progressFrom)
}

function progressFrom(value: unknown): TrainingProgress {
  const given = (value ?? {}) as Record<string, unknown>
  const metrics: Record<string, number> = {}
  for (const [name, metric] of Object.entries((given['metrics'] ?? {}) as object).slice(0, 4)) {
    if (/^[\w .%-]{1,40}$/.test(name) && name !== '__proto__') metrics[name] = finite(metric)
  }
  const point = {
    epoch: whole(given['epoch']),
    epochs: whole(given['epochs']),
    loss: finite(given['loss']),
  }
  return Object.keys(metrics).length > 0 ? { ...point, metrics } : point
}

function tensorsFrom(value: unknown): LiveTensors {
  const { count, bytes } = (value ?? {}) as Record<string, unknown>
  return { count: whole(count), bytes: Math.max(0, finite(bytes)) }
}

function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ProtocolViolation('number')
  return value
}

/** Counts of the learner's, brought into what columns and GraphQL hold. */
function whole(value: unknown): number {
  return Math.max(0, Math.min(2 ** 31 - 1, Math.round(finite(value))))
}

function text(value: unknown, maximum: number): string {
  if (typeof value !== 'string') throw new ProtocolViolation('text')
  return withoutControls(storable(value.slice(0, maximum)))
}

/** PostgreSQL stores no half of a surrogate pair, which a learner may print and a cut may make; nor NUL, which goes with the controls. */
function storable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}

/** Control and direction-changing characters could attack whoever reads a text, in a terminal or on a page. */
function withoutControls(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- exactly these are to be removed
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    '',
  )
}
