import type { LearnerFault, Localized } from '@skillgrad/exercises/contract'
import { LearnerError } from '@skillgrad/exercises/runtime'
import type { BoxExit } from '../sandbox/box.js'
import { heapClassFor } from './heap-class.js'
import { OurFault } from './our-fault.js'
import { runMessages } from './run-messages.js'
import { at, type Wall } from './wall.js'

/** How Node ends when nothing is left to run while the program still awaits something: a module, and a script. */
const unsettledAwait: readonly (number | null)[] = [13, 0]

/** Why a runner that nobody killed is gone: ours before a job was handed over, the learner's after. */
export function explainExit(
  exit: BoxExit,
  job: { limits: { memoryMb: number } } | undefined,
  afterTraining: boolean,
): Error {
  const how = exit.signal ?? `exit code ${exit.code ?? 'unknown'}`
  if (!job)
    return new OurFault(`The runner ended before it had a job (${how}): ${exit.errorTail.trim().slice(-500)}`)
  const { memoryMb } = job.limits
  // How much it held when it chose to run into the limit could tell hidden inputs as well as a word can.
  const usedMb = afterTraining || !exit.peakMemoryBytes ? undefined : toMb(exit.peakMemoryBytes)
  if (exit.killedForMemoryOf === 'machine')
    return new OurFault('The kernel killed the runner because the machine, not the run, had no memory left')
  if (exit.killedForMemoryOf === 'box')
    return ended('memory limit', 'MEMORY_LIMIT', runMessages.memoryLimit(memoryMb, usedMb))
  if (engineRanOut.test(exit.errorTail)) {
    const { heapMb } = heapClassFor(memoryMb)
    return ended('heap limit', 'MEMORY_LIMIT', runMessages.heapLimit(memoryMb, heapMb, usedMb))
  }
  // An exit code chosen after hidden inputs were seen could tell them.
  if (afterTraining) return ended('hidden phase', 'RUNTIME_ERROR', runMessages.endedOnHidden())
  if (unsettledAwait.includes(exit.code))
    return ended('exit code', 'RUNTIME_ERROR', runMessages.neverSettled())
  return ended('exit code', 'RUNTIME_ERROR', runMessages.endedEarly(how))
}

const toMb = (bytes: number) => Math.round(bytes / 2 ** 20)

/** How V8 says that its own limit was reached, with the last of its breath; not code of ours that a crash report quotes. */
const engineRanOut = /^(FATAL ERROR: .*(out of memory|allocation failed)|# Fatal .*out of memory)/im

function ended(wall: Wall, fault: LearnerFault, message: Localized): LearnerError {
  return at(wall, new LearnerError(fault, message))
}
