import type { CodeMistake, LearnerFault, Localized } from '../contract/index.js'
import { show } from './learner-console.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'
import { positionIn } from './source-position.js'
import { tensorMistake } from './tensor-mistake.js'

/** Whatever the learner's code threw or left unhandled, as a `LearnerError` that carries the innermost place in their file. */
export function asLearnerError(error: unknown, source: string): LearnerError {
  const at = positionOf(error, source)
  if (error instanceof LearnerError) return error.at || !at ? error : placed(error, at)
  const { fault, localized, mistake } = explain(error)
  return new LearnerError(fault, localized, {
    cause: error,
    ...(at && { at }),
    ...(mistake && { mistake }),
  })
}

/** The place goes onto the error itself: it may be of a finer class. */
function placed(error: LearnerError, at: LearnerError['at']): LearnerError {
  return Object.assign(error, { at })
}

interface Explained {
  fault: LearnerFault
  localized: Localized
  mistake?: CodeMistake
}

function explain(error: unknown): Explained {
  const detail = describeThrown(error)
  if (!(error instanceof Error)) return { fault: 'RUNTIME_ERROR', localized: messages.threwNoError(detail) }
  if (refusedAllocation.test(detail)) return { fault: 'MEMORY_LIMIT', localized: messages.threw(detail) }
  const known = tensorMistake(error.message)
  if (known)
    return {
      fault: 'RUNTIME_ERROR',
      localized: known.sentence ?? messages.threw(detail),
      mistake: known.mistake,
    }
  const isOfForm = error instanceof TypeError || error instanceof ReferenceError
  return {
    fault: 'RUNTIME_ERROR',
    localized: messages.threw(detail),
    ...(isOfForm && { mistake: 'wrong-type' }),
  }
}

/** How engines say that memory ran out where they can still say it. */
const refusedAllocation = /allocation failed|could not allocate memory|out of memory/i

const longestDetail = 500

function describeThrown(error: unknown): string {
  try {
    if (!(error instanceof Error)) return show(error, 1).slice(0, longestDetail)
    const first = firstOf(error)
    const text = `${error.name}: ${error.message}${first instanceof Error ? `: ${first.message}` : ''}`
    return text.slice(0, longestDetail)
  } catch {
    return 'a value that cannot be shown'
  }
}

/** `Promise.any` wraps what really happened. */
function firstOf(error: Error): unknown {
  return error instanceof AggregateError ? (error.errors as unknown[])[0] : undefined
}

function positionOf(error: unknown, source: string): LearnerError['at'] {
  try {
    if (!(error instanceof Error)) return undefined
    const first = firstOf(error)
    return (
      positionIn(error.stack, source) ??
      (first instanceof Error ? positionIn(first.stack, source) : undefined)
    )
  } catch {
    return undefined
  }
}
