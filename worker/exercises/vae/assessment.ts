import { mean, sum } from '../src/authoring/index.js'
import { sliders, type Faces, type Picture } from './data.js'
import { energyDistance } from './distance.js'
import { inkOf, type Style } from './faces.js'
import { bounded, readings, type Answers, type Clouds, type Reading } from './questions.js'
import { averageOf, logLikelihood, yardstickOf, type Yardstick } from './yardstick.js'

/** Everything that answers are held against. */
export interface Truth extends Yardstick {
  fresh: Faces
  /** Chances of ink in faces like the fresh ones, before any pixel was drawn. */
  ink: Picture[]
  averageFace: Picture
}

/** Shares of the way from one average face (0) to the truth (1), for each reading of the clouds. */
type Shares = Readonly<Record<Reading, number>>

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  /** What a fresh face costs, in nats: redrawing and knowing together. */
  cost: number
  /** Of the evidence lower bound, and of redrawing alone as if knowing cost nothing. */
  bounds: Shares
  redrawn: Shares
  /** How much better the bound would be with clouds a quarter, half or twice as wide; 0 where none of them helps. */
  widthGain: number
  /** What each slider knows of a face, in nats. */
  knowledge: number[]
  /** Mean square of places on each slider, over all faces; 1 for the prior. */
  spread: number[]
  /** Mean variance of the clouds alone. */
  cloudSize: number[]
  leastLogVar: number
  /** Energy distance of drawn faces from true ones, where one average face over and over has 1. */
  strangeness: number
  /** Share of chances below 0 or above 1, and of those that are exactly 0 or 1. */
  outside: number
  certain: number
}

export function truthOf(style: Style, training: Faces, fresh: Faces): Truth {
  return {
    ...yardstickOf(style, training.pictures, fresh.pictures),
    fresh,
    ink: fresh.feelings.map((feeling) => inkOf(style, feeling)),
    averageFace: averageOf(training.pictures),
  }
}

export function assess(answers: Answers, truth: Truth): Facts {
  const { clouds, drawn, redrawn } = answers
  const share = (likelihood: number) => (likelihood - truth.average) / (truth.truth - truth.average)
  const explains = ofReadings((reading) =>
    mean(redrawn[reading].flatMap((round) => likelihoods(round, truth.fresh.pictures))),
  )
  const knows = (reading: Reading) => sum(everySlider((slider) => knowledgeOf(clouds, slider, reading)))
  const bounds = ofReadings((reading) => share(explains[reading] - knows(reading)))
  const chances = [...drawn, ...redrawn.own.flat()].flat()
  const shareOf = (what: (chance: number) => boolean) => chances.filter(what).length / chances.length
  const apart = (faces: Picture[]) => energyDistance(faces, truth.ink)
  return {
    cost: knows('own') - explains.own,
    bounds,
    redrawn: ofReadings((reading) => share(explains[reading])),
    widthGain: Math.max(0, bounds.quarter - bounds.own, bounds.half - bounds.own, bounds.twice - bounds.own),
    knowledge: everySlider((slider) => knowledgeOf(clouds, slider, 'own')),
    ...spreads(clouds),
    leastLogVar: Math.min(...clouds.logVars.flat()),
    strangeness: apart(drawn.map((face) => face.map(asShare))) / apart([truth.averageFace]),
    outside: shareOf((chance) => chance < -1e-6 || chance > 1 + 1e-6),
    certain: shareOf((chance) => chance === 0 || chance === 1),
  }
}

function ofReadings(number: (reading: Reading) => number): Record<Reading, number> {
  const all = Object.keys(readings) as Reading[]
  return Object.fromEntries(all.map((reading) => [reading, number(reading)])) as Record<Reading, number>
}

function everySlider<T>(of: (slider: number) => T): T[] {
  return Array.from({ length: sliders }, (_, slider) => of(slider))
}

function likelihoods(inks: readonly Picture[], pictures: readonly Picture[]): number[] {
  return inks.map((ink, at) => logLikelihood(pictures[at]!, ink))
}

/** Mean KL divergence of the clouds from the prior along one slider: (μ² + σ² − log σ² − 1) / 2. */
function knowledgeOf({ means, logVars }: Clouds, slider: number, reading: Reading): number {
  return mean(
    means.map((each, at) => {
      const centre = held(each[slider]!)
      // A cloud of no width at all would know without end.
      const width = Math.max(1e-6, readings[reading](bounded(logVars[at]![slider]!)))
      return (centre ** 2 + width ** 2 - 2 * Math.log(width) - 1) / 2
    }),
  )
}

function spreads({ means, logVars }: Clouds): Pick<Facts, 'spread' | 'cloudSize'> {
  const cloudSize = everySlider((slider) => mean(logVars.map((each) => Math.exp(bounded(each[slider]!)))))
  const squares = everySlider((slider) => mean(means.map((each) => held(each[slider]!) ** 2)))
  return { cloudSize, spread: squares.map((square, slider) => square + cloudSize[slider]!) }
}

/** No further out than any number that means something. */
function held(value: number): number {
  return Math.min(1e6, Math.max(-1e6, value))
}

function asShare(chance: number): number {
  return chance < 0 ? 0 : chance > 1 ? 1 : chance
}
