import { float32, randomFrom, type Random, type TensorMap, type WireTensor } from '../src/contract/index.js'
import { inkOf, pixels, type Feeling, type Style } from './faces.js'

/** One number for each pixel, row by row from the top: 1 is ink, 0 is paper. */
export type Picture = number[]

export interface Faces {
  pictures: Picture[]
  /** Known to the grader alone. */
  feelings: Feeling[]
}

export const trainingPictures = 1000
/** Numbers that a picture is squeezed into. */
export const sliders = 2

export const publicStyle: Style = {
  radius: 5.7,
  eyeHeight: -1.8,
  eyeDistance: 2.2,
  eyeSize: 1.4,
  mouthHeight: 2.1,
  mouthWidth: 3,
  bend: 3.2,
  opening: 0.7,
  flips: 0.01,
}

/** The faces a learner sees in the browser, the same on every run. */
export function publicFaces(): Faces {
  return drawFaces(randomFrom('vae/public'), publicStyle, trainingPictures)
}

/** Another hand: larger heads than the public ones, so that no picture of one fits the other. */
export function drawStyle(random: Random): Style {
  const between = (least: number, most: number) => least + (most - least) * random.uniform()
  return {
    radius: between(6.2, 6.5),
    eyeHeight: -between(2.2, 2.9),
    eyeDistance: between(2.4, 3),
    eyeSize: between(1.3, 1.6),
    mouthHeight: between(2.2, 2.7),
    mouthWidth: between(3.2, 3.8),
    bend: between(3.1, 3.8),
    opening: between(0.6, 0.75),
    flips: between(0.005, 0.015),
  }
}

/** Faces of all moods and all degrees of being awake alike, each pixel drawn by its chance of ink. */
export function drawFaces(random: Random, style: Style, count: number): Faces {
  const between = () => 2 * random.uniform() - 1
  const feelings = Array.from({ length: count }, (): Feeling => [between(), between()])
  const drawn = (ink: readonly number[]) => ink.map((chance) => (random.uniform() < chance ? 1 : 0))
  return { feelings, pictures: feelings.map((feeling) => drawn(inkOf(style, feeling))) }
}

export function firstOf({ pictures, feelings }: Faces, count: number): Faces {
  return { pictures: pictures.slice(0, count), feelings: feelings.slice(0, count) }
}

export function asTensors({ pictures }: Faces): TensorMap {
  return { pictures: picturesTensor(pictures) }
}

export function picturesTensor(pictures: readonly Picture[]): WireTensor {
  return float32([pictures.length, pixels], pictures.flat())
}

export function placesTensor(places: readonly (readonly number[])[]): WireTensor {
  return float32([places.length, sliders], places.flat())
}
