import { isRight, tolerance, type Facts, type Round } from './assessment.js'
import { sample, slideClaims } from './data.js'
import { forward, rightReading, sigmoid, sumsOf, weightedSums, type Layer, type Reading } from './network.js'

export type HintId =
  | 'not-started'
  | 'hard-coded'
  | 'exponent-sign'
  | 'no-bias'
  | 'bias-after-activation'
  | 'missing-activation'
  | 'activated-twice'
  | 'other-activation'
  | 'softmax'
  | 'transposed'
  | 'chain-broken'
  | 'rounded'
  | 'wrong-sums'
  | 'rows-mixed'
  | 'clipped'

/** Ways to read a layer, by the mistake they are; each is named only where it explains every answer to the tolerance. */
const mistakes: readonly (readonly [HintId, Reading])[] = [
  ['exponent-sign', (read, layer) => sumsOf(read, layer).map((sum) => sigmoid(-sum))],
  ['no-bias', (read, layer) => weightedSums(read, layer).map(sigmoid)],
  [
    'bias-after-activation',
    (read, layer) => weightedSums(read, layer).map((sum, unit) => sigmoid(sum) + layer.biases[unit]!),
  ],
  ['missing-activation', sumsOf],
  ['missing-activation', weightedSums],
  ['activated-twice', (read, layer) => sumsOf(read, layer).map(sigmoid).map(sigmoid)],
  ['other-activation', (read, layer) => sumsOf(read, layer).map(Math.tanh)],
  ['other-activation', (read, layer) => sumsOf(read, layer).map((sum) => Math.max(0, sum))],
  ['softmax', (read, layer) => softmax(sumsOf(read, layer))],
  ['transposed', (read, layer) => rightReading(read, transposed(layer))],
]

/** One likeliest mistake for the whole submission: the earliest layer that goes wrong, then rows, then large numbers. */
export function diagnose(facts: Facts): HintId {
  if (!isRight(facts.hidden)) return explainHidden(facts.single)
  if (!isRight(facts.output)) return explainOutput(facts.single)
  return isRight(facts.batch) ? 'clipped' : 'rows-mixed'
}

function explainHidden(rounds: readonly Round[]): HintId {
  const answers = rounds.map(({ answer }) => answer.hidden)
  if (isConstant(answers)) return 'not-started'
  if (answers.flat().every(isPublic)) return 'hard-coded'
  const explained = mistakes.find(([, reading]) =>
    rounds.every(({ asked, answer }) => same(answer.hidden, forward(asked, reading).hidden)),
  )
  if (explained) return explained[0]
  return rounds.every(({ answer, truth }) => same(answer.hidden, truth.hidden, rounding))
    ? 'rounded'
    : 'wrong-sums'
}

function explainOutput(rounds: readonly Round[]): HintId {
  const answers = rounds.map(({ answer }) => answer.output)
  if (isConstant(answers)) return 'not-started'
  if (answers.flat().every(isPublic)) return 'hard-coded'
  const gives = (hidden: Reading, output: Reading) =>
    rounds.every(({ asked, answer }) => same(answer.output, forward(asked, hidden, output).output))
  const explained = mistakes.find(([, reading]) => gives(rightReading, reading))
  if (explained) return explained[0]
  if ([sumsOf, weightedSums].some((sums) => gives(sums, rightReading))) return 'chain-broken'
  return rounds.every(({ answer, truth }) => same(answer.output, truth.output, rounding))
    ? 'rounded'
    : 'wrong-sums'
}

/** Two decimals. */
const rounding = 0.0051

/** What the slide or the sample has in store for whoever types it in. */
function isPublic(value: number): boolean {
  const { hidden, output } = forward(sample)
  const known = [...hidden, ...output, ...slideClaims.hidden, ...slideClaims.output]
  return known.some((number) => Math.abs(number - value) < rounding)
}

function isConstant(answers: readonly (readonly number[])[]): boolean {
  const [first, ...rest] = answers.flat()
  return rest.every((value) => value === first)
}

function same(one: readonly number[], other: readonly number[], within = tolerance): boolean {
  return one.length === other.length && one.every((value, at) => Math.abs(value - other[at]!) <= within)
}

function softmax(sums: readonly number[]): number[] {
  const powers = sums.map((sum) => Math.exp(sum - Math.max(...sums)))
  const total = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / total)
}

/** The same numbers read as a row for each unit instead of a row for each number read. */
function transposed({ reads, units, weights, biases }: Layer): Layer {
  const turned = Array.from(
    { length: reads * units },
    (_, at) => weights[(at % units) * reads + Math.floor(at / units)]!,
  )
  return { reads, units, weights: turned, biases }
}
