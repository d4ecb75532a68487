import { int32, randomFrom, type Localized, type Random, type TensorMap } from '../src/contract/index.js'
import { allWords, lexicon, vocabulary, wordCalled, type Role } from './lexicon.js'

/** A support desk: which number each word has in its data, and what its people are used to writing. */
export interface Desk {
  /** Word of each token. */
  words: readonly Localized[]
  habits: Habits
}

/** Weights of the words of a role, or of the kinds of messages, in a circumstance, e.g. of things after `check`. */
type Habits = (role: Role | 'kind', circumstance: string) => readonly number[]

/** Two words in a row, the earlier one first. */
export type Context = readonly [before: number, last: number]

/** What is asked about, in tokens. */
export interface Questions {
  desk: Desk
  training: readonly number[]
  /** Text of the same desk that the learner never sees. */
  fresh: readonly number[]
  /** Contexts that the training text does not have. */
  strange: readonly Context[]
  /** Part of the training text, whose perplexity the learner is asked for. */
  excerpt: readonly number[]
}

export const trainingTokens = 3000
export const freshTokens = 3000
const strangeContexts = 40
const excerptTokens = 300

/** Each word of a role has this share of the weight of the one before it, in an order that each circumstance shuffles. */
const shares = { usual: 0.75, inCircumstance: 0.27 }
/** Share of words, and of messages, that follow no habit. */
const surprises = { word: 0.04, message: 0.15 }
const greetings = 0.12

const kinds = ['state', 'report', 'request', 'promise', 'thanks', 'excuse'] as const
type Kind = (typeof kinds)[number]
/** Of the kinds of messages: there is little to say thanks or sorry for. */
const commonness = [1, 1, 1, 1.3, 0.4, 0.3]

export function drawDesk(random: Random): Desk {
  const drawn = new Map<string, number[]>()
  const habits: Habits = (role, circumstance) => {
    const name = `${role} ${circumstance}`
    const known = drawn.get(name)
    if (known) return known
    const share = circumstance === '' ? shares.usual : shares.inCircumstance
    const items: readonly unknown[] = role === 'kind' ? kinds : lexicon[role]
    const weights = random.fork(name).shuffle(items.map((_, rank) => share ** rank))
    drawn.set(name, weights)
    return weights
  }
  return { words: random.shuffle(allWords), habits }
}

/** Messages of conversations, one after the other, the end of a message before the first. */
export function drawText(random: Random, { words, habits }: Desk, tokens: number): number[] {
  const tokenOf = new Map(words.map((word, token) => [word, token]))
  const text: Localized[] = [lexicon.end[0]]
  const write = writer(random, habits, text)
  while (text.length < tokens) write()
  return text.slice(0, tokens).map((word) => tokenOf.get(word)!)
}

export function questionsFor(random: Random, desk: Desk): Questions {
  const training = drawText(random.fork('training'), desk, trainingTokens)
  const from = random.fork('excerpt').integer(trainingTokens - excerptTokens)
  return {
    desk,
    training,
    fresh: drawText(random.fork('fresh'), desk, freshTokens),
    strange: drawStrange(random.fork('strange'), training),
    excerpt: training.slice(from, from + excerptTokens),
  }
}

/** The desk of the browser, the same on every run. */
export function publicQuestions(): Questions {
  const random = randomFrom('ngram-language-model/public')
  return questionsFor(random, drawDesk(random.fork('desk')))
}

export function asTensors(tokens: readonly number[]): TensorMap {
  return { tokens: int32([tokens.length], tokens), vocabulary: int32([], [vocabulary]) }
}

export function contextsTensor(contexts: readonly Context[]) {
  return int32([contexts.length, 2], contexts.flat())
}

/** The two words before each word of a text that has two before it. */
export function contextsIn(text: readonly number[]): Context[] {
  return text.slice(2).map((_, at) => [text[at]!, text[at + 1]!])
}

export function contextName([before, last]: Context): string {
  return `${before} ${last}`
}

/** The token of an English word. */
export function tokenCalled({ words }: Desk, english: string): number {
  return words.indexOf(wordCalled(english))
}

/** Any two words that never came in this order. */
function drawStrange(random: Random, training: readonly number[]): Context[] {
  const known = new Set(contextsIn(training).map(contextName))
  const strange: Context[] = []
  while (strange.length < strangeContexts) {
    const context: Context = [random.integer(vocabulary), random.integer(vocabulary)]
    if (!known.has(contextName(context))) strange.push(context)
  }
  return strange
}

/** Adds one message. What it is about hangs on the word that ended the one before. */
function writer(random: Random, habits: Habits, text: Localized[]): () => void {
  const say = (role: Role, after?: Localized): Localized => {
    const words: readonly Localized[] = lexicon[role]
    const habit = habits(role, after?.en ?? '')
    const chosen = random.uniform() < surprises.word ? random.pick(words) : pickBy(random, words, habit)
    text.push(chosen)
    return chosen
  }
  const all = (...roles: Role[]) => roles.forEach((role) => say(role))
  const messages: Record<Kind, () => void> = {
    state() {
      say('your')
      const thing = say('thing')
      say('state', thing)
      say('done', thing)
    },
    report() {
      all('we', 'have')
      const reported = say('reported')
      say('your')
      say('thing', reported)
    },
    request() {
      say('please')
      const action = say('action')
      say('your')
      say('thing', action)
    },
    promise() {
      say('our')
      const colleague = say('colleague')
      say('will')
      const action = say('action', colleague)
      say('your')
      say('thing', action)
    },
    thanks: () => all('thanks', 'your', 'kindness'),
    excuse: () => all('please', 'excuse', 'the', 'trouble'),
  }
  return () => {
    const ended = text.at(-2)?.en ?? ''
    const usual = random.uniform() >= surprises.message
    const likely = habits('kind', ended).map((weight, at) => weight * commonness[at]!)
    const kind = pickBy(random, kinds, usual ? likely : commonness)
    if (random.uniform() < greetings) say('hello')
    messages[kind]()
    say('end')
  }
}

function pickBy<T>(random: Random, items: readonly T[], weights: readonly number[]): T {
  let left = random.uniform() * weights.reduce((total, weight) => total + weight, 0)
  const at = weights.findIndex((weight) => (left -= weight) < 0)
  return items[at < 0 ? items.length - 1 : at]!
}
