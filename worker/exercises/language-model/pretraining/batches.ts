import type { Random } from '../../src/contract/index.js'
import { text } from '../corpus/text.js'
import { languageModelShape } from '../shape.js'
import { pad, tokenize } from '../tokenizer.js'

export interface Batch {
  /** `[rows, length]` token numbers, padded behind. */
  tokens: Int32Array
  rows: number
  length: number
  /** Flat places that have a next word, and that word. */
  places: Int32Array
  answers: Int32Array
}

/** Token numbers of a text that fits, from start to end. */
export function drawText(random: Random): number[] {
  for (;;) {
    const tokens = tokenize(text(random))
    if (tokens.length <= languageModelShape.longest) return tokens
  }
}

/** Texts of like length stand together, so that little is spent on padding; the batches come in random order. */
export function drawBatches(random: Random, batches: number, texts: number): Batch[] {
  const drawn = Array.from({ length: batches * texts }, () => drawText(random))
  drawn.sort((a, b) => a.length - b.length)
  const cut = Array.from({ length: batches }, (_, at) => batchOf(drawn.slice(at * texts, (at + 1) * texts)))
  return random.shuffle(cut)
}

/** The last token of a text is asked for, never asked about. */
export function batchOf(texts: readonly (readonly number[])[]): Batch {
  const length = Math.max(...texts.map((tokens) => tokens.length)) - 1
  const places: number[] = []
  const answers: number[] = []
  texts.forEach((tokens, row) => {
    tokens.slice(1).forEach((answer, at) => {
      places.push(row * length + at)
      answers.push(answer)
    })
  })
  return {
    tokens: pad(
      texts.map((tokens) => tokens.slice(0, -1)),
      length,
    ),
    rows: texts.length,
    length,
    places: Int32Array.from(places),
    answers: Int32Array.from(answers),
  }
}
