import { mean } from '../src/authoring/index.js'
import { isRight, tolerance, type Facts, type Round } from './assessment.js'
import type { Inbox } from './data.js'
import type { Answer } from './questions.js'
import { accuracyOf, aucOf, countsOf, ratesOf, ratesOfOrdinary, share, type Counts } from './truth.js'

export type HintId =
  | 'not-started'
  | 'hard-coded'
  | 'transposed'
  | 'classes-swapped'
  | 'miscounted'
  | 'precision-recall-swapped'
  | 'wrong-class'
  | 'averaged-classes'
  | 'accuracy-instead'
  | 'wrong-denominator'
  | 'rounded'
  | 'not-harmonic'
  | 'ties'
  | 'ties-by-order'
  | 'auc-upside-down'
  | 'auc-of-decisions'
  | 'not-pairs'
  | 'zero-by-zero'
  | 'one-class'

/** The likeliest mistake behind each criterion; meaningless for one that passed. */
export interface Diagnosis {
  confusion: HintId
  precisionRecall: HintId
  f1: HintId
  auc: HintId
  edges: HintId
}

/** What a mistake answers for an inbox. */
type Mistake = (inbox: Inbox) => number
type Measure = 'precision' | 'recall' | 'f1' | 'auc'

/** A mistake is named only where it explains every answer to the tolerance: guesses about code stay out of hints. */
export function diagnose(facts: Facts): Diagnosis {
  const { drawn } = facts
  const confusion = explainCounts(drawn)
  // Measures that are right for the counts the learner found fail because of these counts.
  const follows =
    !isRight(facts.countedInboxes) && drawn.some(({ answer }) => answer.f1 > 0) && drawn.every(isFaithful)
  const precisionRecall = follows ? confusion : explainPrecisionRecall(drawn)
  const f1 = follows ? confusion : isRight(facts.precisionRecall) ? explainF1(drawn) : precisionRecall
  const auc = explainAuc(facts)
  return { confusion, precisionRecall, f1, auc, edges: explainEdges(facts, { precisionRecall, f1, auc }) }
}

function explainCounts(drawn: readonly Round[]): HintId {
  const answers = (reading: (counts: Counts) => Counts) =>
    drawn.every(({ answer, truth }) => same(answer.counts, reading(truth.counts)))
  if (answers((counts) => counts.map(() => 0))) return 'not-started'
  if (drawn.every(({ answer }) => same(answer.counts, drawn[0]!.answer.counts))) return 'hard-coded'
  if (answers(([quiet, falseAlarms, missed, caught]) => [quiet!, missed!, falseAlarms!, caught!]))
    return 'transposed'
  // Urgent in the first row, with the truth in the rows or in the columns.
  if (answers(([quiet, falseAlarms, missed, caught]) => [caught!, missed!, falseAlarms!, quiet!]))
    return 'classes-swapped'
  if (answers(([quiet, falseAlarms, missed, caught]) => [caught!, falseAlarms!, missed!, quiet!]))
    return 'classes-swapped'
  return 'miscounted'
}

function explainPrecisionRecall(drawn: readonly Round[]): HintId {
  const given = givenFor(drawn)
  const either = (mistake: Mistake) => given('precision', mistake) || given('recall', mistake)
  const both = (of: (counts: Counts) => { precision: number; recall: number }) =>
    given('precision', (inbox) => of(counted(inbox)).precision) &&
    given('recall', (inbox) => of(counted(inbox)).recall)
  if (both(() => ({ precision: 0, recall: 0 }))) return 'not-started'
  if (isConstant(drawn, 'precision') && isConstant(drawn, 'recall')) return 'hard-coded'
  if (both((counts) => ({ precision: ratesOf(counts).recall, recall: ratesOf(counts).precision })))
    return 'precision-recall-swapped'
  if (both(ratesOfOrdinary)) return 'wrong-class'
  if (both((counts) => meanOfClasses(counts))) return 'averaged-classes'
  if (either((inbox) => accuracyOf(counted(inbox)))) return 'accuracy-instead'
  if (isRounded(drawn, 'precision') && isRounded(drawn, 'recall')) return 'rounded'
  return 'wrong-denominator'
}

function explainF1(drawn: readonly Round[]): HintId {
  const given = givenFor(drawn)
  if (given('f1', () => 0)) return 'not-started'
  if (isConstant(drawn, 'f1')) return 'hard-coded'
  if (given('f1', (inbox) => accuracyOf(counted(inbox)))) return 'accuracy-instead'
  if (given('f1', (inbox) => ratesOfOrdinary(counted(inbox)).f1)) return 'wrong-class'
  if (given('f1', (inbox) => meanOfClasses(counted(inbox)).f1)) return 'averaged-classes'
  if (given('f1', weightedF1)) return 'averaged-classes'
  return isRounded(drawn, 'f1') ? 'rounded' : 'not-harmonic'
}

function explainAuc({ drawn, tied }: Facts): HintId {
  const given = givenFor(drawn)
  if (isConstant(drawn, 'auc')) return [0, 0.5].includes(drawn[0]!.answer.auc) ? 'not-started' : 'hard-coded'
  if (tied.some(({ urgentFirst, urgentLast }) => Math.abs(urgentFirst - urgentLast) > tolerance))
    return 'ties-by-order'
  if (given('auc', (inbox) => aucWithTies(inbox, 0)) || given('auc', (inbox) => aucWithTies(inbox, 1)))
    return 'ties'
  if (given('auc', ({ labels, scores }) => 1 - aucOf(labels, scores))) return 'auc-upside-down'
  if (decisions.some((decide) => given('auc', (inbox) => aucOf(inbox.labels, inbox.scores.map(decide)))))
    return 'auc-of-decisions'
  return isRounded(drawn, 'auc') ? 'rounded' : 'not-pairs'
}

function explainEdges(
  { edgeRates, edgeAuc, precisionRecall, f1, auc }: Facts,
  because: { precisionRecall: HintId; f1: HintId; auc: HintId },
): HintId {
  if (!isRight(edgeRates)) {
    if (!isRight(precisionRecall)) return because.precisionRecall
    return isRight(f1) ? 'zero-by-zero' : because.f1
  }
  return isRight(edgeAuc) || isRight(auc) ? 'one-class' : because.auc
}

/** Flags at one half, as a filter sets them by itself. */
const decisions: readonly ((score: number) => number)[] = [
  (score) => Number(score >= 0.5),
  (score) => Number(score > 0.5),
]

/** Whether a mistake explains the answers for all inboxes. */
function givenFor(drawn: readonly Round[]) {
  return (measure: Measure, mistake: Mistake) =>
    drawn.every(({ inbox, answer }) => Math.abs(answer[measure] - mistake(inbox)) <= tolerance)
}

function isFaithful({ answer }: Round): boolean {
  const { precision, recall, f1 } = ratesOf(answer.counts)
  const off = [answer.precision - precision, answer.recall - recall, answer.f1 - f1]
  return off.every((difference) => Math.abs(difference) <= tolerance)
}

function isConstant(drawn: readonly Round[], measure: Measure): boolean {
  return drawn.every(({ answer }) => Math.abs(answer[measure] - drawn[0]!.answer[measure]) <= tolerance)
}

/** Right to whole percent, but no further. */
function isRounded(drawn: readonly Round[], measure: Measure): boolean {
  return drawn.every(({ answer, truth }) => Math.abs(answer[measure] - truth[measure]) <= 0.0051)
}

function counted({ labels, predictions }: Inbox): number[] {
  return countsOf(labels, predictions)
}

function meanOfClasses(counts: Counts): Pick<Answer, 'precision' | 'recall' | 'f1'> {
  const [urgent, ordinary] = [ratesOf(counts), ratesOfOrdinary(counts)]
  return {
    precision: mean([urgent.precision, ordinary.precision]),
    recall: mean([urgent.recall, ordinary.recall]),
    f1: mean([urgent.f1, ordinary.f1]),
  }
}

/** Each class counts as much as it has messages. */
function weightedF1(inbox: Inbox): number {
  const counts = counted(inbox)
  const urgent = mean(inbox.labels)
  return urgent * ratesOf(counts).f1 + (1 - urgent) * ratesOfOrdinary(counts).f1
}

/** What the pairs say when a tie counts `worth` instead of one half. */
function aucWithTies({ labels, scores }: Inbox, worth: number): number {
  const urgent = scores.filter((_, at) => labels[at] === 1)
  const ordinary = scores.filter((_, at) => labels[at] === 0)
  const ties = mean(
    urgent.map((score) => share(ordinary.filter((other) => other === score).length, ordinary.length)),
  )
  return aucOf(labels, scores) + (worth - 0.5) * ties
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at])
}
