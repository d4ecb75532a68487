import { int32, randomFrom, type Random, type TensorMap, type WireTensor } from '../src/contract/index.js'
import { text } from '../language-model/corpus/text.js'
import { pad, tokenize } from '../language-model/tokenizer.js'
import { drawAnswers, drawBrand, drawCasts, longestAnswer } from './brand.js'

/** Token numbers of one text, from start to end. */
export type Text = readonly number[]

export interface Questions {
  /** The brand's answers that the learner trains on. */
  examples: readonly Text[]
  /** Answers of the same brand about other products to other people. */
  fresh: readonly Text[]
  /** Texts of the kinds that the model was pretrained on. */
  general: readonly Text[]
}

export interface Counts {
  examples: number
  fresh: number
  general: number
}

export const gradedCounts: Counts = { examples: 40, fresh: 24, general: 16 }
/** Fewer, so that the browser's run takes seconds. */
export const publicCounts: Counts = { examples: 24, fresh: 10, general: 8 }

export function drawQuestions(counts: Counts, random: Random): Questions {
  const brand = drawBrand(random.fork('brand'))
  const [known, other] = drawCasts(random.fork('casts'))
  return {
    examples: drawAnswers(brand, known, counts.examples, random.fork('examples')),
    fresh: drawAnswers(brand, other, counts.fresh, random.fork('fresh')),
    general: drawGeneral(counts.general, random.fork('general')),
  }
}

/** A brand that everybody may know, the same on every run. */
export const publicQuestions = (): Questions =>
  drawQuestions(publicCounts, randomFrom('fine-tune-generation/public'))

export function asTensors({ examples }: Questions): TensorMap {
  return { texts: rowsTensor(examples) }
}

/** `[texts, length]`, padded behind. */
export function rowsTensor(texts: readonly Text[], length = longestAnswer): WireTensor {
  return int32([texts.length, length], pad(texts, length))
}

function drawGeneral(count: number, random: Random): Text[] {
  const texts: Text[] = []
  while (texts.length < count) {
    const tokens = tokenize(text(random))
    if (tokens.length <= longestAnswer) texts.push(tokens)
  }
  return texts
}
