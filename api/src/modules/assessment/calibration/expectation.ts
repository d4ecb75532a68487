import { gridSize, normalised, standardNormal, type Masses } from '../engine/grid.js'
import { categoryCount, type ItemModel } from '../engine/models.js'
import type { CalibrationAnswer, CalibrationItem } from './answers.js'
import { chancesOf } from './parameters.js'

/** One person's answers as positions of items and scores. */
export type PersonAnswers = readonly { item: number; score: number; weight: number }[]

export function groupAnswers(
  items: readonly Pick<CalibrationItem, 'id' | 'model'>[],
  answers: readonly CalibrationAnswer[],
): PersonAnswers[] {
  const positions = new Map(items.map(({ id }, at) => [id, at]))
  const people = new Map<string, { item: number; score: number; weight: number }[]>()
  for (const { person, item: id, score, weight = 1 } of answers) {
    const item = positions.get(id)
    if (item === undefined || !(score >= 0 && score < categoryCount(items[item]!.model))) continue
    const own = people.get(person)
    if (own) own.push({ item, score, weight })
    else people.set(person, [{ item, score, weight }])
  }
  return [...people.values()]
}

export interface Expectation {
  /** By person: the ability's posterior. */
  posteriors: Masses[]
  /** By item, score and grid point: how many people of that ability are expected to have got that score, by how much they count. */
  counts: Float64Array[][]
  answers: number[]
}

export function expect(
  models: readonly ItemModel[],
  people: readonly PersonAnswers[],
  prior: (person: number) => Masses = () => standardNormal,
): Expectation {
  const tables = models.map(chancesOf)
  const counts = tables.map((rows) => rows.map(() => new Float64Array(gridSize)))
  const answers = models.map(() => 0)
  const posteriors = people.map((own, person) => {
    const posterior = posteriorFrom(prior(person), own, tables)
    for (const { item, score, weight } of own) {
      const row = counts[item]![score]!
      for (let point = 0; point < gridSize; point++) row[point]! += weight * posterior[point]!
      answers[item]!++
    }
    return posterior
  })
  return { posteriors, counts, answers }
}

export function posteriorFrom(
  prior: Masses,
  answers: PersonAnswers,
  tables: readonly Float64Array[][],
): Masses {
  const masses = Float64Array.from(prior)
  for (const { item, score } of answers) {
    const chances = tables[item]![score]!
    let total = 0
    for (let point = 0; point < gridSize; point++) total += masses[point]! *= chances[point]!
    for (let point = 0; point < gridSize; point++) masses[point]! /= total
  }
  return masses
}

/** The posterior without one of its answers, so that an item can be judged by the others. */
export function withoutAnswer(posterior: Masses, chances: Float64Array): Masses {
  return normalised(posterior.map((mass, point) => mass / chances[point]!))
}
