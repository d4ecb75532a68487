import { mean, sum } from '../src/authoring/index.js'
import type { TrainingRecord } from '../src/contract/index.js'
import type { Answers } from './answers.js'
import { asked, normalised, type Facts } from './assessment.js'
import type { CellMistake } from './cell.js'
import { vocabulary } from './lexicon.js'
import type { Row, Text } from './data.js'
import type { Questions } from './questions.js'
import type { Chances } from './trigram.js'

export type HintId =
  | 'not-started'
  | CellMistake
  | 'other-cell'
  | 'no-softmax'
  | 'wrong-axis'
  | 'looks-ahead'
  | 'targets-not-shifted'
  | 'state-lost'
  | 'too-sure'
  | 'step-too-large'
  | 'not-converged'
  | 'greedy'
  | 'temperature-ignored'
  | 'temperature-multiplied'
  | 'too-random'
  | 'dice-ignored'
  | 'other-writing'

/** What each criterion asks for. */
export const needed = {
  /** Largest difference of the cell from its formulas. */
  cell: 1e-3,
  /** Largest change of a chance by later words: room for the arithmetic of different cards. */
  ahead: 0.01,
  /** As a share of the trigram's perplexity. */
  perplexity: 0.85,
  /** Mean chance of the word that an early one decides. */
  agreement: 0.5,
  /** Largest factor between the temperature asked for and that of what was written. */
  temperature: 1.25,
  /** Share of rows that come out alike, with the same dice at least and with others at most. */
  sameDice: 0.9,
  otherDice: 0.5,
  /** Share of whole letters that keep the rules, and how many whole ones there must be. */
  letters: 0.5,
  wholeLetters: 40,
} as const

export interface Diagnosis {
  cell: HintId
  rows: HintId
  model: HintId
  writing: HintId
}

/**
 * The likeliest mistake behind each part. A cell that is wrong spoils the model that is made with it, and a model that
 * knows nothing spoils all that it writes, so their hints come first.
 */
export function diagnose(
  facts: Facts,
  answers: Answers,
  questions: Questions,
  record: TrainingRecord,
): Diagnosis {
  const cell = explainCell(facts, answers)
  const rows = rowsRight(facts) ? 'looks-ahead' : addUpOverPlaces(answers) ? 'wrong-axis' : 'no-softmax'
  const model = !cellRight(facts)
    ? cell
    : rowsRight(facts) && aheadRight(facts)
      ? explainModel(facts, answers, questions, record)
      : rows
  const known = perplexityRight(facts) && agreementRight(facts) && rowsRight(facts) && aheadRight(facts)
  return { cell, rows, model, writing: known ? explainWriting(facts) : model }
}

export const cellRight = ({ cell }: Facts) => cell.worst <= needed.cell
export const rowsRight = ({ rows }: Facts) => rows.right === 1
export const aheadRight = ({ rows }: Facts) => rows.ahead <= needed.ahead
export const perplexityRight = ({ perplexity: { learned, trigram } }: Facts) =>
  learned <= needed.perplexity * trigram
export const agreementRight = ({ agreement: { thing, farewell } }: Facts) =>
  Math.min(thing.learned, farewell.learned) >= needed.agreement

/** How many times too high or too low a temperature is, at least 1. */
export function temperatureFactor({ asked: wanted, was }: { asked: number; was: number }): number {
  return Math.max(was / wanted, wanted / was)
}

export function diceRight({ writing: { sameDice, otherDice } }: Facts): boolean {
  return sameDice >= needed.sameDice && otherDice <= needed.otherDice
}

export function writingRight(facts: Facts): boolean {
  const { outside, temperatures } = facts.writing
  const close = temperatures.every((each) => temperatureFactor(each) <= needed.temperature)
  return outside === 0 && diceRight(facts) && close
}

export function lettersRight({ letters: { whole, right } }: Facts): boolean {
  return whole >= needed.wholeLetters && right >= needed.letters * whole
}

function explainCell({ cell }: Facts, { cell: answer }: Answers): HintId {
  if (cellUntouched(answer)) return 'not-started'
  return cell.mistake ?? 'other-cell'
}

function cellUntouched({ memory, hidden }: Answers['cell']): boolean {
  return memory.every((row, at) => row.every((value, unit) => value === hidden[at]![unit]))
}

function addUpOverPlaces({ fresh }: Answers): boolean {
  return fresh.every((row) =>
    row[0]!.every((_, word) => Math.abs(sum(row.map((chances) => chances[word]!)) - 1) < 0.01),
  )
}

function explainModel(facts: Facts, answers: Answers, { fresh }: Questions, record: TrainingRecord): HintId {
  const model = asked(fresh.rows, answers.fresh)
  const chanceOf = (offset: number) =>
    meanChance(fresh, offset, (row, place) => model(row, place)[row[place - 1 + offset]!]!)
  const [before, itself, next, afterNext] = [-1, 0, 1, 2].map(chanceOf)
  if (Math.max(before!, itself!, afterNext!) > 1.3 * next! && next! < 0.3) return 'targets-not-shifted'
  if (hangsOnLastOnly(fresh.rows, answers.fresh)) return 'state-lost'
  if (leapt(record)) return 'step-too-large'
  if (isTooSure(fresh, answers)) return 'too-sure'
  const { learned, trigram } = facts.perplexity
  const settled = hasSettled(record)
  if (settled && learned > 1.06 * trigram) return 'step-too-large'
  // As good as counting two words, and no better: something of the past arrives, but not for long.
  return settled && learned > 0.95 * trigram ? 'state-lost' : 'not-converged'
}

/** Mean chance of the word so many places after the one just read. */
function meanChance({ rows }: Text, offset: number, chance: (row: Row, place: number) => number): number {
  const known = (row: Row, place: number) => place > 0 && row[place - 1 + offset] !== undefined
  return mean(
    rows.flatMap((row) => row.flatMap((_, place) => (known(row, place) ? [chance(row, place)] : []))),
  )
}

/** Whether the chances after a word are the same wherever it stands. */
function hangsOnLastOnly(rows: readonly Row[], chances: readonly (readonly Chances[])[]): boolean {
  const known = new Map<number, Chances>()
  return rows.every((row, at) =>
    row.every((token, place) => {
      const own = chances[at]![place]!
      const other = known.get(token) ?? own
      known.set(token, other)
      return own.every((chance, word) => Math.abs(chance - other[word]!) < 1e-3)
    }),
  )
}

/** A model that knows how good it is expects about the surprise that it gets. */
function isTooSure({ rows }: Text, { fresh }: Answers): boolean {
  const pairs = rows.flatMap((row, at) =>
    row.slice(1).map((token, before) => ({ chances: normalised(fresh[at]![before]!), token })),
  )
  const got = mean(pairs.map(({ chances, token }) => -Math.log(Math.max(1e-10, chances[token]!))))
  const expectedSurprise = mean(
    pairs.map(({ chances }) => -sum(chances.map((chance) => (chance > 0 ? chance * Math.log(chance) : 0)))),
  )
  return got > 2 * expectedSurprise
}

/** Too long a step makes the first epoch worse than guessing, or lets the loss leap up later. */
function leapt({ curve }: TrainingRecord): boolean {
  const losses = curve.map(({ loss }) => loss)
  return losses.some((loss, at) => loss > (at === 0 ? Math.log(vocabulary) : losses[at - 1]! + 0.05))
}

/** Whether the last three epochs brought nothing more. */
function hasSettled({ curve }: TrainingRecord): boolean {
  const last = curve.slice(-3).map(({ loss }) => loss)
  return curve.length > 4 && Math.max(...last) - Math.min(...last) < 0.03
}

function explainWriting(facts: Facts): HintId {
  const { outside, temperatures } = facts.writing
  const are = (like: (asked: number) => number) =>
    temperatures.every((each) => temperatureFactor({ asked: like(each.asked), was: each.was }) <= 1.3)
  if (temperatures.every(({ was }) => was < 0.2)) return 'greedy'
  if (outside > 0) return 'other-writing'
  if (!diceRight(facts)) return 'dice-ignored'
  if (are(() => 1)) return 'temperature-ignored'
  if (are((asked) => 1 / asked)) return 'temperature-multiplied'
  return temperatures.every(({ asked, was }) => was > 2 * asked) ? 'too-random' : 'other-writing'
}
