import { randomFrom, type PreviewDefinition, type TensorMap } from '@skillgrad/exercises/contract'
import { crossExamine } from '@skillgrad/exercises/cross-examination'
import { converse, type Conversation } from './conversation'
import type { ExerciseInterface, RunFault } from './protocol/worker'
import type { RunEvent } from './run-state'
import type { Runner } from './runner-assets'
import type { SandboxFrame } from './sandbox-frame'

/** All that a run needs, fetched. */
export interface Prepared {
  source: string
  exercise: ExerciseInterface
  preview: PreviewDefinition
  data: TensorMap
  frame: SandboxFrame
  /** The best for this exercise in this browser. */
  runner: Runner
  wasmRunner: () => Promise<Runner>
}

/** How code and checks came out. */
type Ending =
  Extract<RunEvent, { kind: 'checked' | 'broken' }> | Omit<Extract<RunEvent, { kind: 'faulted' }>, 'totalMs'>

interface Listener {
  tell: (event: RunEvent) => void
  /** The card never computed anything. */
  onGpuGivenUp: () => void
  /** How long a card may take until it has. */
  gpuLimitMs?: number
}

/**
 * What does not end well on a card begins again on WebAssembly: a card that keeps silent must keep nobody waiting, and a card's fault
 * must not be told as the learner's.
 */
export async function runOnBest(
  prepared: Prepared,
  { tell, onGpuGivenUp, gpuLimitMs = 10_000 }: Listener,
): Promise<Ending> {
  const { runner, wasmRunner } = prepared
  if (runner.on === 'wasm') return runOn(runner, prepared, { tell })
  // Checks that reject on what a card answered are asked again, too.
  const ending = await runOn(runner, prepared, { tell, startLimitMs: gpuLimitMs }).catch(() => undefined)
  if (ending?.kind === 'checked') return ending
  const gaveUp = ending?.kind === 'broken'
  if (gaveUp) onGpuGivenUp()
  tell({ kind: 'left-gpu', gaveUp })
  return runOn(await wasmRunner(), prepared, { tell })
}

/** What has not begun to train by `startLimitMs` is broken. */
async function runOn(
  runner: Runner,
  { source, exercise, data, frame, preview }: Prepared,
  { tell, startLimitMs }: Pick<Listener, 'tell'> & { startLimitMs?: number },
): Promise<Ending> {
  let conversation: Conversation | undefined
  let startLimit: ReturnType<typeof setTimeout> | undefined
  const ending = new Promise<Ending>((resolve, reject) => {
    const broken = () => resolve({ kind: 'broken' })
    const fault = (learnerFault: RunFault) => resolve({ kind: 'faulted', fault: learnerFault })
    conversation = converse({ frame, runner, source, exercise, data }, { tell, fault, broken })
    if (startLimitMs !== undefined) startLimit = setTimeout(broken, startLimitMs)
    void conversation.ready.then(() => clearTimeout(startLimit))
    checked(conversation, preview, exercise).then(resolve, reject)
  })
  return ending.finally(() => {
    clearTimeout(startLimit)
    conversation?.end()
  })
}

/** The public checks of what was trained. */
async function checked(
  { trained, ask }: Conversation,
  preview: PreviewDefinition,
  { handlers }: ExerciseInterface,
): Promise<Ending> {
  const { curve } = await trained
  const examination = crossExamine(ask, handlers, randomFrom('preview'))
  const { checks, figure } = await preview.check(examination.ask, { curve })
  const contradiction = examination.contradiction()
  if (contradiction && checks.every(({ passed }) => passed))
    return { kind: 'faulted', fault: { fault: contradiction.fault, message: contradiction.localized } }
  return { kind: 'checked', checks, figure }
}
