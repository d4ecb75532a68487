import { gridSize, momentsOf, normalMasses, type Masses } from '../engine/grid.js'
import { movedModel, type ItemModel } from '../engine/models.js'
import type { CalibrationAnswer, CalibrationItem } from './answers.js'
import { calibrate } from './calibrate.js'
import { expect, groupAnswers, posteriorFrom, withoutAnswer, type PersonAnswers } from './expectation.js'
import { chancesOf } from './parameters.js'

/** What can be said of one item at equal ability in two groups. */
export type DifFinding =
  | { item: string; kind: 'not-enough-data'; answers: readonly [number, number] }
  | {
      item: string
      /** ETS classes: negligible, to be reviewed, to be paused (Zwick 2012, ETS RR-12-08). */
      kind: 'negligible' | 'review' | 'pause'
      answers: readonly [number, number]
      /** How much harder it is for the second group, in logits. */
      logits: number
      standardError: number
    }

/** Below this many answers a group nothing is said: silence is not fairness. */
export const leastAnswersAGroup = 200
const reviewFrom = 0.43
const pauseFrom = 0.64
/** Two-sided .03. */
const criticalZ = 2.17
const passes = 3

/**
 * Differential item functioning between two groups: each item's difficulty estimated in each group at the ability told from
 * the person's other answers, with each group's own distribution of ability, so that a true difference of the groups
 * is not taken for unfairness. Items found are left out of the matching in the next pass (purification; Holland &
 * Thayer 1988). A Wald test as Lord 1980, ch. 14, with cuts of the ETS classes.
 */
export function findDif(
  items: readonly CalibrationItem[],
  groups: readonly [readonly CalibrationAnswer[], readonly CalibrationAnswer[]],
): DifFinding[] {
  const models = calibrate(items, groups.flat()).items.map(({ model }) => model)
  const people = groups.map((answers) => groupAnswers(items, answers)) as [PersonAnswers[], PersonAnswers[]]
  let findings: DifFinding[] = []
  for (let pass = 0; pass < passes; pass++) {
    const suspected = new Set(findings.flatMap((finding) => (isFound(finding) ? [finding.item] : [])))
    findings = compared(items, models, people, suspected)
  }
  return findings
}

export const isFound = ({ kind }: DifFinding) => kind === 'review' || kind === 'pause'

function compared(
  items: readonly CalibrationItem[],
  models: readonly ItemModel[],
  groups: readonly [PersonAnswers[], PersonAnswers[]],
  suspected: ReadonlySet<string>,
): DifFinding[] {
  const tables = models.map((model, at) =>
    suspected.has(items[at]!.id) ? chancesOf(model).map((row) => row.map(() => 1)) : chancesOf(model),
  )
  const matching = (own: PersonAnswers) => own.filter(({ item }) => !suspected.has(items[item]!.id))
  const priors = groups.map((people) => abilityOf(models, people.map(matching)))
  const [one, other] = groups.map((people, group) => seenBy(items.length, people, tables, priors[group]!))
  return items.map(({ id }, item) =>
    judged(id, [moveOf(models[item]!, one![item]!), moveOf(models[item]!, other![item]!)]),
  )
}

/** The group's own normal distribution of ability, from the items both groups share. */
function abilityOf(models: readonly ItemModel[], people: readonly PersonAnswers[]): Masses {
  let masses = normalMasses(0, 1)
  for (let round = 0; round < 10 && people.length > 0; round++) {
    const { posteriors } = expect(models, people, () => masses)
    const mixed = new Float64Array(gridSize)
    for (const posterior of posteriors)
      for (let at = 0; at < gridSize; at++) mixed[at]! += posterior[at]! / posteriors.length
    const { mean, variance } = momentsOf(mixed)
    masses = normalMasses(mean, variance)
  }
  return masses
}

interface Seen {
  scores: number[]
  abilities: Masses[]
}

/** By item: scores, and the abilities told from everything else. */
function seenBy(
  items: number,
  people: readonly PersonAnswers[],
  tables: readonly Float64Array[][],
  prior: Masses,
): Seen[] {
  const seen: Seen[] = Array.from({ length: items }, () => ({ scores: [], abilities: [] }))
  for (const own of people) {
    const posterior = posteriorFrom(prior, own, tables)
    for (const { item, score } of own) {
      seen[item]!.scores.push(score)
      seen[item]!.abilities.push(withoutAnswer(posterior, tables[item]![score]!))
    }
  }
  return seen
}

interface Move {
  answers: number
  logits: number
  variance: number
}

/** How far the item's difficulty is from the common one in this group: the top of the likelihood, by its curvature. */
function moveOf(model: ItemModel, seen: Seen): Move {
  const width = 0.05
  let logits = 0
  let curvature = -1
  for (let step = 0; step < 8; step++) {
    const [below, here, above] = [-width, 0, width].map((by) =>
      logLikelihood(movedModel(model, 1, logits + by), seen),
    )
    const slope = (above! - below!) / (2 * width)
    curvature = Math.min(-0.5, (above! - 2 * here! + below!) / width ** 2)
    const move = Math.max(-0.7, Math.min(0.7, -slope / curvature))
    logits = Math.max(-4, Math.min(4, logits + move))
    if (Math.abs(move) < 1e-3) break
  }
  return { answers: seen.scores.length, logits, variance: -1 / curvature }
}

function logLikelihood(model: ItemModel, { scores, abilities }: Seen): number {
  const chances = chancesOf(model)
  let log = 0
  for (let at = 0; at < scores.length; at++) {
    const row = chances[scores[at]!]!
    const ability = abilities[at]!
    let chance = 0
    for (let point = 0; point < gridSize; point++) chance += row[point]! * ability[point]!
    log += Math.log(chance)
  }
  return log
}

function judged(item: string, [one, other]: readonly [Move, Move]): DifFinding {
  const answers = [one.answers, other.answers] as const
  if (Math.min(...answers) < leastAnswersAGroup) return { item, kind: 'not-enough-data', answers }
  const logits = other.logits - one.logits
  const standardError = Math.sqrt(one.variance + other.variance)
  const isSure = Math.abs(logits) >= criticalZ * standardError
  const kind =
    isSure && Math.abs(logits) >= pauseFrom
      ? 'pause'
      : isSure && Math.abs(logits) >= reviewFrom
        ? 'review'
        : 'negligible'
  return { item, kind, answers, logits, standardError }
}
