import { mean } from '../src/authoring/index.js'
import type { Ask, TrainingRecord } from '../src/contract/index.js'
import { pointsTensor, type Point, type Users } from './data.js'
import { fieldPoints } from './field.js'

/** The learner's chances, gathered while the model is alive; computed with afterwards. */
export interface Observed {
  /** For the users that count. */
  fresh: number[]
  /** For the learner's own training users. */
  training: number[]
  /** For the first users of `fresh` who were also asked about in other company. */
  again: { index: number; chance: number }[]
  /** For the cells of the decision field. */
  field: number[]
}

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  accuracy: number
  /** Accuracy of the group it serves worst, and which one. */
  worstGroup: { group: number; accuracy: number }
  /** Mean cross-entropy; 0.69 is a coin flip. */
  crossEntropy: number
  trainingAccuracy: number
  /** Mean of max(p, 1 − p): how sure the model claims to be. */
  confidence: number
  /** The largest change of one user's chance with the company it is asked in. */
  companyEffect: number
  /** Chances below 0 or above 1. */
  outside: number
  /** How many different chances it ever gives, to three decimals. */
  distinct: number
  /** Share of the variance of the log-odds that a plane over the two measures explains. */
  straightness: number
}

/**
 * The field comes first: every number of it is shown, so it must be answered before anything hidden was seen. Asks about
 * the same users once all together and once in a small group of one kind and one by one: a model of a user does not care
 * who else is asked about.
 */
export async function askAll(ask: Ask, fresh: Users, training: Users): Promise<Observed> {
  const chances = async (points: readonly Point[]) => {
    const { chance } = await ask('predict', { users: pointsTensor(points) })
    return Array.from(chance!.values)
  }
  const alike = fresh.group.flatMap((group, index) => (group === 0 ? [index] : [])).slice(0, 12)
  const field = await chances(fieldPoints())
  const observed = { field, training: await chances(training.points), fresh: await chances(fresh.points) }
  const inSmallCompany = await chances(alike.map((index) => fresh.points[index]!))
  const again = alike.map((index, at) => ({ index, chance: inSmallCompany[at]! }))
  for (const index of [0, 1, 2]) {
    const [chance] = await chances([fresh.points[index]!])
    again.push({ index, chance: chance! })
  }
  return { ...observed, again }
}

export function assess(observed: Observed, fresh: Users, training: Users): Facts {
  const { fresh: chances } = observed
  const right = hits(chances, fresh.renewed)
  return {
    accuracy: mean(right),
    worstGroup: worstGroup(right, fresh.group),
    crossEntropy: crossEntropy(chances, fresh.renewed),
    trainingAccuracy: mean(hits(observed.training, training.renewed)),
    confidence: mean(chances.map((chance) => Math.max(chance, 1 - chance))),
    companyEffect: Math.max(...observed.again.map(({ index, chance }) => Math.abs(chance - chances[index]!))),
    outside: chances.filter((chance) => chance < -1e-6 || chance > 1 + 1e-6).length,
    distinct: new Set(chances.map((chance) => chance.toFixed(3))).size,
    straightness: planeShare(fresh.points, chances.map(logOdds)),
  }
}

/**
 * How the reported loss moved. A wrong sign makes it climb step by step; too long a step makes it leap from one epoch
 * to the next, or go up and down. Thinned curves show no single steps and so no leaps.
 */
export function shapeOf({ curve }: TrainingRecord): { climbed: boolean; leapt: boolean } {
  const losses = curve.map(({ loss }) => loss)
  const steps = curve.slice(1).map((point, index) => ({ from: curve[index]!, to: point }))
  const moves = steps.map(({ from, to }) => Math.sign(to.loss - from.loss))
  const turns = moves.slice(1).filter((move, index) => move * moves[index]! < 0).length
  const jump = ({ from, to }: (typeof steps)[number]) =>
    to.epoch - from.epoch === 1 && to.loss > 2 * Math.max(0.1, from.loss)
  return {
    climbed: losses.length > 1 && losses.at(-1)! > 1.2 * losses[0]!,
    leapt: steps.some(jump) || (moves.length > 4 && turns > moves.length / 3),
  }
}

function hits(chances: readonly number[], renewed: readonly number[]): number[] {
  return chances.map((chance, index) => (chance >= 0.5 === (renewed[index] === 1) ? 1 : 0))
}

function worstGroup(right: readonly number[], group: readonly number[]): Facts['worstGroup'] {
  const accuracies = [...new Set(group)].map((which) => ({
    group: which,
    accuracy: mean(right.filter((_, index) => group[index] === which)),
  }))
  return accuracies.reduce((worst, next) => (next.accuracy < worst.accuracy ? next : worst))
}

function crossEntropy(chances: readonly number[], renewed: readonly number[]): number {
  return mean(
    chances.map((chance, index) => -Math.log(renewed[index] === 1 ? safe(chance) : 1 - safe(chance))),
  )
}

function logOdds(chance: number): number {
  return Math.log(safe(chance) / (1 - safe(chance)))
}

function safe(chance: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, chance))
}

/** R² of the least-squares plane v ≈ a·x + b·y + c; 1 where v does not vary. */
function planeShare(points: readonly Point[], values: readonly number[]): number {
  const centred = (list: readonly number[]) => {
    const middle = mean(list)
    return list.map((value) => value - middle)
  }
  const x = centred(points.map(([days]) => days))
  const y = centred(points.map(([, minutes]) => minutes))
  const v = centred(values)
  const product = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((value, index) => value * b[index]!))
  const [xx, yy, xy, xv, yv, vv] = [
    product(x, x),
    product(y, y),
    product(x, y),
    product(x, v),
    product(y, v),
    product(v, v),
  ]
  if (vv < 1e-12) return 1
  const determinant = xx * yy - xy * xy
  const a = (xv * yy - yv * xy) / determinant
  const b = (yv * xx - xv * xy) / determinant
  return (a * xv + b * yv) / vv
}
