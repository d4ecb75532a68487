import { LearnerError } from '@skillgrad/exercises/runtime'
import type { BoxExit } from '../sandbox/box.js'
import { OurFault } from './our-fault.js'
import { runMessages } from './run-messages.js'

/** Node's exit code when the event loop is empty while the program still awaits something. */
const unsettledAwait = 13

/** Why a runner that nobody killed is gone: ours before a job was handed over, the learner's after. */
export function explainExit(
  exit: BoxExit,
  job: { limits: { memoryMb: number } } | undefined,
  afterTraining: boolean,
): Error {
  const how = exit.signal ?? `exit code ${exit.code ?? 'unknown'}`
  if (!job)
    return new OurFault(`The runner ended before it had a job (${how}): ${exit.errorTail.trim().slice(-500)}`)
  if (exit.ranOutOfMemory || /JavaScript heap out of memory|Out of memory|OOM error/i.test(exit.errorTail)) {
    return new LearnerError('MEMORY_LIMIT', runMessages.memoryLimit(job.limits.memoryMb))
  }
  // An exit code chosen after hidden inputs were seen could tell them.
  if (afterTraining) return new LearnerError('RUNTIME_ERROR', runMessages.endedOnHidden())
  if (exit.code === unsettledAwait) return new LearnerError('RUNTIME_ERROR', runMessages.neverSettled())
  return new LearnerError('RUNTIME_ERROR', runMessages.endedEarly(how))
}
