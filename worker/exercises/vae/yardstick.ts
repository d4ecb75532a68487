import { mean } from '../src/authoring/index.js'
import type { Picture } from './data.js'
import { inkOf, type Style } from './faces.js'

/** Mean log-likelihood of fresh faces, in nats a face. */
export interface Yardstick {
  /** Of one average face for all, which is what remains without any sliders. */
  average: number
  /** Of the truth: every feeling there may be, weighed by how likely it is. No model gets further on average. */
  truth: number
}

/** Feelings along each factor over which the truth is summed. */
const fineness = 25
const least = 1e-6
/** Taken out of the global object once: looking it up there costs more than the sum it serves. */
const { exp, log, max, min } = Math

export function yardstickOf(
  style: Style,
  training: readonly Picture[],
  fresh: readonly Picture[],
): Yardstick {
  const averageFace = averageOf(training)
  const faces = everyFace(style)
  return {
    average: mean(fresh.map((picture) => logLikelihood(picture, averageFace))),
    truth: mean(fresh.map((picture) => logMean(faces.map((face) => likelihood(picture, face))))),
  }
}

export function averageOf(pictures: readonly Picture[]): number[] {
  return pictures[0]!.map((_, pixel) => mean(pictures.map((picture) => picture[pixel]!)))
}

/** Of one picture, where its pixels have these chances of ink. */
export function logLikelihood(picture: Picture, ink: readonly number[]): number {
  return picture.reduce((total, pixel, at) => {
    const chance = min(1 - least, max(least, ink[at]!))
    return total + log(pixel === 1 ? chance : 1 - chance)
  }, 0)
}

interface Face {
  /** Log-likelihood of an empty picture, and what ink in each pixel adds to it. */
  empty: number
  adds: Float64Array
}

/** A grid of all feelings, with the logarithms taken once: each is looked at for every picture. */
function everyFace(style: Style): Face[] {
  const steps = Array.from({ length: fineness }, (_, step) => (2 * step + 1) / fineness - 1)
  return steps.flatMap((mood) =>
    steps.map((energy) => {
      const ink = inkOf(style, [mood, energy])
      const empty = ink.reduce((total, chance) => total + log(1 - chance), 0)
      return { empty, adds: Float64Array.from(ink, (chance) => log(chance / (1 - chance))) }
    }),
  )
}

function likelihood(picture: Picture, { empty, adds }: Face): number {
  let total = empty
  for (let pixel = 0; pixel < adds.length; pixel++) if (picture[pixel] === 1) total += adds[pixel]!
  return total
}

/** The logarithm of the mean of numbers given by their logarithms. */
function logMean(logs: readonly number[]): number {
  const most = max(...logs)
  return most + log(mean(logs.map((each) => exp(each - most))))
}
