import { int32, randomFrom, type Random, type TensorMap, type WireTensor } from '../src/contract/index.js'

/** Which number stands for which word; 0 is padding. Each submission numbers its words anew, and has others. */
export interface World {
  /** How many numbers there are, padding included. */
  vocabulary: number
  /** The words for each of the four parties. */
  parties: readonly (readonly number[])[]
  /** Deeds of whom is named first: "misled". */
  active: readonly number[]
  /** Deeds of whom is named last: "was misled by". */
  passive: readonly number[]
  /** Words that say nothing about the matter. */
  fillers: readonly number[]
}

export interface Message {
  words: readonly number[]
  /** Where the two parties are named, in order. */
  named: readonly [number, number]
  /** Which of them is to blame: a place in `partyNames`. */
  culprit: number
}

export interface WorldSize {
  deeds: number
  fillers: number
}

export const partyCount = 4
export const wordsPerParty = 3
export const messageLength = 12
export const trainingMessages = 1200
/** Most words before, between and behind those that matter: a message has at most 11, so all are padded. */
const mostFillers = { before: 3, between: 1, behind: 3 }

export function drawWorld(random: Random, { deeds, fillers }: WorldSize): World {
  const words = partyCount * wordsPerParty + 2 * deeds + fillers
  const numbers = random.shuffle(Array.from({ length: words }, (_, at) => at + 1))
  const take = (count: number) => numbers.splice(0, count)
  return {
    vocabulary: words + 1,
    parties: Array.from({ length: partyCount }, () => take(wordsPerParty)),
    active: take(deeds),
    passive: take(deeds),
    fillers: take(fillers),
  }
}

export function drawMessages(random: Random, world: World, count: number): Message[] {
  return Array.from({ length: count }, () => drawMessage(random, world))
}

/** As an archive keeps them: party by party. */
export function byParty(messages: readonly Message[]): Message[] {
  return [...messages].sort((one, other) => one.culprit - other.culprit)
}

/** The same words with the two parties changed round: the other one is to blame. */
export function twinOf({ words, named: [first, second], culprit }: Message, world: World): Message {
  const swapped = [...words]
  swapped[first] = words[second]!
  swapped[second] = words[first]!
  const parties = [first, second].map((place) => partyOf(words[place]!, world))
  return { words: swapped, named: [first, second], culprit: parties.find((party) => party !== culprit)! }
}

/** The party that a word stands for, -1 for any other word. */
export function partyOf(word: number, { parties }: World): number {
  return parties.findIndex((words) => words.includes(word))
}

export function asTensors(messages: readonly Message[], { vocabulary }: World): TensorMap {
  return {
    tokens: tokensOf(messages),
    parties: int32(
      [messages.length],
      messages.map(({ culprit }) => culprit),
    ),
    vocabulary: int32([1], [vocabulary]),
  }
}

/** One message a row, padded with 0. */
export function tokensOf(messages: readonly Pick<Message, 'words'>[], length = messageLength): WireTensor {
  const padded = messages.flatMap(({ words }) => [
    ...words,
    ...new Array<number>(length - words.length).fill(0),
  ])
  return int32([messages.length, length], padded)
}

const publicSize: WorldSize = { deeds: 4, fillers: 12 }

export function publicWorld(): World {
  return drawWorld(randomFrom('transformer-classifier/public/world'), publicSize)
}

/** The archive a learner sees in the browser, the same on every run. */
export function publicMessages(): Message[] {
  return byParty(
    drawMessages(randomFrom('transformer-classifier/public/training'), publicWorld(), trainingMessages),
  )
}

/** Further messages of the public world, to try a model on before submitting; the same on every run. */
export function practiceMessages(count: number): Message[] {
  return drawMessages(randomFrom('transformer-classifier/public/practice'), publicWorld(), count)
}

/** One message: two different parties, a deed between them, and words that say nothing. */
function drawMessage(random: Random, world: World): Message {
  const [first, second] = random.shuffle(Array.from({ length: partyCount }, (_, party) => party))
  const isPassive = random.integer(2) === 1
  const fillers = (most: number) =>
    Array.from({ length: random.integer(most + 1) }, () => random.pick(world.fillers))
  const before = fillers(mostFillers.before)
  const between = [
    ...fillers(mostFillers.between),
    random.pick(isPassive ? world.passive : world.active),
    ...fillers(mostFillers.between),
  ]
  return {
    words: [
      ...before,
      random.pick(world.parties[first!]!),
      ...between,
      random.pick(world.parties[second!]!),
      ...fillers(mostFillers.behind),
    ],
    named: [before.length, before.length + 1 + between.length],
    culprit: isPassive ? second! : first!,
  }
}
