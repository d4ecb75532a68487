import { mean, rowsOf, sum } from '../src/authoring/index.js'
import { int32, type Ask } from '../src/contract/index.js'
import { contextName, contextsIn, contextsTensor, tokenCalled, type Context, type Questions } from './data.js'
import { vocabulary } from './lexicon.js'
import { perplexityOf, remembering, trainedOn, type Chances } from './model.js'

/** The learner's answers, gathered while the model is alive; computed with afterwards. */
export interface Answers {
  /** For the contexts of the figure. */
  shown: number[][]
  /** For every context of the fresh text, the excerpt, and the strange ones; in the order of `contextsAsked`. */
  chances: number[][]
  perplexity: number
}

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  /** Rows that are no distribution, and the sum that is furthest from 1. */
  rows: { off: number; of: number; worstSum: number; negative: boolean }
  /** Words of the fresh text that had no chance, and rows with a word that has none. */
  impossible: { words: number; of: number; rows: number }
  /** On the fresh text, of the learner's rows brought to a sum of 1, and of our models by words of context. */
  perplexity: { learned: number; even: number; none: number; one: number; two: number }
  /** What the learner says of the excerpt, and what follows from the learner's own chances. */
  excerpt: { was: number; needed: number }
  /** Share of the fresh words that are among the three suggested. */
  suggested: number
  shown: readonly Shown[]
}

export interface Shown {
  context: Context
  /** The three words with the largest chances. */
  words: readonly { token: number; chance: number }[]
}

/** How far from 1 a row may add up. */
export const sumTolerance = 1e-3
/** Largest relative error of a perplexity. */
export const perplexityTolerance = 1e-3
export const suggestions = 3

const shownContexts = [
  ['order', 'has been'],
  ['courier', 'will'],
  ['check', 'your'],
] as const

/** The contexts of the figure come first: their every number is shown, so they are answered before anything hidden was seen. */
export async function askAll(ask: Ask, questions: Questions): Promise<Answers> {
  const chancesFor = async (contexts: readonly Context[]) => {
    const { chances } = await ask('probabilities', { contexts: contextsTensor(contexts) })
    return rowsOf(chances!.values, vocabulary)
  }
  const { excerpt } = questions
  const shown = await chancesFor(shownIn(questions))
  const chances = await chancesFor(contextsAsked(questions))
  const { perplexity } = await ask('perplexity', { tokens: int32([excerpt.length], excerpt) })
  return { shown, chances, perplexity: perplexity!.values[0]! }
}

export function assess(answers: Answers, questions: Questions): Facts {
  const { fresh, excerpt, training } = questions
  const rowOf = rowsByContext(answers, questions)
  const freshContexts = contextsIn(fresh)
  const freshWords = fresh.slice(2)
  const shareOf = remembering((context) => normalised(rowOf(context)))
  const suggestedAfter = remembering((context) => bestOf(rowOf(context)))
  const given = freshContexts.map((context, at) => shareOf(context)[freshWords[at]!]!)
  const ofOurs = (order: number) => {
    const model = remembering(trainedOn(training, order))
    return perplexityOf(freshContexts.map((context, at) => model(context)[freshWords[at]!]!))
  }
  const ownChances = contextsIn(excerpt).map((context, at) => rowOf(context)[excerpt[at + 2]!]!)
  const shown = shownIn(questions)
  return {
    rows: rowFacts([...answers.shown, ...answers.chances]),
    impossible: {
      words: given.filter((chance) => chance === 0).length,
      of: given.length,
      rows: answers.chances.filter((row) => row.some((chance) => chance <= 0)).length,
    },
    perplexity: {
      learned: perplexityOf(given),
      even: vocabulary,
      none: ofOurs(1),
      one: ofOurs(2),
      two: ofOurs(3),
    },
    excerpt: { was: answers.perplexity, needed: perplexityOf(ownChances) },
    suggested: mean(
      freshContexts.map((context, at) => (suggestedAfter(context).includes(freshWords[at]!) ? 1 : 0)),
    ),
    shown: answers.shown.map((row, at) => ({
      context: shown[at]!,
      words: bestOf(row).map((token) => ({ token, chance: row[token]! })),
    })),
  }
}

/** Each context once. */
export function contextsAsked({ fresh, excerpt, strange }: Questions): Context[] {
  const all = [...contextsIn(fresh), ...contextsIn(excerpt), ...strange]
  return [...new Map(all.map((context) => [contextName(context), context])).values()]
}

export function rowsByContext({ chances }: Answers, questions: Questions): (context: Context) => Chances {
  const rows = new Map(contextsAsked(questions).map((context, at) => [contextName(context), chances[at]!]))
  return (context) => rows.get(contextName(context))!
}

/** As shares of what is positive; a row without anything positive stays without. */
export function normalised(row: Chances): Chances {
  const positive = row.map((chance) => Math.max(0, chance))
  const total = sum(positive)
  return total > 0 ? positive.map((chance) => chance / total) : positive
}

export function isRowRight(row: Chances): boolean {
  return Math.abs(sum(row) - 1) <= sumTolerance && row.every((chance) => chance >= 0)
}

function rowFacts(rows: readonly Chances[]): Facts['rows'] {
  const sums = rows.map(sum)
  return {
    off: rows.filter((row) => !isRowRight(row)).length,
    of: rows.length,
    worstSum: sums.reduce((worst, next) => (Math.abs(next - 1) > Math.abs(worst - 1) ? next : worst)),
    negative: rows.some((row) => row.some((chance) => chance < 0)),
  }
}

function bestOf(row: Chances): number[] {
  const tokens = row.map((_, token) => token)
  return tokens.sort((one, other) => row[other]! - row[one]!).slice(0, suggestions)
}

function shownIn({ desk }: Questions): Context[] {
  return shownContexts.map(([before, last]) => [tokenCalled(desk, before), tokenCalled(desk, last)])
}
