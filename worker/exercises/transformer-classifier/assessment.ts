import { accuracy, chosen, confusion, mean, rowsOf, sum } from '../src/authoring/index.js'
import { messageLength, partyCount, type Message } from './data.js'
import { isShort, labelled, type Observed, type Questions } from './questions.js'

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  /** The sum of a real word's row of weights that is furthest from 1. */
  rowSum: number
  /** Whether each column adds up to 1 instead. */
  columnsAddUp: boolean
  /** The largest weight that a real word gives to an empty place, and the smallest to any. */
  paddingWeight: number
  smallestWeight: number
  /** The largest change of the logarithm of a chance by other padding. */
  paddingShift: number
  /** The largest distance of a message's chances from adding up to 1, or of one from lying in [0, 1]. */
  probabilityError: number
  accuracy: number
  trainingAccuracy: number
  /** Share of the pairs of twins of which both are judged right. */
  pairsRight: number
  /** The largest change of a chance between twins: 0 for whoever sees words without their order. */
  orderEffect: number
  /** How much more a deed changes between one pair of parties than between another: 0 where no word looks at another. */
  interaction: number
  /** How far a chance lies from its mean over the messages, for the party where it varies most. */
  spread: number
  /** What the learner's evaluation should have counted, by the answers of their own model. */
  counts: readonly number[]
  /** How many messages its counts add up to. */
  counted: number
  /** Whether it counts nothing but right answers. */
  hitsAlone: boolean
  /** Messages that its counts put in the wrong cell, leave out or add. */
  miscounted: number
  /** The same, were its rows columns. */
  miscountedTransposed: number
}

/** A chance below this counts as this: what comes next to never needs no digits. */
const smallestChance = 1e-6

export function assess(observed: Observed, questions: Questions): Facts {
  const { fresh, training, labels } = questions
  const choices = chosen(observed.fresh, partyCount)
  const counts = confusion(choices.slice(0, labelled), labels, partyCount)
  return {
    ...attentionFacts(observed, fresh),
    paddingShift: paddingShift(observed, fresh),
    probabilityError: probabilityError(observed.fresh),
    accuracy: accuracy(choices, culprits(fresh)),
    trainingAccuracy: accuracy(chosen(observed.training, partyCount), culprits(training)),
    pairsRight: pairsRight(choices, chosen(observed.twins, partyCount), questions),
    orderEffect: largest(observed.twins.map((chance, at) => Math.abs(chance - observed.fresh[at]!))),
    interaction: interaction(observed.probes),
    spread: spread(rowsOf(observed.fresh, partyCount)),
    counts,
    counted: sum(observed.confusion),
    hitsAlone: observed.confusion.every((count, at) => count === 0 || at % (partyCount + 1) === 0),
    miscounted: difference(observed.confusion, counts),
    miscountedTransposed: difference(observed.confusion, transposed(counts)),
  }
}

function attentionFacts({ looks }: Observed, fresh: readonly Message[]) {
  const tables = rowsOf(looks, messageLength * messageLength).map((table) => rowsOf(table, messageLength))
  const rows = tables.flatMap((table, at) =>
    table
      .slice(0, fresh[at]!.words.length)
      .map((row) => ({ row, padding: row.slice(fresh[at]!.words.length) })),
  )
  const sums = rows.map(({ row }) => sum(row))
  const columns = tables.flatMap((table) =>
    Array.from({ length: messageLength }, (_, column) => sum(table.map((row) => row[column]!))),
  )
  return {
    rowSum: sums.reduce((far, next) => (Math.abs(next - 1) > Math.abs(far - 1) ? next : far), 1),
    columnsAddUp: columns.every((total) => Math.abs(total - 1) < 1e-3),
    paddingWeight: largest(rows.flatMap(({ padding }) => padding.map(Math.abs))),
    smallestWeight: Math.min(...rows.flatMap(({ row }) => row)),
  }
}

function paddingShift({ fresh: answers, short }: Observed, fresh: readonly Message[]): number {
  const before = rowsOf(answers, partyCount)
    .filter((_, at) => isShort(fresh[at]!))
    .flat()
  return largest(short.map((chance, at) => Math.abs(logarithm(chance) - logarithm(before[at]!))))
}

function probabilityError(answers: readonly number[]): number {
  return Math.max(
    ...rowsOf(answers, partyCount).map((row) => Math.abs(sum(row) - 1)),
    ...answers.map((chance) => Math.max(0, -chance, chance - 1)),
  )
}

function pairsRight(
  choices: readonly number[],
  twinChoices: readonly number[],
  { fresh, twins }: Questions,
): number {
  return mean(
    twins.map(({ culprit }, at) => Number(choices[at] === fresh[at]!.culprit && twinChoices[at] === culprit)),
  )
}

/**
 * Where words are added up one by one, changing the deed changes the scores by the same amounts whoever stands beside it.
 * Logarithms of chances are scores up to what all four have in common.
 */
function interaction(probes: readonly number[]): number {
  const scores = rowsOf(probes, partyCount).map((row) =>
    centred(row.map((chance) => Math.log(positive(chance)))),
  )
  const changes = rowsOf(scores.flat(), 2 * partyCount).map((pair) =>
    Array.from({ length: partyCount }, (_, party) => pair[party]! - pair[partyCount + party]!),
  )
  return largest(
    changes.flatMap((change, at) =>
      at % 2 === 0 ? change.map((value, party) => Math.abs(value - changes[at + 1]![party]!)) : [],
    ),
  )
}

/** A mean, so that a few messages known by heart do not count as a model. */
function spread(rows: readonly (readonly number[])[]): number {
  return largest(
    Array.from({ length: partyCount }, (_, party) =>
      mean(centred(rows.map((row) => row[party]!)).map(Math.abs)),
    ),
  )
}

function culprits(messages: readonly Message[]): number[] {
  return messages.map(({ culprit }) => culprit)
}

function transposed(counts: readonly number[]): number[] {
  return counts.map((_, at) => counts[(at % partyCount) * partyCount + Math.floor(at / partyCount)]!)
}

function difference(one: readonly number[], other: readonly number[]): number {
  return sum(one.map((value, at) => Math.abs(value - other[at]!)))
}

function centred(values: readonly number[]): number[] {
  const middle = mean(values)
  return values.map((value) => value - middle)
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

function logarithm(chance: number): number {
  return Math.log(Math.max(smallestChance, chance))
}

function positive(chance: number): number {
  return Math.max(1e-30, chance)
}
