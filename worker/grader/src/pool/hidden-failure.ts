import type { CodeMistake, HandlerSpec, TensorMap } from '@skillgrad/exercises/contract'
import {
  bindDimensions,
  expectedShape,
  explainProblem,
  LearnerError,
  valueWords,
  type AnswerProblem,
  type ValueWord,
} from '@skillgrad/exercises/runtime'
import type { ClaimedProblem, RunnerMessage } from '../protocol/index.js'
import { runMessages } from './run-messages.js'

type Failed = Extract<RunnerMessage, { kind: 'failed' }>

/** A dimension this small says nothing worth hiding and is what most mistakes produce. */
const tellingDimension = 16

/**
 * What the learner may read about a failure after training. The runner has seen hidden inputs by then and could hide
 * them in any text or number, so the sentence is built here, from known words and from sizes that are known anyway.
 */
export function hiddenFailure(
  message: Failed,
  question: { name: string; handler: HandlerSpec; input: TensorMap },
): LearnerError {
  const { name, handler, input } = question
  if (message.fault !== 'BAD_OUTPUT')
    return new LearnerError('RUNTIME_ERROR', runMessages.threwOnHidden(name), mistakeOf(message))
  const problem = message.problem && knownProblem(message.problem, handler, input)
  return problem
    ? explainProblem(name, handler, input, problem)
    : new LearnerError('BAD_OUTPUT', runMessages.badOnHidden(name, handler))
}

/** One of four words, which decide whether an attempt was used up: less than the shape of an answer may tell. */
function mistakeOf({ mistake }: Failed): { mistake?: CodeMistake } {
  return mistake ? { mistake } : {}
}

function knownProblem(
  claimed: ClaimedProblem,
  handler: HandlerSpec,
  input: TensorMap,
): AnswerProblem | undefined {
  const { kind, output, got } = claimed
  if (kind === 'not-an-object') return { kind, got: knownWord(got) }
  if (!Object.hasOwn(handler.output, output)) return undefined
  switch (kind) {
    case 'not-an-array':
      return { kind, output, got: knownWord(got) }
    case 'non-finite':
      return { kind, output, got: got === 'NaN' ? 'NaN' : 'Infinity' }
    case 'shape':
      return {
        kind,
        output,
        got: typeof got === 'string' ? [] : got.map((size) => knownSize(size, output, handler, input)),
      }
    default:
      return { kind, output }
  }
}

function knownWord(got: ClaimedProblem['got']): ValueWord {
  return valueWords.find((word) => word === got) ?? 'something else'
}

function knownSize(size: number, output: string, handler: HandlerSpec, input: TensorMap): number | '…' {
  const dimensions = bindDimensions(handler, input)
  const expected = expectedShape(handler.output[output]!, dimensions)
  const known = expected.includes(size) || [...dimensions.values()].includes(size)
  return known || (Number.isInteger(size) && size >= 0 && size <= tellingDimension) ? size : '…'
}
