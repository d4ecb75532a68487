import { creditBetween, mean, sum } from '../src/authoring/index.js'
import { isWord, type Answers } from './answers.js'
import { answerOf, cellMistake, differences, type CellMistake } from './cell.js'
import type { Agreement, Row, Text } from './data.js'
import { flawOf, wholeLetters, type Flaw } from './letters.js'
import { vocabulary } from './lexicon.js'
import type { Questions, Writing } from './questions.js'
import { leastChance, temperatureOf } from './sampling.js'
import { counting, type Chances, type Counted } from './trigram.js'

export interface Facts {
  /** The largest difference from the formulas, what a cell that is not right may still earn, and which mistake it is. */
  cell: { worst: number; credit: number; mistake?: CellMistake }
  /** The sum that is furthest from 1, the share of rows that are right, and how far a later word changes earlier chances. */
  rows: { worstSum: number; right: number; ahead: number }
  perplexity: { learned: number; even: number; bigram: number; trigram: number }
  /** Mean chance of the word that an early one decides. */
  agreement: Record<Agreement['kind'], { learned: number; trigram: number }>
  writing: {
    /** For each of the three writings: what was asked, and what it was written like. */
    temperatures: readonly { asked: number; was: number }[]
    /** Share of rows that came out alike, with the same dice and with others. */
    sameDice: number
    otherDice: number
    /** Words that don't exist. */
    outside: number
  }
  letters: { whole: number; right: number; flaws: Record<Flaw, number> }
}

/** Rows of shares add up to 1, give or take this. */
const shareTolerance = 1e-3
// Looked up once: they are called hundreds of thousands of times.
const { abs, exp, log, max } = Math

export function assess(answers: Answers, questions: Questions): Facts {
  const right = answerOf(questions.cell)
  const off = differences(answers.cell, right)
  const zero = {
    memory: right.memory.map((row) => row.map(() => 0)),
    hidden: right.hidden.map((row) => row.map(() => 0)),
  }
  return {
    cell: {
      worst: max(...off),
      // A formula that is nearly right is wrong, and zeros are no cell at all.
      credit: 0.8 * creditBetween(mean(differences(zero, right)), 0, mean(off)),
      mistake: cellMistake(questions.cell, answers.cell),
    },
    rows: rowFacts(answers, questions),
    ...againstCounting(answers, questions),
    writing: writingFacts(answers, questions),
    letters: letterFacts(answers, questions),
  }
}

/** As shares of what is positive; a row without anything positive counts as all alike. */
export function normalised(row: Chances): Chances {
  const positive = row.map((chance) => max(0, chance))
  const total = sum(positive)
  return total > 0 && Number.isFinite(total)
    ? positive.map((chance) => chance / total)
    : row.map(() => 1 / row.length)
}

/** The learner's chances as a model that was asked about these rows. */
export function asked(rows: readonly Row[], chances: readonly (readonly Chances[])[]): Counted {
  const known = new Map(rows.map((row, at) => [row, chances[at]!]))
  return (row, until) => normalised(known.get(row)![until - 1]!)
}

/** e to the mean surprise over all words but the first of each row. */
export function perplexityOf({ rows }: Text, model: Counted): number {
  const surprises = rows.flatMap((row) =>
    row.slice(1).map((token, before) => -log(max(leastChance, model(row, before + 1)[token]!))),
  )
  return exp(mean(surprises))
}

function rowFacts({ fresh, twins: ofTwins, ofWritten }: Answers, { twins }: Questions): Facts['rows'] {
  const rows = [...fresh, ...ofTwins, ...ofWritten.flat()].flat()
  const sums = rows.map(sum)
  const isRight = (row: Chances, total: number) =>
    abs(total - 1) <= shareTolerance && row.every((chance) => chance >= -1e-6)
  const before = fresh.flatMap((row, at) =>
    row.slice(0, twins[at]!.cut).flatMap((chances, place) => {
      const twin = ofTwins[at]![place]!
      return max(...chances.map((chance, word) => abs(chance - twin[word]!)))
    }),
  )
  return {
    worstSum: sums.reduce((worst, next) => (abs(next - 1) > abs(worst - 1) ? next : worst), 1),
    right: mean(rows.map((row, at) => (isRight(row, sums[at]!) ? 1 : 0))),
    ahead: max(...before),
  }
}

function againstCounting(
  { fresh: chances }: Answers,
  { fresh, training }: Questions,
): Pick<Facts, 'perplexity' | 'agreement'> {
  const [learned, bigram, trigram] = [
    asked(fresh.rows, chances),
    counting(training.rows, 1),
    counting(training.rows, 2),
  ]
  const agreement = (kind: Agreement['kind']) => ({
    learned: agreementOf(fresh, kind, learned),
    trigram: agreementOf(fresh, kind, trigram),
  })
  return {
    perplexity: {
      learned: perplexityOf(fresh, learned),
      even: vocabulary,
      bigram: perplexityOf(fresh, bigram),
      trigram: perplexityOf(fresh, trigram),
    },
    agreement: { thing: agreement('thing'), farewell: agreement('farewell') },
  }
}

export function agreementOf({ rows, agreements: of }: Text, kind: Agreement['kind'], model: Counted): number {
  const chances = rows.flatMap((row, at) =>
    of[at]!.filter((agreement) => agreement.kind === kind).map(
      ({ at: place }) => model(row, place)[row[place]!]!,
    ),
  )
  return mean(chances)
}

function writingFacts(answers: Answers, { writings }: Questions): Facts['writing'] {
  const { written, again, otherwise, ofWritten } = answers
  const alike = (rows: readonly Row[]) =>
    mean(rows.map((row, at) => (row.every((token, place) => token === written[0]![at]![place]) ? 1 : 0)))
  return {
    temperatures: writings.map((writing, at) => ({
      asked: writing.temperature,
      was: temperatureOf(drawsOf(writing, written[at]!, ofWritten[at]!)),
    })),
    sameDice: alike(again),
    otherDice: alike(otherwise),
    outside: written.flat(2).filter((token) => !isWord(token)).length,
  }
}

/** Each written word with the chances that the model itself gave there. */
function drawsOf({ prompts }: Writing, rows: readonly Row[], chances: readonly (readonly Chances[])[]) {
  return rows.flatMap((row, at) => {
    const given = prompts[at]!.length
    return row
      .slice(given)
      .map((word, place) => ({ word, chances: normalised(chances[at]![given + place - 1]!) }))
      .filter(({ word }) => isWord(word))
  })
}

function letterFacts({ written }: Answers, { village }: Questions): Facts['letters'] {
  const letters = written[0]!.flatMap((row) => (row.every(isWord) ? wholeLetters(village, row) : []))
  const flaws = letters.map((letter) => flawOf(village, letter))
  const count = (flaw: Flaw | undefined) => flaws.filter((found) => found === flaw).length
  return {
    whole: letters.length,
    right: count(undefined),
    flaws: { order: count('order'), thing: count('thing'), farewell: count('farewell') },
  }
}
