import { int32, randomFrom, type Random, type TensorMap } from '../src/contract/index.js'
import { write } from './language/grammar.js'
import { intents } from './language/intents.js'
import { labelledRequests } from './language/labelled-requests.js'
import { practiceRequests } from './language/practice-requests.js'
import { pad, tokenize } from './language/tokenizer.js'

/** Requests with what they want. */
export interface Requests {
  texts: readonly string[]
  /** Places in `intents`. */
  labels: readonly number[]
}

/** Tokens a request may have, the opening one included; shorter ones are padded. */
export const requestLength = 12
export const examplesPerIntent = 6
const practicePerIntent = 8

/** What a learner sees in the browser, the same on every run. */
export const publicRequests = (): Requests => drawLabelled(randomFrom('fine-tune-intents/public'))

/** Requests in other words than the labelled ones, to try a model on before submitting; the same on every run. */
export const practiceSet = (): Requests =>
  drawRequests(practiceRequests, practicePerIntent, randomFrom('fine-tune-intents/practice'))

/** A few labelled requests an intent, all different, in random order. */
export function drawLabelled(random: Random): Requests {
  return drawRequests(labelledRequests, examplesPerIntent, random)
}

/** `count` different requests of every intent, worded by its templates, in random order. */
export function drawRequests(
  wordings: readonly (readonly string[])[],
  count: number,
  random: Random,
): Requests {
  const drawn = wordings.flatMap((templates, label) =>
    [...distinct(templates, count, random)].map((text) => ({ text, label })),
  )
  const shuffled = random.shuffle(drawn)
  return { texts: shuffled.map(({ text }) => text), labels: shuffled.map(({ label }) => label) }
}

export function asTensors({ texts, labels }: Requests): TensorMap {
  return { tokens: tokensOf(texts), labels: int32([labels.length], labels) }
}

/** Token numbers `[texts, length]`, padded with 0. */
export function tokensOf(texts: readonly string[], length = requestLength) {
  return int32([texts.length, length], pad(texts.map(tokenize), length))
}

export const intentCount = intents.length

/** Every template once before any comes again. */
function distinct(templates: readonly string[], count: number, random: Random): Set<string> {
  const texts = new Set<string>()
  let turn: string[] = []
  for (let tries = 0; texts.size < count; tries++) {
    if (tries > 100 * count)
      throw new Error(`${templates.length} templates give fewer than ${count} requests`)
    if (turn.length === 0) turn = random.shuffle(templates)
    const text = write(turn.pop()!, random)
    if (tokenize(text).length <= requestLength) texts.add(text)
  }
  return texts
}
