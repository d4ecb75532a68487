import { mean } from '../src/authoring/index.js'
import { distance, reach, type City, type Place } from './data.js'
import { energyDistance } from './distance.js'
import { heapLike } from './heap.js'
import type { Answers } from './questions.js'

/** Everything that answers are held against. */
export interface Truth {
  city: City
  training: Place[]
  fresh: Place[]
}

/** Facts about the learner's two networks, all from their answers. */
export interface Facts {
  /** Share of invented places within reach of a quarter's centre. */
  near: number
  /** For each quarter, the share of invented places near it as a multiple of what is right. */
  ratios: number[]
  /** Energy distance from true places, where one round heap with the same mean and covariance has 1. */
  strangeness: number
  /** Root mean square distance of invented places from their own middle, as a multiple of that of the training trips. */
  width: number
  /** How far the middle of the invented places lies from that of the training trips, in km. */
  offset: number
  /** Share of invented places that are training trips. */
  copied: number
  /** Median distance between places from noise that hardly differs, as a share of the distance in `width`. */
  jump: number
  /** ½ log D on true places plus ½ log (1 − D) on invented ones: the detective's objective. */
  objective: number
  /** Mean chances of being true, for both. */
  believed: { fresh: number; invented: number }
  /** Lowest and highest chance of all. */
  chances: { least: number; most: number }
}

/** Closer than a metre to a training trip is a copy. */
const copy = 0.001
const smallest = 1e-6
/** Share of a round normal cloud within two and a half standard deviations of its centre. */
const withinReach = 0.956

export function assess({ invented, nudged, chances }: Answers, { training, fresh, city }: Truth): Facts {
  const both = [...chances.fresh, ...chances.invented]
  const at = invented.map((place) => quarterOf(city, place))
  const heap = heapLike(training, fresh.length)
  const objective = mean(chances.fresh.map(logOf)) + mean(chances.invented.map((chance) => logOf(1 - chance)))
  return {
    near: shareWhere(at, (quarter) => quarter >= 0),
    ratios: city.quarters.map(
      ({ share }, own) => shareWhere(at, (quarter) => quarter === own) / (withinReach * share),
    ),
    strangeness: energyDistance(invented, fresh) / energyDistance(heap, fresh),
    width: widthOf(invented) / widthOf(training),
    offset: distance(middleOf(invented), middleOf(training)),
    copied: shareWhere(invented, (place) => training.some((trip) => distance(trip, place) < copy)),
    // Places that are one have no width to jump by.
    jump:
      medianOf(invented.map((place, at) => distance(place, nudged[at]!))) / Math.max(0.01, widthOf(invented)),
    objective: objective / 2,
    believed: { fresh: mean(chances.fresh.map(asShare)), invented: mean(chances.invented.map(asShare)) },
    chances: { least: Math.min(...both), most: Math.max(...both) },
  }
}

/** The quarter that a place belongs to, −1 for none. */
function quarterOf({ quarters }: City, place: Place): number {
  return quarters.findIndex(({ centre }) => distance(centre, place) < reach)
}

function shareWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length
}

function widthOf(places: readonly Place[]): number {
  const middle = middleOf(places)
  return Math.sqrt(mean(places.map((place) => distance(place, middle) ** 2)))
}

function middleOf(places: readonly Place[]): Place {
  return [mean(places.map(([east]) => east)), mean(places.map(([, north]) => north))]
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}

/** A chance of 0 costs much, and not without end. */
function logOf(chance: number): number {
  return Math.log(Math.max(smallest, asShare(chance)))
}

function asShare(chance: number): number {
  return Math.min(1, Math.max(0, chance))
}
