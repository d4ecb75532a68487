import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${functionTypes(`
/** Counts, row by row: what a message was; column by column: what the filter said. Class 0 is ordinary, 1 urgent. */
confusion(question: Decided): Answer<{ counts: Numbers }>
/** How good the flags are, for the urgent class; 0 where there is nothing to take a share of. */
metrics(question: Decided): Answer<{ precision: Single; recall: Single; f1: Single }>
/** How often an urgent message scores above an ordinary one; a tie is half, and 0.5 where there is no such pair. */
rocAuc(question: Scored): Answer<{ auc: Single }>
`)}
interface Decided {
  /** 1 for each message that was urgent, 0 for each that was not. */
  labels: IntArray<[messages: number]>
  /** 1 for each message that the filter flagged, 0 for each that it let rest, in the same order. */
  predictions: IntArray<[messages: number]>
}

interface Scored {
  /** 1 for each message that was urgent, 0 for each that was not. */
  labels: IntArray<[messages: number]>
  /** The filter's score for each message, in the same order; higher means more urgent, on any scale. */
  scores: FloatArray<[messages: number]>
}
`
