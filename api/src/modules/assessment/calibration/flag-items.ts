import { gridSize, standardNormal } from '../engine/grid.js'
import { categoryCount, logistic, movedModel, type ItemModel } from '../engine/models.js'
import type { CalibrationAnswer, CalibrationItem } from './answers.js'
import { calibrate } from './calibrate.js'
import { groupAnswers, posteriorFrom, withoutAnswer, type PersonAnswers } from './expectation.js'
import {
  countsByScore,
  expectedChance,
  meanOf,
  observedGroups,
  type ObservedGroup,
  type Seen,
} from './observed.js'
import { chancesOf, locationOf } from './parameters.js'

export interface ItemFlag {
  item: string
  answers: number
  /** That the item's answers do not rise with ability as those of a sound item do. */
  probability: number
  /** The likelier fault where the probability is at least .35 and there are enough answers; a person decides. */
  suspicion: 'wrong-key' | 'no-information' | null
  /** Correlation of the score with the ability told from all other items; display only. */
  restCorrelation: number
  /** Answers by score. */
  scores: number[]
  /** From `leastAnswers` on, people in groups of equal size by the ability told from all other items; display only. */
  observed: ObservedGroup[]
}

/** Before this many answers nothing is said of an item. */
export const leastAnswers = 50
const suspectFrom = 0.35
/** One item in so many is believed broken before there are answers. */
const oddsBefore = 1 / 20

/**
 * Wrong keys and items that say nothing, as the posterior probability of broken against sound curves. Each answer is judged
 * under the ability told from the person's other answers, suspected items left out in a second pass, so that an item
 * cannot vouch for itself. Sound: slopes as calibration believes them. Broken: falling, flat, or a sixth as steep.
 */
export function flagItems(
  items: readonly CalibrationItem[],
  answers: readonly CalibrationAnswer[],
): ItemFlag[] {
  const first = judged(items, answers, new Set())
  const suspected = new Set(first.filter(({ suspicion }) => suspicion).map(({ item }) => item))
  return suspected.size > 0 ? judged(items, answers, suspected) : first
}

function judged(
  items: readonly CalibrationItem[],
  answers: readonly CalibrationAnswer[],
  distrusted: ReadonlySet<string>,
): ItemFlag[] {
  const trusted = answers.filter(({ item }) => !distrusted.has(item))
  const models = calibrate(items, trusted).items.map(({ model }) => model)
  const tables = models.map((model, at) =>
    distrusted.has(items[at]!.id) ? silent(chancesOf(model)) : chancesOf(model),
  )
  const seen: Seen[] = items.map(() => ({ scores: [], abilities: [] }))
  for (const own of groupAnswers(items, answers)) addSeen(seen, own, tables)
  return items.map(({ id }, at) => flagOf(id, models[at]!, seen[at]!))
}

/** An item that says nothing of abilities, so that its answers do not count. */
const silent = (chances: Float64Array[]) => chances.map(() => new Float64Array(gridSize).fill(1))

function addSeen(seen: Seen[], own: PersonAnswers, tables: readonly Float64Array[][]): void {
  const posterior = posteriorFrom(standardNormal, own, tables)
  for (const { item, score } of own) {
    seen[item]!.scores.push(score)
    seen[item]!.abilities.push(withoutAnswer(posterior, tables[item]![score]!))
  }
}

function flagOf(item: string, model: ItemModel, seen: Seen): ItemFlag {
  const evidence = families(model).map(({ name, curves }) => ({ name, log: evidenceFor(curves, seen) }))
  const sound = evidence[0]!.log + Math.log(1 - oddsBefore)
  const faults = evidence.slice(1).map(({ name, log }) => ({ name, log: log + Math.log(oddsBefore / 3) }))
  const broken = logSum(faults.map(({ log }) => log))
  const probability = logistic(broken - sound)
  const likelier = faults.reduce((best, fault) => (fault.log > best.log ? fault : best))
  const isClear = probability >= suspectFrom && seen.scores.length >= leastAnswers
  return {
    item,
    answers: seen.scores.length,
    probability,
    suspicion: isClear ? (likelier.name === 'falling' ? 'wrong-key' : 'no-information') : null,
    restCorrelation: correlationOf(seen),
    scores: countsByScore(categoryCount(model), seen.scores),
    observed: seen.scores.length >= leastAnswers ? observedGroups(model, seen) : [],
  }
}

interface Family {
  name: 'sound' | 'falling' | 'flat' | 'weak'
  curves: { chances: Float64Array[]; weight: number }[]
}

/** Shifts of difficulty with standard normal weights, wide enough for any item. */
const shifts = Array.from({ length: 13 }, (_, at) => (at - 6) * 0.5)
const slopeFactors = [-1.73, -0.87, 0, 0.87, 1.73].map((z) => ({
  factor: Math.exp(0.3 * z),
  weight: Math.exp(-0.5 * z * z),
}))

function families(model: ItemModel): Family[] {
  const centred = movedModel(model, usualSlope(model) / model.slope, -locationOf(model))
  const at = (factor: number, weight: number, reach = 1) =>
    shifts.map((shift) => ({
      chances: chancesOf(movedModel(centred, factor, shift * reach)),
      weight: weight * Math.exp((-0.5 * shift * shift) / 1.5 ** 2),
    }))
  const sound = slopeFactors.flatMap(({ factor, weight }) => at(factor, weight))
  return [
    { name: 'sound', curves: sound },
    { name: 'falling', curves: sound.flatMap(fallen) },
    { name: 'flat', curves: at(0.01, 1, 100) },
    { name: 'weak', curves: at(1 / 6, 1, 6) },
  ]
}

const usualSlope = (model: ItemModel) => (model.kind === 'logistic' ? 1 : 0.7)

/** Where the key is another option: those who know choose away from it, and some or all of the others hit it. */
function fallen({ chances, weight }: Family['curves'][number]): Family['curves'] {
  if (chances.length > 2) return [{ chances: chances.toReversed(), weight }]
  const wrong = chances[0]!
  return [1 / 3, 1].map((hit) => {
    const right = wrong.map((chance) => Math.min(0.999, Math.max(0.001, hit * chance)))
    return { chances: [right.map((chance) => 1 - chance), right], weight }
  })
}

function evidenceFor(curves: Family['curves'], { scores, abilities }: Seen): number {
  const total = curves.reduce((sum, { weight }) => sum + weight, 0)
  return logSum(
    curves.map(({ chances, weight }) => {
      let log = Math.log(weight / total)
      for (let at = 0; at < scores.length; at++)
        log += Math.log(expectedChance(chances[scores[at]!]!, abilities[at]!))
      return log
    }),
  )
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}

function correlationOf({ scores, abilities }: Seen): number {
  const means = abilities.map(meanOf)
  const count = Math.max(1, scores.length)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count
  const [score, ability] = [mean(scores), mean(means)]
  const spread = (values: readonly number[], centre: number) =>
    mean(values.map((value) => (value - centre) ** 2))
  const together = mean(scores.map((value, at) => (value - score) * (means[at]! - ability)))
  const apart = Math.sqrt(spread(scores, score) * spread(means, ability))
  return apart > 0 ? together / apart : 0
}
