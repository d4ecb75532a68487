import { float32, randomFrom, type Random, type TensorMap } from '../src/contract/index.js'

/** Minutes that orders took. The least and the most differ from world to world. */
export interface World {
  least: number
  most: number
}

export const publicWorld: World = { least: 10, most: 30 }

/** What a learner sees in the browser, the same on every run. */
export function publicMinutes(): number[] {
  return drawMinutes(randomFrom('scaffold/public'), publicWorld, 24)
}

export function drawMinutes(random: Random, { least, most }: World, count: number): number[] {
  return Array.from({ length: count }, () => Math.fround(least + (most - least) * random.uniform()))
}

export function asTensors(minutes: readonly number[]): TensorMap {
  return { minutes: float32([minutes.length], minutes) }
}
