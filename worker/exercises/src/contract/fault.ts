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

/** What ended a run before there was anything to score, in words that are known beforehand. */
export type FaultCause = LearnerFault | AnswerProblemKind
