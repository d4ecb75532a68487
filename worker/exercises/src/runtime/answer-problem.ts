import type { FaultCause, HandlerSpec, Localized, TensorMap } from '../contract/index.js'
import { bindDimensions, expectedShape } from './dimensions.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'
import type { ValueWord } from './value-words.js'

/** What can be wrong with an answer, as data: the grader rebuilds the sentence on its own side from it. */
export type AnswerProblem =
  | { kind: 'not-an-object'; got: ValueWord }
  | { kind: 'missing'; output: string }
  | { kind: 'not-an-array'; output: string; got: ValueWord }
  | { kind: 'disposed'; output: string }
  | { kind: 'ragged'; output: string }
  | { kind: 'shape'; output: string; got: readonly (number | '…')[] }
  | { kind: 'non-finite'; output: string; got: 'NaN' | 'Infinity' }
  | { kind: 'not-integer'; output: string }
  | { kind: 'inconsistent'; output: string }

/** A `BAD_OUTPUT` that also carries its problem as data. */
export class BadAnswer extends LearnerError {
  constructor(
    readonly problem: AnswerProblem,
    localized: Localized,
  ) {
    super('BAD_OUTPUT', localized)
  }

  override get causes(): readonly FaultCause[] {
    return [this.problem.kind, this.fault]
  }
}

/** Thrown while reading an answer, before it is known whose answer it was. */
export class ProblemFound extends Error {
  constructor(readonly problem: AnswerProblem) {
    super(problem.kind)
  }
}

export function explainProblem(
  name: string,
  handler: HandlerSpec,
  input: TensorMap,
  problem: AnswerProblem,
): BadAnswer {
  return new BadAnswer(problem, sentence(name, handler, input, problem))
}

function sentence(name: string, handler: HandlerSpec, input: TensorMap, problem: AnswerProblem): Localized {
  switch (problem.kind) {
    case 'not-an-object':
      return messages.notAnObject(name, Object.keys(handler.output), problem.got)
    case 'missing':
      return messages.missingOutput(name, problem.output)
    case 'not-an-array':
      return messages.notAnArray(name, problem.output, problem.got)
    case 'disposed':
      return messages.disposed(name, problem.output)
    case 'ragged':
      return messages.ragged(name, problem.output)
    case 'shape': {
      const spec = handler.output[problem.output]!
      const expected = expectedShape(spec, bindDimensions(handler, input)).join(', ')
      return messages.wrongShape(name, problem.output, spec, expected, `[${problem.got.join(', ')}]`)
    }
    case 'non-finite':
      return messages.nonFinite(name, problem.output, problem.got)
    case 'not-integer':
      return messages.notInteger(name, problem.output)
    case 'inconsistent':
      return messages.inconsistent(name, problem.output)
  }
}
