import { mean, sum } from '../src/authoring/index.js'
import { chances, mostProbable } from '../language-model/sampling.js'
import { end, padding } from '../language-model/tokenizer.js'
import type { Text } from './data.js'
import type { Draws } from './draws.js'
import { writing, type Answers, type Drawn, type Questions, type Scores } from './questions.js'
import { areChances, largestShift, logChance, meanChance, perplexity, scoresAt } from './scores.js'

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  /** Largest change of a score before an exchanged word, and behind it. */
  before: number
  behind: number
  /** Half the sum of differences between how often words came and how often they should. */
  cold: Distances
  hot: Distances
  greedy: { right: number; of: number }
  /** Words that are among the `topK` best, the worst, and how many different ranks came. */
  kept: { among: number; amongWorst: number; of: number; ranks: number; topK: number; best: number }
  /** Seeds at which all draws were one and the same word, of how many. */
  frozen: { seeds: number; of: number; onlyBest: boolean }
  /** What was written follows from the model's own scores. */
  written: {
    right: number
    of: number
    different: number
    greedyRight: number
    greedyOf: number
    kept: boolean
  }
  /** Chance of padding at the end of a text. */
  paddingChance: number
  perplexity: { fresh: number; general: number }
  /** Chance of the very word that was just read. */
  repeats: number
  /** Whether the scores of a place are chances already. */
  sumsToOne: boolean
}

/** From how words should come, and from how they would come by each mistake. */
export interface Distances {
  right: number
  inverted: number
  without: number
  late: number
  even: number
}

/** A greedy word may differ from the best one by so little a score: batches of another size add up otherwise. */
const tie = 0.02

export function assess(answers: Answers, questions: Questions): Facts {
  const { fresh, general, drawn } = answers
  const { draws } = questions
  return {
    ...shifts(answers, questions),
    cold: distances(drawn.cold.flat(), draws.scores, draws.cold),
    hot: distances(drawn.hot.flat(), draws.scores, draws.hot),
    greedy: {
      right: draws.rows.filter((row, at) => drawn.greedy[at] === mostProbable(row)[0]).length,
      of: draws.rows.length,
    },
    kept: keptFacts(drawn, draws),
    frozen: frozenFacts(drawn, draws),
    written: writtenFacts(answers.written, questions.beginning),
    paddingChance: mean(
      questions.fresh.map((text, row) => Math.exp(logChance(scoresAt(fresh, row, text.length - 1), padding))),
    ),
    perplexity: {
      fresh: perplexity(fresh, questions.fresh),
      general: perplexity(general, questions.general),
    },
    repeats: meanChance(fresh, questions.fresh, (text, place) => text[place]!),
    sumsToOne: areChances(scoresAt(fresh, 0, 0)),
  }
}

function shifts({ fresh, exchanged }: Answers, { exchanged: texts }: Questions) {
  const found = { before: 0, behind: 0 }
  texts.forEach(({ text, original, place }, row) => {
    for (let at = 0; at < text.length; at++) {
      const shift = largestShift(scoresAt(fresh, original, at), scoresAt(exchanged, row, at))
      if (at < place) found.before = Math.max(found.before, shift)
      if (at > place) found.behind = Math.max(found.behind, shift)
    }
  })
  return found
}

function distances(drawn: readonly number[], scores: readonly number[], temperature: number): Distances {
  const all = { topK: scores.length }
  const plain = chances(scores, { ...all, temperature: 1 })
  const to = (expected: readonly number[]) =>
    sum(expected.map((chance, word) => Math.abs(chance - shareOf(drawn, word)))) / 2
  return {
    right: to(chances(scores, { ...all, temperature })),
    inverted: to(chances(scores, { ...all, temperature: 1 / temperature })),
    without: to(plain),
    late: to(chances(plain, { ...all, temperature })),
    even: to(scores.map(() => 1 / scores.length)),
  }
}

function shareOf(drawn: readonly number[], word: number): number {
  return drawn.filter((each) => each === word).length / drawn.length
}

function keptFacts({ kept, best }: Drawn, { rows, topK }: Draws): Facts['kept'] {
  const ranks = rows.map((row, at) => mostProbable(row).indexOf(kept[at]!))
  const width = rows[0]!.length
  return {
    among: ranks.filter((rank) => rank >= 0 && rank < topK).length,
    amongWorst: ranks.filter((rank) => rank >= width - topK).length,
    of: rows.length,
    ranks: new Set(ranks).size,
    topK,
    best: rows.filter((row, at) => best[at] === mostProbable(row)[0]).length,
  }
}

function frozenFacts({ cold, hot }: Drawn, { scores }: Draws): Facts['frozen'] {
  const asked = [...cold, ...hot]
  const frozen = asked.filter((draws) => new Set(draws).size === 1)
  const [best] = mostProbable(scores)
  return {
    seeds: frozen.length,
    of: asked.length,
    onlyBest: frozen.every(([word]) => word === best),
  }
}

function writtenFacts(
  { texts, scores, greedy, greedyScores }: Answers['written'],
  beginning: Text,
): Facts['written'] {
  const sampled = texts.flatMap((text, row) => followed(text, scores, row, beginning.length, writing.topK))
  const greedily = followed(greedy, greedyScores, 0, beginning.length, 1)
  const right = (found: readonly boolean[]) => found.filter(Boolean).length
  return {
    right: right(sampled),
    of: sampled.length,
    different: new Set(texts.map((text) => text.join(' '))).size,
    greedyRight: right(greedily),
    greedyOf: greedily.length,
    kept: [...texts, greedy].every((text) => beginning.every((word, at) => text[at] === word)),
  }
}

/**
 * For each written word, whether it is among the `topK` best by the model's own scores of the place before. A text goes to
 * its end, or to the first place that was left empty.
 */
function followed(text: Text, scores: Scores, row: number, from: number, topK: number): boolean[] {
  const last = text.findIndex((word, at) => at >= from && (word === end || word === padding))
  return text.slice(from, last < 0 ? text.length : last + 1).map((word, at) => {
    const here = scoresAt(scores, row, from + at - 1)
    const least = here[mostProbable(here)[topK - 1]!]!
    return here[word]! >= least - tie
  })
}
