import { randomFrom, type Random } from '../kit/random'
import { digits, type Point } from './strokes'

export const size = 16
const pen = 0.13
const hands = 3
const copies = 8
const asked = 4

export interface Example {
  digit: number
  strokes: readonly Point[]
}

/** A digit in somebody's hand: leaning, larger or smaller, a little crooked. */
function written(digit: number, random: Random): Example {
  const [lean, wide, high] = [random.normal(0, 0.12), 1 + random.normal(0, 0.1), 1 + random.normal(0, 0.06)]
  const strokes = (digits[digit] ?? []).map(([x, y]): Point => [
    wide * x - lean * y + random.normal(0, 0.02),
    high * y + random.normal(0, 0.02),
  ])
  return { digit, strokes }
}

function drawHands(each: number, seed: number): Example[] {
  const random = randomFrom(seed)
  return digits.flatMap((_, digit) => Array.from({ length: each }, () => written(digit, random)))
}

/** Thirty digits to learn from, upright, and forty others to be asked about. */
export const training = drawHands(hands, 8)
export const test = drawHands(asked, 9)

/** Clockwise, by degrees. */
export function turned(strokes: readonly Point[], degrees: number): Point[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return strokes.map(([x, y]): Point => [cos * x - sin * y, sin * x + cos * y])
}

/** Ink from 0 to 1, row by row: the nearer to a stroke, the more. */
export function inked(strokes: readonly Point[]): number[] {
  const least = new Float64Array(size * size).fill(Infinity)
  strokes.slice(1).forEach((to, at) => {
    const from = strokes[at] ?? to
    for (let pixel = 0; pixel < least.length; pixel++) {
      const x = ((pixel % size) + 0.5) / (size / 2) - 1
      const y = (Math.floor(pixel / size) + 0.5) / (size / 2) - 1
      least[pixel] = Math.min(least[pixel] ?? Infinity, squaredDistance(x, y, from, to))
    }
  })
  return Array.from(least, (squared) => Math.exp(-squared / pen ** 2))
}

export interface Learned {
  digit: number
  ink: number[]
}

/** Every example as it is, and copies turned by chance up to `most` degrees to either side, the label unchanged. */
export function learnedFrom(most: number): Learned[] {
  const random = randomFrom(5)
  return training.flatMap(({ digit, strokes }) => {
    const turns =
      most === 0 ? [0] : [0, ...Array.from({ length: copies }, () => most * (2 * random.uniform() - 1))]
    return turns.map((turn) => ({ digit, ink: inked(turned(strokes, turn)) }))
  })
}

/** The most similar example, whose digit is the answer. */
export function closest(ink: readonly number[], learned: readonly Learned[]): Learned | undefined {
  let best: Learned | undefined
  let least = Infinity
  for (const one of learned) {
    let far = 0
    for (let at = 0; at < ink.length && far < least; at++) far += ((ink[at] ?? 0) - (one.ink[at] ?? 0)) ** 2
    if (far < least) [best, least] = [one, far]
  }
  return best
}

/** The share of strangers' digits read right, when all are turned by so many degrees. */
export function rightAt(turn: number, learned: readonly Learned[]): number {
  const right = test.filter(
    ({ digit, strokes }) => closest(inked(turned(strokes, turn)), learned)?.digit === digit,
  ).length
  return right / test.length
}

/** Of a place from the line between two points. */
function squaredDistance(x: number, y: number, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)
  const within = along < 0 ? 0 : along > 1 ? 1 : along
  const [offX, offY] = [x - from[0] - within * dx, y - from[1] - within * dy]
  return offX * offX + offY * offY
}
