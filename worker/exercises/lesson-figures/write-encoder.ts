import { practiceSet, publicRequests, type Requests } from '../fine-tune-intents/data.js'
import { encoderShape } from '../fine-tune-intents/language/encoder-shape.js'
import { masked, pad, tokenize } from '../fine-tune-intents/language/tokenizer.js'
import { vocabulary } from '../fine-tune-intents/language/vocabulary.js'
import { encode } from '../fine-tune-intents/pretraining/encoder.js'
import { attentionScores } from './attention-scores.js'
import { guessingHead } from './guessing-head.js'
import { handbook, messages, questions, sentences, words } from './encoder-texts.js'
import { leftCounts } from './left-counts.js'
import { openModels } from './models.js'
import { packed, rounded, writeJson } from './write-json.js'

/**
 * What the shipped sentence encoder makes of short messages: data of the figures `embedding-map`, `masked-word`, `fine-tuning`,
 * `attention` and `retrieval`. `node --import tsx --conditions=source lesson-figures/write-encoder.ts`
 */
const { tf, reader } = await openModels()

const placesOfMessages = await vectors(messages.map(known))
const table = (await reader.tokenTable!.array()) as number[][]
const placesOfWords = words.map((word) => unit(table[numberOf(word)]!))
await writeJson('embedding-map', 'places.json', {
  messages: mapOf(placesOfMessages),
  words: mapOf(placesOfWords),
})
await writeJson('fine-tuning', 'requests.json', {
  labelled: await packedRequests(publicRequests()),
  practice: await packedRequests(practiceSet()),
})
await writeJson('retrieval', 'vectors.json', {
  passages: (await vectors(handbook.map(known))).map(packed),
  questions: (await vectors(questions.map(known))).map(packed),
})
const complaint = tokenize('the courier delivered the lamp but it is broken')
await writeJson('attention', 'reader.json', {
  words: complaint.map((word) => vocabulary[word]),
  heads: await attentionScores(tf, reader, complaint, encoderShape, false),
})
await writeJson('masked-word', 'guesses.json', await guesses())

/** The mean of the last layer over a message, as the matching half of pretraining used it, at length one. */
async function vectors(rows: readonly (readonly number[])[]): Promise<number[][]> {
  const length = Math.max(...rows.map((row) => row.length))
  const means = tf.tidy(() => {
    const tokens = tf.tensor2d(pad(rows, length), [rows.length, length], 'int32')
    const real = tf.cast(tf.notEqual(tokens, 0), 'float32').expandDims(2)
    const hidden = encode(tf, reader, tokens).reshape([rows.length, length, encoderShape.width])
    return hidden.mul(real).sum(1).div(real.sum(1))
  })
  return ((await means.array()) as number[][]).map(unit)
}

function known(text: string): number[] {
  const tokens = tokenize(text)
  const unknown = tokens.indexOf(1)
  if (unknown >= 0) throw new Error(`The encoder has never read word ${unknown} of “${text}”`)
  return tokens
}

function numberOf(word: string): number {
  const number = vocabulary.indexOf(word)
  if (number < 0) throw new Error(`The encoder has never read “${word}”`)
  return number
}

async function packedRequests({ texts, labels }: Requests) {
  return { texts, labels, vectors: (await vectors(texts.map(tokenize))).map(packed) }
}

/** Vectors, and where the two directions in which they differ most put them. */
function mapOf(rows: readonly number[][]) {
  const middle = rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length)
  let rest = rows.map((row) => row.map((value, at) => value - middle[at]!))
  const coordinates = [0, 1].map(() => {
    const direction = mainDirection(rest)
    const along = rest.map((row) => dot(row, direction))
    rest = rest.map((row, at) => row.map((value, place) => value - along[at]! * direction[place]!))
    return along
  })
  return rows.map((row, at) => ({
    vector: packed(row),
    x: rounded(coordinates[0]![at]!, 3),
    y: rounded(coordinates[1]![at]!, 3),
  }))
}

/** Power iteration; begins the same every time. */
function mainDirection(rows: readonly number[][]): number[] {
  let direction = unit(rows[0]!.map((_, at) => Math.sin(at + 1)))
  for (let turn = 0; turn < 200; turn++) {
    const along = rows.map((row) => dot(row, direction))
    direction = unit(
      direction.map((_, at) => rows.reduce((sum, row, place) => sum + row[at]! * along[place]!, 0)),
    )
  }
  return direction
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0)
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((value) => value / length)
}

/** For every word of each sentence: what both sides say stands there, and what up to two words to the left say by counting. */
async function guesses() {
  const guess = await guessingHead(tf, reader)
  const counted = leftCounts()
  const result = []
  for (const sentence of sentences) {
    const tokens = known(sentence)
    const places = []
    for (let at = 1; at < tokens.length; at++) {
      const [covered, shown] = [
        await guess(
          tokens.map((token, place) => (place === at ? masked : token)),
          at,
        ),
        await guess(tokens, at),
      ]
      const left = counted(tokens.slice(0, at))
      places.push({
        both: best(covered, tokens[at]!),
        left: best(left, tokens[at]!),
        asItStands: rounded(shown[tokens[at]!]!, 4),
      })
    }
    result.push({ words: tokens.slice(1).map((token) => vocabulary[token]), places })
  }
  return result
}

function best(chances: readonly number[], right: number) {
  const order = chances.map((_, word) => word).sort((a, b) => chances[b]! - chances[a]!)
  return {
    chance: rounded(chances[right]!, 4),
    best: order.slice(0, 6).map((word) => [vocabulary[word], rounded(chances[word]!, 4)]),
  }
}
