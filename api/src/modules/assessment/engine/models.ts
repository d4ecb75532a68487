/**
 * How likely each score of an item is at an ability θ; logistic metric without the constant 1.7.
 *
 * - `logistic`: P(right) = c + (1 − c)·σ(a(θ − b)); Birnbaum 1968 in Lord & Novick, ch. 17. Guessing c = 0 is the 2PL.
 * - `graded`: P(score ≥ k) = σ(a(θ − b_k)), thresholds ascending; Samejima 1969, Psychometrika Monograph 17.
 * - `partial-credit`: P(score = k) ∝ exp Σ_{j≤k} a(θ − b_j); Muraki 1992, doi:10.1177/014662169201600206.
 */
export type ItemModel =
  | { kind: 'logistic'; slope: number; difficulty: number; guessing: number }
  | { kind: 'graded'; slope: number; thresholds: readonly number[] }
  | { kind: 'partial-credit'; slope: number; steps: readonly number[] }

/** Scores run from 0 to one less than this. */
export function categoryCount(model: ItemModel): number {
  switch (model.kind) {
    case 'logistic':
      return 2
    case 'graded':
      return model.thresholds.length + 1
    case 'partial-credit':
      return model.steps.length + 1
  }
}

/** P(score = k | θ) for every k. */
export function categoryProbabilities(model: ItemModel, theta: number): number[] {
  switch (model.kind) {
    case 'logistic': {
      const right = model.guessing + (1 - model.guessing) * logistic(model.slope * (theta - model.difficulty))
      return [1 - right, right]
    }
    case 'graded':
      return differences(model.thresholds.map((threshold) => logistic(model.slope * (theta - threshold))))
    case 'partial-credit':
      return softmax(partialSums(model.steps.map((step) => model.slope * (theta - step))))
  }
}

/** dP(score = k | θ)/dθ for every k. */
export function categorySlopes(model: ItemModel, theta: number): number[] {
  switch (model.kind) {
    case 'logistic': {
      const knows = logistic(model.slope * (theta - model.difficulty))
      const rise = (1 - model.guessing) * model.slope * knows * (1 - knows)
      return [-rise, rise]
    }
    case 'graded':
      return differences(
        model.thresholds.map((threshold) => {
          const reaches = logistic(model.slope * (theta - threshold))
          return model.slope * reaches * (1 - reaches)
        }),
        0,
      )
    case 'partial-credit': {
      const chances = categoryProbabilities(model, theta)
      const expected = chances.reduce((sum, chance, score) => sum + score * chance, 0)
      return chances.map((chance, score) => model.slope * chance * (score - expected))
    }
  }
}

/** The same item with its slope multiplied and its place on the scale moved. */
export function movedModel(model: ItemModel, slopeFactor: number, shift: number): ItemModel {
  const slope = model.slope * slopeFactor
  switch (model.kind) {
    case 'logistic':
      return { ...model, slope, difficulty: model.difficulty + shift }
    case 'graded':
      return { ...model, slope, thresholds: model.thresholds.map((threshold) => threshold + shift) }
    case 'partial-credit':
      return { ...model, slope, steps: model.steps.map((step) => step + shift) }
  }
}

/** What is wrong with a model, or null. */
export function modelFault(model: ItemModel): string | null {
  const places =
    model.kind === 'logistic' ? [model.difficulty] : model.kind === 'graded' ? model.thresholds : model.steps
  if (!(model.slope > 0 && model.slope <= 20)) return 'slope must be above 0 and at most 20'
  if (places.length === 0) return 'at least one step is needed'
  if (!places.every((place) => Number.isFinite(place))) return 'places on the scale must be numbers'
  if (model.kind === 'logistic' && !(model.guessing >= 0 && model.guessing < 1))
    return 'guessing must be at least 0 and below 1'
  if (model.kind === 'graded' && places.some((place, at) => at > 0 && place < places[at - 1]!))
    return 'thresholds must ascend'
  return null
}

export const logistic = (x: number) => 1 / (1 + Math.exp(-x))

function differences(reaches: readonly number[], least = 1): number[] {
  return [least, ...reaches].map((reach, at) => reach - (reaches[at] ?? 0))
}

function partialSums(terms: readonly number[]): number[] {
  let sum = 0
  return [0, ...terms.map((term) => (sum += term))]
}

function softmax(exponents: readonly number[]): number[] {
  const most = Math.max(...exponents)
  const weights = exponents.map((exponent) => Math.exp(exponent - most))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
