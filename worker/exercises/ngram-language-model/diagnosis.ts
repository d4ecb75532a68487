import { mean, sum } from '../src/authoring/index.js'
import {
  contextsAsked,
  isRowRight,
  normalised,
  perplexityTolerance,
  rowsByContext,
  type Answers,
  type Facts,
} from './assessment.js'
import { contextName, contextsIn, type Context, type Questions } from './data.js'
import { addOne, trainedOn, type Chances, type Model } from './model.js'

export type HintId =
  | 'not-started'
  | 'divided-by-all'
  | 'not-normalised'
  | 'unseen-context'
  | 'no-smoothing'
  | 'no-context'
  | 'one-word'
  | 'wrong-word'
  | 'reversed'
  | 'off-by-one'
  | 'too-flat'
  | 'too-sure'
  | 'wrong-counts'
  | 'perplexity-formula'

/** How much worse than ours a model may be. */
export const allowance = { oneWord: 1.25, twoWords: 1.15 }

/** Largest change of a row that arithmetic alone can make. */
const arithmetic = 1e-4

export function usesOneWord({ perplexity: { learned, one } }: Facts): boolean {
  return learned <= allowance.oneWord * one
}

export function usesTwoWords({ perplexity: { learned, two } }: Facts): boolean {
  return learned <= allowance.twoWords * two
}

export function measuresRight({ excerpt: { was, needed } }: Facts): boolean {
  return Number.isFinite(needed) && Math.abs(was - needed) <= perplexityTolerance * needed
}

/** The likeliest mistake behind the first criterion that failed. */
export function diagnose(facts: Facts, answers: Answers, questions: Questions): HintId {
  if (facts.rows.off > 0) return explainSums(answers, questions)
  if (facts.impossible.rows > 0) return 'no-smoothing'
  if (!usesOneWord(facts) || !usesTwoWords(facts)) return explainContext(facts, answers, questions)
  return 'perplexity-formula'
}

/** Joint chances, of context and word, add up to very little; contexts that never came divide by 0. */
function explainSums(answers: Answers, questions: Questions): HintId {
  const rows = answers.chances
  if (rows.every((row) => row.every((chance) => chance === 0))) return 'not-started'
  const known = new Set(contextsIn(questions.training).map(contextName))
  const asked = contextsAsked(questions)
  const seen = rows.filter((_, at) => known.has(contextName(asked[at]!)))
  if (seen.every(isRowRight)) return 'unseen-context'
  const sums = seen.map(sum)
  return mean(sums) < 0.5 && Math.max(...sums) < 1 ? 'divided-by-all' : 'not-normalised'
}

function explainContext(facts: Facts, answers: Answers, questions: Questions): HintId {
  const rowOf = rowsByContext(answers, questions)
  const contexts = contextsAsked(questions)
  const hangs = {
    onLast: varies(contexts, rowOf, ([before]) => before),
    onBefore: varies(contexts, rowOf, ([, last]) => last),
  }
  const usual = { onLast: hangs.onLast > arithmetic, onBefore: hangs.onBefore > arithmetic }
  if (!usual.onLast && !usual.onBefore) return isEven(rowOf(contexts[0]!)) ? 'not-started' : 'no-context'
  if (!usual.onLast) return 'wrong-word'
  const nearest = nearestOf(candidates(questions.training), contexts, rowOf)
  if (nearest !== 'right') return nearest
  if (!usual.onBefore && usesOneWord(facts)) return 'one-word'
  return flatness(questions.training, rowOf, contexts)
}

/** What the learner's rows may be nearest to, with or without a second word of context. */
function candidates(training: readonly number[]): readonly (readonly [HintId | 'right', Model])[] {
  const right = trainedOn(training, 3)
  return [
    ['right', right],
    ['right', trainedOn(training, 2)],
    ['right', trainedOn(training, 1)],
    ['right', addOne(training)],
    ['wrong-word', ([before, last]) => right([last, before])],
    [
      'reversed',
      trainedOn(training, 2, (text, at) => ({ context: [text[at]!, text[at]!], word: text[at - 1]! })),
    ],
    [
      'off-by-one',
      trainedOn(training, 3, (text, at) => ({
        context: [text[at - 2]!, text[at - 1]!],
        word: text[at - 1]!,
      })),
    ],
    [
      'off-by-one',
      trainedOn(training, 3, (text, at) =>
        at < 3 ? undefined : { context: [text[at - 3]!, text[at - 2]!], word: text[at]! },
      ),
    ],
  ]
}

/** The candidate with the smallest mean distance; nothing that is far from all of them. */
function nearestOf(
  models: ReturnType<typeof candidates>,
  contexts: readonly Context[],
  rowOf: (context: Context) => Chances,
): HintId | 'right' {
  const distances = models.map(([id, model]) => ({
    id,
    distance: mean(contexts.map((context) => distance(normalised(rowOf(context)), model(context)))),
  }))
  const nearest = distances.reduce((best, next) => (next.distance < best.distance ? next : best))
  return nearest.distance < 1.2 ? nearest.id : 'wrong-counts'
}

/** After contexts that did come, too sure a model has less doubt than ours, and too flat a one more. */
function flatness(
  training: readonly number[],
  rowOf: (context: Context) => Chances,
  contexts: readonly Context[],
): HintId {
  const known = new Set(contextsIn(training).map(contextName))
  const seen = contexts.filter((context) => known.has(contextName(context)))
  const doubt = (chancesOf: (context: Context) => Chances) =>
    mean(seen.map((context) => entropy(normalised(chancesOf(context)))))
  return doubt(rowOf) > doubt(trainedOn(training, 3)) ? 'too-flat' : 'too-sure'
}

/** The largest distance of two rows that agree in one word of their context. */
function varies(
  contexts: readonly Context[],
  rowOf: (context: Context) => Chances,
  shared: (context: Context) => number,
): number {
  const first = new Map<number, Chances>()
  const distances = contexts.map((context) => {
    const row = normalised(rowOf(context))
    const other = first.get(shared(context))
    if (!other) first.set(shared(context), row)
    return other ? distance(row, other) : 0
  })
  return Math.max(...distances)
}

function isEven(row: Chances): boolean {
  return row.every((chance) => Math.abs(chance - row[0]!) < arithmetic)
}

function distance(one: Chances, other: Chances): number {
  return sum(one.map((chance, word) => Math.abs(chance - other[word]!)))
}

function entropy(row: Chances): number {
  return -sum(row.map((chance) => (chance > 0 ? chance * Math.log(chance) : 0)))
}
