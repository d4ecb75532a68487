import { randomFrom } from '../kit/random'

export const learners = 200
export const topics = 12

export interface World {
  ability: number[]
  /** Of each topic; a learner whose ability equals it is right half the time. */
  difficulty: number[]
  /** How far into the course a topic stands, on the scale of ability. */
  stage: number[]
}

export interface Habits {
  /** 0: chance decides who answers what; 1: learners open what is at their own height. */
  choosy: number
  /** How many answers each learner gives. */
  each: number
}

/** Counts by learner and topic. */
export interface Answers {
  asked: number[][]
  right: number[][]
}

export const world = drawWorld()

export function drawAnswers({ choosy, each }: Habits, seed = 2): Answers {
  const random = randomFrom(seed)
  const asked = world.ability.map(() => new Array<number>(topics).fill(0))
  const right = asked.map((row) => [...row])
  world.ability.forEach((ability, learner) => {
    const weights = world.stage.map((stage) => Math.exp(-1.6 * choosy * (ability - stage) ** 2))
    for (let answer = 0; answer < each; answer++) {
      const topic = drawn(weights, random.uniform())
      add(asked, learner, topic)
      if (random.uniform() < chanceOf(ability, world.difficulty[topic] ?? 0)) add(right, learner, topic)
    }
  })
  return { asked, right }
}

/** The Rasch model: only the distance counts. */
export function chanceOf(ability: number, difficulty: number): number {
  return 1 / (1 + Math.exp(difficulty - ability))
}

/** What the dashboard shows: of the answers on each topic, the share that is wrong. */
export function wrongShares({ asked, right }: Answers): number[] {
  return range(topics).map((topic) => 1 - sum(column(right, topic)) / sum(column(asked, topic)))
}

export interface Estimates {
  ability: number[]
  difficulty: number[]
}

const rounds = 40
/** Nobody is further from the middle; without a pull, whoever has all right would be. */
const furthest = 6

/** Abilities and difficulties that explain the answers best, the abilities drawn towards 0 by `pull`. */
export function fit(answers: Answers, pull: number): Estimates {
  let ability = world.ability.map(() => 0)
  let difficulty = world.difficulty.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const chances = ability.map((one) => difficulty.map((other) => chanceOf(one, other)))
    ability = ability.map((one, learner) => {
      const { error, weight } = sides(answers.asked[learner], answers.right[learner], chances[learner])
      return within(one - (error + pull * one) / (weight + pull + 0.01))
    })
    difficulty = difficulty.map((one, topic) => {
      const { error, weight } = sides(
        column(answers.asked, topic),
        column(answers.right, topic),
        column(chances, topic),
      )
      return within(one + error / (weight + 0.01))
    })
  }
  // Only distances count; the average learner stands at 0.
  const middle = sum(ability) / ability.length
  return { ability: ability.map((one) => one - middle), difficulty: difficulty.map((one) => one - middle) }
}

/** The mean surprise by answers still to come, of everybody on every topic. */
export function logLoss(chance: (learner: number, topic: number) => number): number {
  const losses = world.ability.flatMap((ability, learner) =>
    world.difficulty.map((difficulty, topic) => {
      const [truth, said] = [
        chanceOf(ability, difficulty),
        Math.min(0.995, Math.max(0.005, chance(learner, topic))),
      ]
      return -truth * Math.log(said) - (1 - truth) * Math.log(1 - said)
    }),
  )
  return sum(losses) / losses.length
}

/** 1 for the same order, 0 for no connection, -1 for the order backwards (Spearman). */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)]
  const squares = sum(a.map((rank, at) => (rank - (b[at] ?? 0)) ** 2))
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1))
}

function drawWorld(): World {
  const random = randomFrom(4)
  const ability = Array.from({ length: learners }, () => random.normal())
  const stage = range(topics).map((at) => 2 * ((2 * at + 1) / topics - 1))
  const difficulty = stage.map((one) => 0.35 * one + random.normal(0, 0.7))
  return { ability, stage, difficulty }
}

function sides(asked: number[] = [], right: number[] = [], chances: number[] = []) {
  return {
    error: sum(asked.map((count, at) => count * (chances[at] ?? 0) - (right[at] ?? 0))),
    weight: sum(asked.map((count, at) => count * (chances[at] ?? 0) * (1 - (chances[at] ?? 0)))),
  }
}

function drawn(weights: readonly number[], luck: number): number {
  let left = luck * sum(weights)
  const at = weights.findIndex((weight) => (left -= weight) < 0)
  return at < 0 ? weights.length - 1 : at
}

function add(counts: number[][], learner: number, topic: number) {
  const row = counts[learner]
  if (row) row[topic] = (row[topic] ?? 0) + 1
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => values.filter((other) => other < value).length)
}

function within(value: number): number {
  return Math.min(furthest, Math.max(-furthest, value))
}

function column(rows: readonly number[][], at: number): number[] {
  return rows.map((row) => row[at] ?? 0)
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
