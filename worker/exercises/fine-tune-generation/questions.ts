import { float32, int32, type Ask, type Random, type WireTensor } from '../src/contract/index.js'
import { languageModelShape } from '../language-model/shape.js'
import { tokensOf } from '../language-model/tokenizer.js'
import { longestAnswer } from './brand.js'
import { rowsTensor, type Questions as Texts, type Text } from './data.js'
import {
  drawDraws,
  drawsPerTemperature,
  flatTemperature,
  nearlyZero,
  seedsPerTemperature,
  type Draws,
} from './draws.js'

/** Everything a model is asked about. */
export interface Questions extends Texts {
  /** Answers with one word exchanged, and where. */
  exchanged: readonly { text: Text; original: number; place: number }[]
  /** Beginnings of examples, to be written on. */
  beginning: Text
  draws: Draws
  seed: number
}

/** Scores of every word at every place of some texts: `[texts, length, words]`, as they came. */
export type Scores = WireTensor

export interface Answers {
  fresh: Scores
  general: Scores
  exchanged: Scores
  drawn: Drawn
  /** What was written from the beginning: three times with chance, once without; and what the model scores there. */
  written: { texts: readonly Text[]; scores: Scores; greedy: Text; greedyScores: Scores }
}

/** Words that `sample` chose. */
export interface Drawn {
  cold: readonly (readonly number[])[]
  hot: readonly (readonly number[])[]
  greedy: readonly number[]
  kept: readonly number[]
  best: readonly number[]
}

export const writing = { temperature: 0.8, topK: 20, length: longestAnswer, samples: 3 }
const exchangedTexts = 8

export function questionsOn(texts: Texts, random: Random): Questions {
  const fresh = texts.fresh.slice(0, exchangedTexts)
  return {
    ...texts,
    exchanged: fresh.map((text, original) => ({ original, ...exchange(text, random) })),
    beginning: beginningOf(texts.examples[0]!),
    draws: drawDraws(random.fork('draws')),
    seed: random.fork('writing').integer(2 ** 31 - 1),
  }
}

/** The questions of a graded run and of a browser run. */
export async function askAll(ask: Ask, questions: Questions): Promise<Answers> {
  const about = async (texts: readonly Text[]) => (await ask('logits', { tokens: rowsTensor(texts) })).logits!
  const { fresh, general, exchanged } = questions
  return {
    drawn: await askDraws(ask, questions.draws),
    written: await askWritten(ask, questions),
    fresh: await about(fresh),
    general: await about(general),
    exchanged: await about(exchanged.map(({ text }) => text)),
  }
}

async function askDraws(ask: Ask, { scores, cold, hot, rows, topK, seeds }: Draws): Promise<Drawn> {
  const drawn = async (table: readonly (readonly number[])[], by: [number, number], seed: number) => {
    const logits = float32([table.length, scores.length], table.flat())
    const { tokens } = await ask('sample', { logits, ...settings(...by, seed) })
    return Array.from(tokens!.values)
  }
  const same = Array.from({ length: drawsPerTemperature / seedsPerTemperature }, () => scores)
  const all = scores.length
  const [coldSeeds, hotSeeds] = [
    seeds.slice(0, seedsPerTemperature),
    seeds.slice(seedsPerTemperature, 2 * seedsPerTemperature),
  ]
  const [greedySeed, keptSeed, bestSeed] = seeds.slice(2 * seedsPerTemperature) as [number, number, number]
  const found = { cold: [] as number[][], hot: [] as number[][] }
  for (const seed of coldSeeds) found.cold.push(await drawn(same, [cold, all], seed))
  for (const seed of hotSeeds) found.hot.push(await drawn(same, [hot, all], seed))
  return {
    ...found,
    greedy: await drawn(rows, [nearlyZero, all], greedySeed),
    kept: await drawn(rows, [flatTemperature, topK], keptSeed),
    best: await drawn(rows, [flatTemperature, 1], bestSeed),
  }
}

async function askWritten(ask: Ask, { beginning, seed }: Questions): Promise<Answers['written']> {
  const { temperature, topK, length, samples } = writing
  const write = async (count: number, by: [number, number]) => {
    const beginnings = rowsTensor(
      Array.from({ length: count }, () => beginning),
      length,
    )
    const { tokens } = await ask('generate', { tokens: beginnings, ...settings(...by, seed) })
    const texts = Array.from({ length: count }, (_, row) =>
      // A number that is no word would only be refused when the model is asked about it.
      Array.from(tokens!.values.slice(row * length, (row + 1) * length), inVocabulary),
    )
    const { logits } = await ask('logits', { tokens: rowsTensor(texts, length) })
    return { texts, scores: logits! }
  }
  const sampled = await write(samples, [temperature, topK])
  // Near 0 alone, two words with almost the same score may still change places.
  const greedy = await write(1, [nearlyZero, 1])
  return { ...sampled, greedy: greedy.texts[0]!, greedyScores: greedy.scores }
}

function settings(temperature: number, topK: number, seed: number) {
  return { temperature: float32([], [temperature]), topK: int32([], [topK]), seed: int32([], [seed]) }
}

function inVocabulary(token: number): number {
  return Math.min(languageModelShape.vocabulary - 1, Math.max(0, token))
}

/** Another word at a place in the middle, so that there are words before and behind it. */
function exchange(text: Text, random: Random): { text: Text; place: number } {
  const place = 8 + random.integer(text.length - 16)
  const others = Array.from({ length: languageModelShape.vocabulary - 5 }, (_, at) => at + 5)
  const other = random.pick(others.filter((word) => word !== text[place]))
  return { text: text.map((word, at) => (at === place ? other : word)), place }
}

/** Up to the first full stop of an example that the learner knows. */
function beginningOf(text: Text): Text {
  const [fullStop] = tokensOf('.')
  return text.slice(0, text.indexOf(fullStop!) + 1)
}
