import { secretRandomFrom } from '../src/secret-random.js'
import {
  randomFrom,
  totalScore,
  type ExerciseDefinition,
  type GradingDefinition,
  type Random,
  type TensorMap,
} from '../src/contract/index.js'

/** Somebody who never trains: submits guesses, reads the points, and keeps what scored better. */
export interface Climb {
  exercise: ExerciseDefinition
  grading: GradingDefinition
  attempts: number
  climbers: number
  /** Where the public data makes one begin. */
  start: readonly number[]
  /** Standard deviation of a step, for each parameter of the guess. */
  steps: readonly number[]
  answer(guess: readonly number[], input: TensorMap): TensorMap
}

export interface Climbed {
  /** Points that the guess kept in the end gets on data it was not climbed on: mean over climbers. */
  earned: number
  /** Share of climbers with at least one pass. */
  passedOnce: number
  /** Mean over climbers of the most points of all attempts. */
  best: number
}

/** `fresh`: each attempt draws its own data, as every run does. Otherwise one hidden set serves a climber's every attempt. */
export async function climb(options: Climb, data: 'fresh' | 'fixed'): Promise<Climbed> {
  const ends = []
  for (let climber = 0; climber < options.climbers; climber++)
    ends.push(await climbOnce(options, data, climber))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    earned: mean(ends.map(({ earned }) => earned)),
    passedOnce: mean(ends.map(({ passed }) => Number(passed))),
    best: mean(ends.map(({ best }) => best)),
  }
}

async function climbOnce(options: Climb, data: 'fresh' | 'fixed', climber: number) {
  const random = randomFrom(`climber ${climber}`)
  let kept = { guess: options.start, points: -1 }
  let passed = false
  for (let attempt = 0; attempt < options.attempts; attempt++) {
    const guess = attempt === 0 ? options.start : stepFrom(kept.guess, options.steps, random)
    const seed = data === 'fresh' ? `${climber}/${attempt}` : `${climber}`
    const scored = await score(options, guess, seed)
    passed ||= scored.passed
    if (scored.points >= kept.points) kept = { guess, points: scored.points }
  }
  const unseen = await Promise.all(
    [1, 2, 3].map((again) => score(options, kept.guess, `unseen ${climber}/${again}`)),
  )
  // A fixed set would be the one that counts.
  const earned =
    data === 'fixed' ? kept.points : unseen.reduce((sum, { points }) => sum + points, 0) / unseen.length
  return { earned, passed, best: kept.points }
}

function stepFrom(guess: readonly number[], steps: readonly number[], random: Random): number[] {
  const scale = random.pick([1, 0.3, 0.1, 0.03])
  return guess.map((value, at) => value + scale * steps[at]! * random.normal())
}

async function score({ exercise, grading, answer }: Climb, guess: readonly number[], seed: string) {
  const { hidden } = grading.prepare(secretRandomFrom(seed))
  const observed = await grading.interrogate(async (_, input) => answer(guess, input), hidden)
  return totalScore(exercise, grading.score(observed, hidden, { curve: [] }))
}
