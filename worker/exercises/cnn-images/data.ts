import {
  float32,
  int32,
  randomFrom,
  type Random,
  type TensorMap,
  type WireTensor,
} from '../src/contract/index.js'
import { families, type Mark } from './marks.js'
import { drawNoise, photograph, side, type Look } from './photo.js'

/** A returns depot: what each belt's mark is, and how its photos look. */
export interface Depot extends Look {
  /** By belt, 0 to 3. */
  marks: readonly Mark[]
}

export interface Photos {
  /** Grey values of each photo, row after row. */
  pixels: number[][]
  /** The belt that each parcel belongs on. */
  belt: number[]
}

export const belts = 4
export const trainingPhotos = 320

export const publicDepot: Depot = {
  marks: families.map(([first]) => first!),
  size: 7,
  pen: 1.8,
  ground: 60,
  paint: 110,
  grain: 14,
  scuffs: 2,
}

/** The photos a learner sees in the browser, the same on every run. */
export function publicPhotos(): Photos {
  return drawPhotos(randomFrom('cnn-images/public'), publicDepot, trainingPhotos)
}

/** Photos of the public depot that no training sees, so that Run asks about strangers, too. */
export function publicStrangers(): Photos {
  return drawPhotos(randomFrom('cnn-images/public-strangers'), publicDepot, 200)
}

/** As many of each belt, belt after belt, as somebody went along and collected them. */
export function drawPhotos(random: Random, depot: Depot, count: number): Photos {
  const belt = Array.from({ length: count }, (_, photo) => Math.floor((photo * belts) / count))
  const noise = drawNoise(random)
  return { pixels: belt.map((which) => photograph(random, depot.marks[which]!, depot, noise)), belt }
}

export function asTensors({ pixels, belt }: Photos): TensorMap {
  return { photos: photosTensor(pixels), belts: int32([belt.length], belt) }
}

export function photosTensor(pixels: readonly number[][]): WireTensor {
  return float32([pixels.length, side, side], pixels.flat())
}

/**
 * Another depot: of each family a mark that the public one doesn't use, on belts in any order, larger or smaller, with
 * other paint, other cardboard and another camera.
 */
export function drawDepot(random: Random): Depot {
  const between = (least: number, most: number) => least + (most - least) * random.uniform()
  return {
    marks: random.shuffle(families.map(([, ...others]) => random.pick(others))),
    size: between(6.5, 7),
    pen: between(1.6, 2.2),
    ground: between(40, 80),
    paint: between(105, 140),
    grain: between(8, 14),
    scuffs: 2,
  }
}
