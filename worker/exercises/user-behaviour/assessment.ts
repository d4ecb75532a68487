import { mean, rowsOf } from '../src/authoring/index.js'
import { int32, type Ask } from '../src/contract/index.js'
import {
  pairsTensors,
  questionDifficulty,
  range,
  sigmoid,
  topics,
  trueChance,
  type Course,
  type Given,
} from './data.js'
import { deviation, logLoss, logOdds, rankCorrelation } from './measures.js'

/** The learner's answers, gathered while the model is alive; computed with afterwards. */
export interface Answers {
  /** For every learner and every topic. */
  chances: number[][]
  /** For every topic. */
  difficulty: number[]
}

/** Mean surprise at new answers: of the learner's chances, of the shares of right answers by topic, and of the truth. */
export interface Losses {
  learned: number
  shares: number
  truth: number
}

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  regular: Losses
  occasional: Losses
  /** New answers in ten groups of equal size by the chance given: what was said, and what happened. */
  calibration: { said: number; happened: number }[]
  /** Mean distance between the two. */
  calibrationGap: number
  /** Rank correlation of the difficulties with the truth, shares of wrong answers, what the chances say, and questions of these numbers. */
  ranking: { truth: number; shares: number; chances: number; questions: number; sharesWithTruth: number }
  scale: {
    /** How far an average learner's chance is off by topic, by the difficulties. */
    gap: number
    /** Mean of the difficulties. */
    middle: number
    /** How the difficulties lie to what the chances say, in log-odds: mean and deviation of the distance, ratio of deviations. */
    shift: number
    stray: number
    stretch: number
  }
  /** What lies in the chances themselves, in log-odds. */
  chances: {
    outside: number
    /** Shares of chances beyond .001 and .999, for learners of many answers and of few. */
    extreme: { regular: number; occasional: number }
    spread: { learners: number; topics: number }
    /** Rank correlation of what they say of learners and of topics with the truth. */
    truth: { learners: number; topics: number }
  }
  /** Share of wrong answers by topic, as the dashboard has it. */
  wrongShares: number[]
}

export const groups = 10

/** Everybody is asked about with every topic, so the question tells nothing of what will be answered later. */
export async function askAll(ask: Ask, course: Course): Promise<Answers> {
  const { order } = course
  const { chance } = await ask('predict', pairsTensors(course))
  const { difficulty } = await ask('difficulty', { topic: int32([topics], order.topics) })
  const rows = rowsOf(chance!.values, topics)
  const chances = order.learners.map(() => new Array<number>(topics))
  rows.forEach((row, at) =>
    row.forEach((value, place) => (chances[order.learners[at]!]![order.topics[place]!] = value)),
  )
  const difficulties = new Array<number>(topics)
  order.topics.forEach((topic, place) => (difficulties[topic] = difficulty!.values[place]!))
  return { chances, difficulty: difficulties }
}

export function assess({ chances, difficulty }: Answers, course: Course): Facts {
  const shares = sharesOf(course.answers, topics, ({ topic }) => topic)
  const wrongShares = shares.map((share) => 1 - share)
  const said = ({ learner, topic }: Given) => chances[learner]![topic]!
  const losses = (answers: readonly Given[]): Losses => ({
    learned: logLoss(answers, said),
    shares: logLoss(answers, ({ topic }) => shares[topic]!),
    truth: logLoss(answers, ({ learner, topic }) => trueChance(course, learner, topic)),
  })
  const calibration = calibrationOf(course.fresh, said)
  const implied = impliedBy(chances, course)
  return {
    regular: losses(course.fresh.filter(({ learner }) => course.regular[learner])),
    occasional: losses(course.fresh.filter(({ learner }) => !course.regular[learner])),
    calibration,
    calibrationGap: mean(calibration.map(({ said: one, happened }) => Math.abs(one - happened))),
    ranking: {
      truth: rankCorrelation(difficulty, course.difficulty),
      shares: rankCorrelation(difficulty, wrongShares),
      chances: rankCorrelation(difficulty, implied.topics),
      questions: rankCorrelation(
        difficulty,
        range(topics).map((number) => questionDifficulty(course, number)),
      ),
      sharesWithTruth: rankCorrelation(wrongShares, course.difficulty),
    },
    scale: {
      gap: mean(difficulty.map((value, topic) => distance(value, course.difficulty[topic]!))),
      ...comparison(difficulty, implied.topics),
    },
    chances: {
      outside: chances.flat().filter((chance) => chance < 0 || chance > 1).length,
      extreme: {
        regular: extremeShare(chances.filter((_, learner) => course.regular[learner])),
        occasional: extremeShare(chances.filter((_, learner) => !course.regular[learner])),
      },
      spread: { learners: deviation(implied.learners), topics: deviation(implied.topics) },
      truth: {
        learners: rankCorrelation(implied.learners, course.ability),
        topics: rankCorrelation(implied.topics, course.difficulty),
      },
    },
    wrongShares,
  }
}

/** Share of right answers in each group, lent two answers at the overall share. */
export function sharesOf(
  answers: readonly Given[],
  count: number,
  group: (answer: Given) => number,
): number[] {
  const overall = mean(answers.map(({ right }) => right))
  const totals = range(count).map(() => ({ right: 2 * overall, all: 2 }))
  for (const answer of answers) {
    const total = totals[group(answer)]!
    total.right += answer.right
    total.all++
  }
  return totals.map(({ right, all }) => right / all)
}

function calibrationOf(answers: readonly Given[], said: (answer: Given) => number): Facts['calibration'] {
  const sorted = [...answers].sort((one, other) => said(one) - said(other))
  const size = sorted.length / groups
  return range(groups).map((group) => {
    const own = sorted.slice(group * size, (group + 1) * size)
    return { said: mean(own.map(said)), happened: mean(own.map(({ right }) => right)) }
  })
}

/** What chances say of each learner and of each topic, if they are a sum of both; of topics by learners of many answers alone. */
function impliedBy(
  chances: readonly number[][],
  { regular }: Course,
): { learners: number[]; topics: number[] } {
  const odds = chances.map((row) => row.map(logOdds))
  const well = odds.filter((_, learner) => regular[learner])
  return {
    learners: odds.map(mean),
    topics: range(topics).map((topic) => -mean(well.map((row) => row[topic]!))),
  }
}

function comparison(difficulty: readonly number[], implied: readonly number[]) {
  const apart = difficulty.map((value, topic) => value - implied[topic]!)
  return {
    middle: mean(difficulty),
    shift: mean(apart),
    stray: deviation(apart),
    stretch: deviation(difficulty) / Math.max(deviation(implied), 1e-6),
  }
}

function extremeShare(chances: readonly number[][]): number {
  return mean(chances.flat().map((chance) => (chance < 0.001 || chance > 0.999 ? 1 : 0)))
}

/** Of an average learner's chances at two difficulties. */
function distance(one: number, other: number): number {
  return Math.abs(sigmoid(-one) - sigmoid(-other))
}
