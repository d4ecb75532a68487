import { mean, sum } from '../src/authoring/index.js'
import { int32, randomFrom, type Random, type TensorMap, type WireTensor } from '../src/contract/index.js'

/** One learner's answer to one question of one topic. */
export interface Given {
  learner: number
  question: number
  topic: number
  /** 1: right, 0: wrong. */
  right: number
}

/** A course: who can do how much, which topics are how hard, and who comes to answer what. */
export interface Course {
  /** Mean 0 and deviation 1 over all learners. */
  ability: number[]
  /** Of each topic: an average learner is right half the time at 0. */
  difficulty: number[]
  /** Which topic each question belongs to. */
  topicOf: number[]
  /** How much harder a question is than its topic. */
  twist: number[]
  /** Who has answered often. */
  regular: boolean[]
  /** What the learner gets, in random order. */
  answers: Given[]
  /** Answers of the same people on the same topics, as many of everybody. */
  fresh: Given[]
  /** Everybody and every topic, in the order in which they are asked about. */
  order: { learners: number[]; topics: number[] }
}

export const learners = 240
export const topics = 24
const questionsByTopic = 8
export const questions = topics * questionsByTopic
const answersOf = { regular: 100, occasional: 6, fresh: 30 }
export const answerCount = (learners / 2) * (answersOf.regular + answersOf.occasional)

/** From the basics to the advanced topics, on the scale of ability: learners choose what is at their own height. */
const stages = 2
/** How far from their own height they look, and how likely they open any topic at all. */
const choice = { width: 0.8, anything: 0.03 }
/** What makes a topic hard: a little its stage, mostly how it is taught; and a little each question. */
const hardness = { byStage: 0.3, byTeaching: 0.8, byQuestion: 0.3 }

export const publicMiddle = -0.6

/** The course that a learner sees in the browser, the same on every run. */
export function publicCourse(): Course {
  return drawCourse(randomFrom('user-behaviour/public'), publicMiddle)
}

/** `middle`: the mean difficulty of the topics. */
export function drawCourse(random: Random, middle: number): Course {
  const world = random.fork('world')
  const ability = standardised(range(learners).map(() => world.normal()))
  const stage = world.shuffle(range(topics).map((at) => stages * ((2 * at + 1) / topics - 1)))
  const teaching = apartFrom(
    stage,
    range(topics).map(() => world.normal()),
  )
  const difficulty = stage.map(
    (height, topic) => middle + hardness.byStage * height + hardness.byTeaching * teaching[topic]!,
  )
  const topicOf = world.shuffle(range(questions).map((question) => question % topics))
  const twist = topicOf.map(() => hardness.byQuestion * world.normal())
  const chosen = new Set(world.shuffle(range(learners)).slice(0, learners / 2))
  const regular = range(learners).map((learner) => chosen.has(learner))
  const course = { ability, difficulty, topicOf, twist, regular }
  const draw = answering(course, stage)
  const practice = random.fork('practice')
  const answers = range(learners).flatMap((learner) =>
    range(regular[learner] ? answersOf.regular : answersOf.occasional).map(() => draw(practice, learner)),
  )
  const later = random.fork('later')
  const fresh = range(learners).flatMap((learner) => range(answersOf.fresh).map(() => draw(later, learner)))
  const order = { learners: later.shuffle(range(learners)), topics: later.shuffle(range(topics)) }
  return { ...course, answers: practice.shuffle(answers), fresh, order }
}

export function asTensors({ answers, topicOf }: Course): TensorMap {
  const column = (of: (answer: Given) => number) => int32([answers.length], answers.map(of))
  return {
    learner: column(({ learner }) => learner),
    question: column(({ question }) => question),
    right: column(({ right }) => right),
    topicOf: int32([questions], topicOf),
    counts: int32([2], [learners, topics]),
  }
}

/** Every learner with every topic, as two lists. */
export function pairsTensors({ order }: Course): { learner: WireTensor; topic: WireTensor } {
  const pairs = order.learners.flatMap((learner) => order.topics.map((topic) => ({ learner, topic })))
  return {
    learner: int32(
      [pairs.length],
      pairs.map(({ learner }) => learner),
    ),
    topic: int32(
      [pairs.length],
      pairs.map(({ topic }) => topic),
    ),
  }
}

/** The chance that a learner is right on a topic, whichever of its questions comes. */
export function trueChance(
  { ability, difficulty, topicOf, twist }: Course,
  learner: number,
  topic: number,
): number {
  const own = twist.filter((_, question) => topicOf[question] === topic)
  return mean(own.map((each) => sigmoid(ability[learner]! - difficulty[topic]! - each)))
}

/** How hard a question is by itself: its topic, and what it adds. */
export function questionDifficulty({ difficulty, topicOf, twist }: Course, question: number): number {
  return difficulty[topicOf[question]!]! + twist[question]!
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

type Abilities = Pick<Course, 'ability' | 'difficulty' | 'topicOf' | 'twist'>

/** One answer of a learner: a topic near their own height, and one of its questions. */
function answering({ ability, difficulty, topicOf, twist }: Abilities, stage: readonly number[]) {
  const weights = ability.map((height) =>
    stage.map((each) => Math.exp(-(((height - each) / choice.width) ** 2) / 2) + choice.anything),
  )
  const questionsOf = range(topics).map((topic) =>
    range(questions).filter((question) => topicOf[question] === topic),
  )
  return (random: Random, learner: number): Given => {
    const own = weights[learner]!
    let left = random.uniform() * sum(own)
    const at = own.findIndex((weight) => (left -= weight) < 0)
    const topic = at < 0 ? topics - 1 : at
    const question = random.pick(questionsOf[topic]!)
    const chance = sigmoid(ability[learner]! - difficulty[topic]! - twist[question]!)
    return { learner, question, topic, right: random.uniform() < chance ? 1 : 0 }
  }
}

/** Brought to a mean of 0 and a deviation of 1. */
function standardised(values: readonly number[]): number[] {
  const middle = mean(values)
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  return values.map((value) => (value - middle) / deviation)
}

/** What of `values` has nothing to do with `other`, standardised: how a topic is taught must not follow its stage by chance. */
function apartFrom(other: readonly number[], values: readonly number[]): number[] {
  const [one, two] = [standardised(other), standardised(values)]
  const shared = mean(one.map((value, at) => value * two[at]!))
  return standardised(two.map((value, at) => value - shared * one[at]!))
}
