export const intents = 8
export const rounds = 100
/** Every so many rounds the new messages are asked. */
export const every = 5

export interface Examples {
  /** Inputs, each of length one. */
  rows: readonly Float64Array[]
  labels: readonly number[]
}

export interface Course {
  /** Mean cross-entropy on the labelled messages, at every round from the first. */
  losses: number[]
  /** Share of the new messages that come right, at every fifth round. */
  right: number[]
  /** What the head chooses for each new message in the end. */
  chosen: number[]
}

/** A softmax layer, and nothing else, trained on all labelled messages at once, from zeros. */
export function trainHead(labelled: Examples, fresh: Examples, rate: number): Course {
  const width = labelled.rows[0]?.length ?? 0
  const weights = Array.from({ length: intents }, () => new Float64Array(width))
  const bias = new Float64Array(intents)
  const losses: number[] = []
  const right: number[] = []
  for (let round = 0; round <= rounds; round++) {
    if (round % every === 0) right.push(shareRight(fresh, weights, bias))
    losses.push(step(labelled, weights, bias, round < rounds ? rate : 0))
  }
  return { losses, right, chosen: fresh.rows.map((row) => largest(scoresOf(row, weights, bias))) }
}

/** @returns the loss before the step. */
function step({ rows, labels }: Examples, weights: Float64Array[], bias: Float64Array, rate: number): number {
  let loss = 0
  const errors = rows.map((row, at) => {
    const chances = softmax(scoresOf(row, weights, bias))
    const label = labels[at] ?? 0
    loss -= Math.log(chances[label] ?? NaN) / rows.length
    return chances.map((chance, intent) => chance - (intent === label ? 1 : 0))
  })
  weights.forEach((own, intent) => {
    rows.forEach((row, at) => {
      const push = (rate * (errors[at]?.[intent] ?? 0)) / rows.length
      bias[intent] = (bias[intent] ?? 0) - push
      for (let place = 0; place < own.length; place++)
        own[place] = (own[place] ?? 0) - push * (row[place] ?? 0)
    })
  })
  return loss
}

function scoresOf(row: Float64Array, weights: readonly Float64Array[], bias: Float64Array): number[] {
  return weights.map((own, intent) => {
    let score = bias[intent] ?? 0
    for (let place = 0; place < own.length; place++) score += (own[place] ?? 0) * (row[place] ?? 0)
    return score
  })
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function largest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores))
}

function shareRight(
  { rows, labels }: Examples,
  weights: readonly Float64Array[],
  bias: Float64Array,
): number {
  return rows.filter((row, at) => largest(scoresOf(row, weights, bias)) === labels[at]).length / rows.length
}
