import { int32, type Ask, type Random, type TensorMap } from '../src/contract/index.js'
import { messageLength, partyCount, tokensOf, twinOf, type Message, type World } from './data.js'

/** What a learner's model is asked about, in the world it was trained in. */
export interface Questions {
  /** Of the archive it learned from. */
  training: readonly Message[]
  /** Never seen before. */
  fresh: readonly Message[]
  /** The first of the fresh ones with their parties changed round. */
  twins: readonly Message[]
  /** What somebody says of the first of the fresh ones, rightly or not: an evaluation counts what it is given. */
  labels: readonly number[]
  probes: readonly Probe[]
  /** Of the learner's own archive; the only one whose words are shown. */
  shown: Message
}

/** Two pairs of parties, each with the same two deeds. What a deed changes is to hang on whom it stands between. */
export interface Probe {
  one: readonly [Message, Message]
  other: readonly [Message, Message]
}

/** Answers, row-major. */
export interface Observed {
  shown: number[]
  training: number[]
  fresh: number[]
  twins: number[]
  /** For the short ones of the fresh, padded less. */
  short: number[]
  /** Weights for the first of the fresh. */
  looks: number[]
  confusion: number[]
  /** Four answers for each probe: the two deeds of the one pair, then those of the other. */
  probes: number[]
}

const trainingAsked = 150
const twinsAsked = 120
export const labelled = 120
export const looksAsked = 30
export const shortLength = 8
const probesAsked = 4

export function questionsFor(
  random: Random,
  world: World,
  archive: readonly Message[],
  fresh: readonly Message[],
): Questions {
  return {
    training: random.shuffle(archive).slice(0, trainingAsked),
    fresh,
    twins: fresh.slice(0, twinsAsked).map((message) => twinOf(message, world)),
    labels: fresh.slice(0, labelled).map(({ culprit }) => labelFor(culprit, random)),
    probes: Array.from({ length: probesAsked }, () => drawProbe(random, world)),
    shown: archive.find(({ words }) => words.length >= 7 && words.length <= 8) ?? archive[0]!,
  }
}

/** Every number of the shown message is drawn, so it must be answered before anything hidden was seen. */
export async function askAll(ask: Ask, questions: Questions): Promise<Observed> {
  const { training, fresh, twins, labels, probes } = questions
  const look = async (messages: readonly Message[]) => {
    const { weights } = await ask('look', { tokens: tokensOf(messages) })
    return Array.from(weights!.values)
  }
  const predict = async (messages: readonly Pick<Message, 'words'>[], length = messageLength) => {
    const { probabilities } = await ask('predict', { tokens: tokensOf(messages, length) })
    return Array.from(probabilities!.values)
  }
  return {
    shown: await look([questions.shown]),
    training: await predict(training),
    fresh: await predict(fresh),
    twins: await predict(twins),
    short: await predict(fresh.filter(isShort), shortLength),
    looks: await look(fresh.slice(0, looksAsked)),
    confusion: await countsFor(ask, labelledQuestion(fresh, labels)),
    probes: await predict(probes.flatMap(({ one, other }) => [...one, ...other])),
  }
}

export function isShort({ words }: Message): boolean {
  return words.length <= shortLength
}

async function countsFor(ask: Ask, question: TensorMap): Promise<number[]> {
  const { confusion } = await ask('evaluate', question)
  return Array.from(confusion!.values)
}

function labelledQuestion(fresh: readonly Message[], labels: readonly number[]): TensorMap {
  return { tokens: tokensOf(fresh.slice(0, labels.length)), labels: int32([labels.length], labels) }
}

/** A good model makes hardly a mistake, and rows and columns of its counts could not be told apart; so three in ten labels are others. */
function labelFor(culprit: number, random: Random): number {
  return random.uniform() < 0.3 ? (culprit + 1) % partyCount : culprit
}

function drawProbe(random: Random, { parties, active, passive }: World): Probe {
  const [a, b, c, d] = random.shuffle(parties).map((words) => random.pick(words))
  const deeds = [random.pick(active), random.pick(passive)]
  const pair = (first: number, second: number): [Message, Message] => {
    const [did, suffered] = deeds.map((deed): Message => ({
      words: [first, deed, second],
      named: [0, 2],
      culprit: 0,
    }))
    return [did!, suffered!]
  }
  return { one: pair(a!, b!), other: pair(c!, d!) }
}
