import type { Random } from '../src/contract/index.js'

/** What a bracelet's sensors read, and the movement behind it. */
export interface Readings {
  /** Each a list of `sensors` numbers, in standard deviations. */
  inputs: number[][]
  /** 0 to 5. */
  movement: number[]
}

/** How patients move: each movement comes in two styles, as left-handed and right-handed people do it. */
export type World = readonly { movement: number; centre: readonly number[] }[]

export const sensors = 24
export const movements = 6
/** The other sensors tell nothing of the movement, so their weights become small. */
const tellingSensors = 14
const styles = 2
const apart = 1.15
const scatter = 1.05

export function drawWorld(random: Random): World {
  const telling = random.shuffle(Array.from({ length: sensors }, (_, at) => at < tellingSensors))
  return Array.from({ length: movements * styles }, (_, style) => ({
    movement: style % movements,
    centre: telling.map((tells) => (tells ? apart * random.normal() : 0)),
  }))
}

export function drawReadings(random: Random, world: World, count: number): Readings {
  const styles = random.shuffle(Array.from({ length: count }, (_, at) => world[at % world.length]!))
  return {
    inputs: styles.map(({ centre }) => centre.map((middle) => middle + scatter * random.normal())),
    movement: styles.map(({ movement }) => movement),
  }
}
