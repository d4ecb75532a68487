import { rowsOf } from '../src/authoring/index.js'
import type { Ask, Random } from '../src/contract/index.js'
import { picturesTensor, placesTensor, sliders, type Faces, type Picture } from './data.js'
import { pixels } from './faces.js'

/** What is asked about. */
export interface Questions {
  /** The learner's own, for the picture. */
  shown: Faces
  fresh: Faces
  /** Standard normal, two for each fresh face and each round. */
  noise: number[][][]
  /** Standard normal places at which faces are drawn. */
  draws: number[][]
}

/** A cloud on the sliders for each picture. */
export interface Clouds {
  means: number[][]
  logVars: number[][]
}

/** How wide a cloud is taken to be: as the learner said, wider or narrower, or as one may have meant it. */
export const readings = {
  own: (logVar: number) => Math.exp(logVar / 2),
  none: () => 0,
  quarter: (logVar: number) => Math.exp(logVar / 2) / 4,
  half: (logVar: number) => Math.exp(logVar / 2) / 2,
  twice: (logVar: number) => Math.exp(logVar / 2) * 2,
  /** `logVar` was trained as the logarithm of the standard deviation. */
  deviation: (logVar: number) => Math.exp(logVar),
  /** The variance was handed out instead of its logarithm. */
  variance: (logVar: number) => Math.sqrt(Math.max(0, logVar)),
} satisfies Record<string, (logVar: number) => number>

export type Reading = keyof typeof readings

export interface Answers {
  shown: Clouds
  /** Faces along each slider, the other in the middle. */
  walks: Picture[][]
  /** Faces at `draws`. */
  drawn: Picture[]
  clouds: Clouds
  /** Fresh faces redrawn from places in their clouds, round after round. */
  redrawn: Record<Reading, Picture[][]>
}

export const rounds = 3
export const freshFaces = 200
const drawnFaces = 200
/** Where faces are shown along a slider. */
export const stops = [-2, -1.2, -0.6, 0, 0.6, 1.2, 2]
/** Beyond this no slider reaches; a place must stay a number that a question can hold. */
const furthest = 1e6

export function drawQuestions(random: Random, shown: Faces, fresh: Faces): Questions {
  const normal = (count: number) =>
    Array.from({ length: count }, () => Array.from({ length: sliders }, () => random.normal()))
  return {
    shown,
    fresh,
    noise: Array.from({ length: rounds }, () => normal(fresh.pictures.length)),
    draws: normal(drawnFaces),
  }
}

/** What is shown comes first: it must be answered before anything hidden was seen. */
export async function askAll(ask: Ask, { shown, fresh, noise, draws }: Questions): Promise<Answers> {
  const encode = async (pictures: readonly Picture[]): Promise<Clouds> => {
    const { mean, logVar } = await ask('encode', { pictures: picturesTensor(pictures) })
    return { means: rowsOf(mean!.values, sliders), logVars: rowsOf(logVar!.values, sliders) }
  }
  const decode = async (places: readonly (readonly number[])[]): Promise<Picture[]> => {
    const { ink } = await ask('decode', { places: placesTensor(places) })
    return rowsOf(ink!.values, pixels)
  }
  const shownClouds = await encode(shown.pictures)
  const along = [0, 1].map((slider) =>
    stops.map((stop) => [0, 1].map((each) => (each === slider ? stop : 0))),
  )
  const walks = [await decode(along[0]!), await decode(along[1]!)]
  const drawn = await decode(draws)
  const clouds = await encode(fresh.pictures)
  const redrawn: Partial<Answers['redrawn']> = {}
  for (const reading of Object.keys(readings) as Reading[]) {
    // One round tells what a learner meant; how good the model is wants more.
    const asked = reading === 'own' ? noise : noise.slice(0, 1)
    redrawn[reading] = []
    for (const round of asked) redrawn[reading].push(await decode(placesIn(clouds, round, reading)))
  }
  return { shown: shownClouds, walks, drawn, clouds, redrawn: redrawn as Answers['redrawn'] }
}

function placesIn({ means, logVars }: Clouds, noise: readonly number[][], reading: Reading): number[][] {
  return means.map((mean, at) =>
    mean.map((centre, slider) => {
      const place = centre + readings[reading](bounded(logVars[at]![slider]!)) * noise[at]![slider]!
      return Math.min(furthest, Math.max(-furthest, place))
    }),
  )
}

/** So that its exponential stays a number, too. */
export function bounded(logVar: number): number {
  return Math.min(30, Math.max(-30, logVar))
}
