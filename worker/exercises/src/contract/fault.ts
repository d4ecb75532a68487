/** Everything that can be the learner's own fault; never retried, always explained. */
export const learnerFaults = [
  'SYNTAX_ERROR',
  'RUNTIME_ERROR',
  'TIME_LIMIT',
  'MEMORY_LIMIT',
  'OUTPUT_LIMIT',
  'BAD_OUTPUT',
  'PROTOCOL',
] as const
export type LearnerFault = (typeof learnerFaults)[number]

/** What can be wrong with an answer: the finer words behind `BAD_OUTPUT`. */
export const answerProblemKinds = [
  'not-an-object',
  'missing',
  'not-an-array',
  'disposed',
  'ragged',
  'shape',
  'non-finite',
  'not-integer',
  'inconsistent',
] as const
export type AnswerProblemKind = (typeof answerProblemKinds)[number]

/**
 * Mistakes of form in running code, the finer words behind `RUNTIME_ERROR`: a function that is not there, something given
 * that cannot be used in this way, a value of another type, tensors whose shapes do not fit.
 */
export const codeMistakes = ['missing-function', 'misuse', 'wrong-type', 'tensor-shape'] as const
export type CodeMistake = (typeof codeMistakes)[number]

/** What ended a run before there was anything to score, in words that are known beforehand. */
export type FaultCause = LearnerFault | AnswerProblemKind | CodeMistake

/** Faults of form. They say nothing of how well a model learned, so they cost no attempt; NaN and the limits do. */
const freeCauses: ReadonlySet<string> = new Set<FaultCause>([
  'SYNTAX_ERROR',
  ...codeMistakes,
  ...answerProblemKinds.filter((kind) => kind !== 'non-finite'),
])

/** The one rule on which errors of a learner use up an attempt, by the finest word for what ended the run. */
export function costsAttempt(cause: string): boolean {
  return !freeCauses.has(cause)
}
