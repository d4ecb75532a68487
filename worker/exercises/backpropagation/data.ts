import { float32, randomFrom, type Random, type TensorMap } from '../src/contract/index.js'
import { backward, passagesOf, sigmoid, sumsOf, type Case, type Layer, type Network } from './network.js'

/** Numbers read, hidden units, outputs. */
export type Widths = readonly [inputs: number, units: number, outputs: number]

/** What is asked, by what it shows. The first two are shown in the figure and never scored. */
export interface Questions {
  /** The lead of the statement. */
  sample: Case
  /** Past leads, and the network before its first step. */
  training: Case
  /** One lead each, through networks of all widths. */
  single: readonly Case[]
  /** Many leads at once. */
  batches: readonly Case[]
}

/** Sums stay within this, where a unit is neither on nor off and its slope is not lost in rounding. */
const everyday = 4
/** Every layer has a bias with at least this gradient for one lead, or relative errors would measure rounding. */
const noticeable = 0.02

/** Fit 0.5 and activity 0.7; booked no demo, replied to the mail. */
export const sample: Case = {
  first: layer([2, 2], [0.1, 0.3, 0.2, 0.4], [0.1, 0.2]),
  second: layer([2, 2], [0.5, 0.7, 0.6, 0.8], [0.3, 0.4]),
  leads: 1,
  x: [0.5, 0.7].map(Math.fround),
  targets: [0, 1],
}

const trainingLeads = 24

/** Demos were booked where fit and activity are high, mails answered where activity is. */
export function trainingCase(): Case {
  const random = randomFrom('backpropagation/training')
  const leads = Array.from({ length: trainingLeads }, () => [random.uniform(), random.uniform()] as const)
  const targets = leads.flatMap(([fit, activity]) =>
    [12 * (fit + activity - 1.15), 10 * (activity - 0.45)].map((score) =>
      random.uniform() < sigmoid(score) ? 1 : 0,
    ),
  )
  const { first, second } = drawNetwork(random, [2, 3, 2], () => 0)
  return { first, second, leads: trainingLeads, x: leads.flat().map(Math.fround), targets }
}

export function publicQuestions(): Questions {
  const random = randomFrom('backpropagation/public')
  return {
    sample,
    training: trainingCase(),
    single: [sample, drawCase(random, [4, 3, 1], 1), drawCase(random, [3, 5, 2], 1)],
    batches: [drawCase(random, [2, 2, 2], 12), drawCase(random, [3, 4, 2], 7)],
  }
}

/** An ordinary network and ordinary leads: no unit is nearly certain, and every layer has something to learn. */
export function drawCase(random: Random, widths: Widths, leads: number): Case {
  for (;;) {
    const aside = () => random.pick([-1, 1]) * (0.2 + 0.6 * random.uniform())
    const { first, second } = drawNetwork(random, widths, aside)
    const x = numbers(leads * widths[0], () => random.normal())
    const targets = numbers(leads * widths[2], () => random.integer(2))
    const drawn = { first, second, leads, x, targets }
    if (isEveryday(drawn)) return drawn
  }
}

export function asTensors({ leads, x, targets, first, second }: Case): TensorMap {
  return {
    x: float32([leads, first.reads], x),
    w1: float32([first.reads, first.units], first.weights),
    b1: float32([first.units], first.biases),
    w2: float32([second.reads, second.units], second.weights),
    b2: float32([second.units], second.biases),
    targets: float32([leads, second.units], targets),
  }
}

function drawNetwork(random: Random, [inputs, units, outputs]: Widths, bias: () => number): Network {
  const draw = (reads: number, width: number) =>
    layer(
      [reads, width],
      numbers(reads * width, () => (1.4 * random.normal()) / Math.sqrt(reads)),
      numbers(width, bias),
    )
  return { first: draw(inputs, units), second: draw(units, outputs) }
}

function isEveryday(drawn: Case): boolean {
  const passages = passagesOf(drawn)
  const sums = passages.flatMap(({ sums, said }) => [...sums, ...sumsOf(said, drawn.second)])
  const { db1, db2 } = backward(drawn)
  const least = noticeable / Math.sqrt(drawn.leads)
  const learns = [db1, db2].every((gradient) => Math.max(...gradient.map(Math.abs)) > least)
  return learns && sums.every((sum) => Math.abs(sum) < everyday)
}

function layer(
  [reads, units]: readonly [number, number],
  weights: readonly number[],
  biases: readonly number[],
): Layer {
  return { reads, units, weights: weights.map(Math.fround), biases: biases.map(Math.fround) }
}

function numbers(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, () => Math.fround(draw()))
}
