import { float32, randomFrom, type Random, type TensorMap, type WireTensor } from '../src/contract/index.js'

/** Days of use and minutes a visit, each as standard deviations from the average over all apps. */
export type Point = readonly [days: number, minutes: number]

export interface Users {
  points: Point[]
  /** 1: renewed after the trial, 0: left. */
  renewed: number[]
  /** Which of the app's four groups a user belongs to, 0 to 3; opposite groups behave alike. */
  group: number[]
}

/** How the four groups of an app lie: opposite corners of a square renew alike, neighbours don't. */
export interface App {
  /** Radians by which the square is turned. */
  turn: number
  /** Where the square has its middle: some apps are used more, or for longer, than others. */
  centre: Point
}

export const trainingUsers = 160
export const groups = 4
const spread = 0.5
const cornerDistance = Math.SQRT2

/** Nearly upright: users who come often and stay long, or seldom and briefly, renew; the other two groups leave. */
export const publicApp: App = { turn: 0.1, centre: [0, 0] }

/** The users a learner sees in the browser, the same on every run. */
export function publicUsers(): Users {
  return drawUsers(randomFrom('mlp-classifier/public'), publicApp, trainingUsers)
}

/** The same number of users from each group, in random order. */
export function drawUsers(random: Random, app: App, count: number): Users {
  const group = random.shuffle(Array.from({ length: count }, (_, index) => index % groups))
  return {
    points: group.map((corner) => drawPoint(random, app, corner)),
    renewed: group.map((corner) => (corner % 2 === 0 ? 1 : 0)),
    group,
  }
}

export function asTensors({ points, renewed }: Users): TensorMap {
  return { users: pointsTensor(points), renewed: float32([renewed.length], renewed) }
}

export function pointsTensor(points: readonly Point[]): WireTensor {
  return float32([points.length, 2], points.flat())
}

function drawPoint(random: Random, { turn, centre }: App, corner: number): Point {
  const angle = turn + Math.PI / 4 + (corner * Math.PI) / 2
  const days = centre[0] + cornerDistance * Math.cos(angle) + spread * random.normal()
  const minutes = centre[1] + cornerDistance * Math.sin(angle) + spread * random.normal()
  return [Math.fround(days), Math.fround(minutes)]
}
