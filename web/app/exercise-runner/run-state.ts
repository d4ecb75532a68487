import type { CriterionResult, Figure, TrainingProgress } from '@skillgrad/exercises/contract'
import type { RunFault } from './protocol/worker'

/** What happens in a run, in order; `preview-run.ts` tells it. */
export type RunEvent =
  | { kind: 'started' }
  | { kind: 'ready'; backend: string }
  /** What ran on WebGPU did not end well and begins again on WebAssembly. `gaveUp`: the card never answered. */
  | { kind: 'left-gpu'; gaveUp: boolean }
  | { kind: 'progress'; point: TrainingProgress }
  | { kind: 'log'; line: string }
  | { kind: 'trained'; curve: readonly TrainingProgress[]; trainMs: number }
  | { kind: 'checked'; checks: readonly CriterionResult[]; figure: Figure }
  | { kind: 'faulted'; fault: RunFault; totalMs: number }
  | { kind: 'stopped'; totalMs: number }
  /** Not the learner's doing: the download failed or the sandbox could not start. */
  | { kind: 'broken' }

interface Seen {
  curve: readonly TrainingProgress[]
  log: readonly string[]
  backend?: string
  trainMs?: number
  /** The card never answered, so this run is on WebAssembly. */
  gpuGaveUp?: boolean
}

/** A run in the browser as the page shows it. */
export type RunState =
  | { phase: 'idle' }
  | ({ phase: 'preparing' | 'training' | 'checking' } & Seen)
  | ({ phase: 'done'; checks: readonly CriterionResult[]; figure: Figure } & Seen)
  | ({ phase: 'faulted'; fault: RunFault; totalMs: number } & Seen)
  | ({ phase: 'stopped'; totalMs: number } & Seen)
  | ({ phase: 'broken' } & Seen)

export const idle: RunState = { phase: 'idle' }

const mostLogLines = 1_000
const mostCurvePoints = 400

export function runReducer(state: RunState, event: RunEvent): RunState {
  if (event.kind === 'started') return { phase: 'preparing', curve: [], log: [] }
  if (!isRunning(state)) return state
  switch (event.kind) {
    case 'ready':
      return { ...state, phase: 'training', backend: event.backend }
    case 'left-gpu':
      return { phase: 'preparing', curve: [], log: [], gpuGaveUp: event.gaveUp }
    case 'progress':
      return { ...state, curve: extend(state.curve, event.point) }
    case 'log':
      return { ...state, log: [...state.log, event.line].slice(-mostLogLines) }
    case 'trained':
      return { ...state, phase: 'checking', curve: event.curve, trainMs: event.trainMs }
    case 'checked':
      return { ...state, phase: 'done', checks: event.checks, figure: event.figure }
    case 'faulted':
      return { ...state, phase: 'faulted', fault: event.fault, totalMs: event.totalMs }
    case 'stopped':
      return { ...state, phase: 'stopped', totalMs: event.totalMs }
    case 'broken':
      return { ...state, phase: 'broken' }
  }
}

export function isRunning(
  state: RunState,
): state is Extract<RunState, { phase: 'preparing' | 'training' | 'checking' }> {
  return state.phase === 'preparing' || state.phase === 'training' || state.phase === 'checking'
}

/** Keeps every point while there are few, then every second one: a curve's shape survives, the page stays light. */
function extend(curve: readonly TrainingProgress[], point: TrainingProgress): TrainingProgress[] {
  const kept = curve.length < mostCurvePoints ? curve : curve.filter((_, index) => index % 2 === 0)
  return [...kept, point]
}
