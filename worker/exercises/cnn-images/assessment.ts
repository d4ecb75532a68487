import { accuracy, chosen, confusion, mean, rowsOf, sum } from '../src/authoring/index.js'
import type { Ask, WireTensor } from '../src/contract/index.js'
import { belts, photosTensor, type Photos } from './data.js'

/** What is asked about: the learner's own training photos, and photos of the same depot that it never sees. */
export interface Questions {
  training: Photos
  fresh: Photos
}

/** The learner's answers, gathered while the model is alive; computed with afterwards. Tables are row-major. */
export interface Answers {
  filters: WireTensor
  training: number[]
  fresh: number[]
  /** For fresh photos that were also asked about in other company, or alone. */
  again: { index: number; probabilities: number[] }[]
}

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  accuracy: number
  /** Share found of each belt's photos, and the smallest. */
  recalls: number[]
  worstRecall: number
  trainingAccuracy: number
  /** Mean cross-entropy on the learner's own photos, with the labels as they were given. */
  trainingCrossEntropy: number
  /** Mean cross-entropy; 1.39 is a guess among four. */
  crossEntropy: number
  /** Largest distance of a row from adding up to 1, or of a number from lying in [0, 1]. */
  probabilityError: number
  /** The largest change of one photo's probability with the company it is asked in. */
  companyEffect: number
  /** Mean of the largest number of each row: how sure the model claims to be. */
  confidence: number
  /** Whether every photo gets the same answer, to three decimals. */
  oneAnswer: boolean
  /** The share that would be right if every answer were moved on by the same number of belts. */
  movedAccuracy: number
  /** Whether no answer holds anything but 0 and 1. */
  hard: boolean
  /** Pixels that one filter of the first layer sees, as the learner says. */
  filterArea: number
  /** The largest number of its filters, as the learner says; random starts stay below 1. */
  largestWeight: number
  /** Counts, row-major: true belt by chosen belt. */
  confusion: number[]
}

const photosInOtherCompany = 12

/**
 * The filters come first: every number of them is drawn, so they must be told before anything hidden was seen. Some
 * photos of one belt are asked about among themselves, and three alone: a mark is what it is, whatever lies beside it.
 */
export async function askAll(ask: Ask, { training, fresh }: Questions): Promise<Answers> {
  const probabilitiesOf = async (pixels: readonly number[][]) => {
    const { probabilities } = await ask('predict', { photos: photosTensor(pixels) })
    return Array.from(probabilities!.values)
  }
  const { filters } = await ask('filters', {})
  const answers = {
    filters: filters!,
    training: await probabilitiesOf(training.pixels),
    fresh: await probabilitiesOf(fresh.pixels),
  }
  const company = fresh.belt.flatMap((belt, index) => (belt === 0 ? [index] : []))
  const chosenFew = company.slice(0, photosInOtherCompany)
  const together = rowsOf(await probabilitiesOf(chosenFew.map((index) => fresh.pixels[index]!)), belts)
  const again = chosenFew.map((index, at) => ({ index, probabilities: together[at]! }))
  for (const index of [0, 1, fresh.belt.length - 1]) {
    again.push({ index, probabilities: await probabilitiesOf([fresh.pixels[index]!]) })
  }
  return { ...answers, again }
}

export function assess(answers: Answers, { training, fresh }: Questions): Facts {
  const rows = rowsOf(answers.fresh, belts)
  const choices = chosen(answers.fresh, belts)
  const recalls = Array.from({ length: belts }, (_, belt) =>
    mean(choices.filter((_, at) => fresh.belt[at] === belt).map((choice) => (choice === belt ? 1 : 0))),
  )
  const moved = (by: number) =>
    accuracy(
      choices.map((choice) => (choice + by) % belts),
      fresh.belt,
    )
  return {
    accuracy: accuracy(choices, fresh.belt),
    recalls,
    worstRecall: Math.min(...recalls),
    trainingAccuracy: accuracy(chosen(answers.training, belts), training.belt),
    trainingCrossEntropy: crossEntropy(rowsOf(answers.training, belts), training),
    crossEntropy: crossEntropy(rows, fresh),
    probabilityError: Math.max(...rows.map(rowError)),
    companyEffect: Math.max(
      ...answers.again.map(({ index, probabilities }) => furthest(probabilities, rows[index]!)),
    ),
    confidence: mean(rows.map((row) => within(Math.max(...row), 0, 1))),
    oneAnswer: new Set(rows.map((row) => row.map((value) => value.toFixed(3)).join())).size === 1,
    movedAccuracy: Math.max(...[1, 2, 3].map(moved)),
    hard: answers.fresh.every((value) => Math.abs(value) < 1e-4 || Math.abs(value - 1) < 1e-4),
    filterArea: answers.filters.shape[0]! * answers.filters.shape[1]!,
    largestWeight: Array.from(answers.filters.values).reduce(
      (most, weight) => Math.max(most, Math.abs(weight)),
      0,
    ),
    confusion: confusion(choices, fresh.belt, belts),
  }
}

function crossEntropy(rows: readonly number[][], { belt }: Photos): number {
  return mean(rows.map((row, at) => -Math.log(within(row[belt[at]!]!, 1e-6, 1))))
}

function rowError(row: readonly number[]): number {
  return Math.max(Math.abs(sum(row) - 1), ...row.map((value) => Math.max(-value, value - 1)))
}

function furthest(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, at) => Math.abs(value - other[at]!)))
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
