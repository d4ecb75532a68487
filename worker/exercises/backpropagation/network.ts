import { mean, rowsOf, sum } from '../src/authoring/index.js'

/** Every unit of a layer reads all numbers of the layer before. */
export interface Layer {
  reads: number
  units: number
  /** Row after row: a row for each number read, in it one weight for each unit. */
  weights: readonly number[]
  biases: readonly number[]
}

export interface Network {
  first: Layer
  second: Layer
}

/** A network, leads for it, a row of inputs each, and what became of them: 1 or 0 for every output. */
export interface Case extends Network {
  leads: number
  x: readonly number[]
  targets: readonly number[]
}

export const tensorNames = ['loss', 'dw1', 'db1', 'dw2', 'db2'] as const
export type TensorName = (typeof tensorNames)[number]

/** The loss, as a list of one, and how it grows with every weight and bias; tables flat, row after row. */
export type Gradients = Readonly<Record<TensorName, readonly number[]>>

/** One lead on its way forward. */
export interface Passage {
  inputs: readonly number[]
  /** Of the hidden units, before and after the sigmoid. */
  sums: readonly number[]
  said: readonly number[]
  chances: readonly number[]
  truth: readonly number[]
}

/** The steps of the way back, each the right one or that of a mistake. */
export interface Rules {
  loss: (passage: Passage) => number
  /** How the loss of one lead grows with the sum of every output. */
  outputBlame: (passage: Passage) => number[]
  /** What each hidden unit gets of that. */
  passedBack: (blame: readonly number[], second: Layer) => number[]
  /** How far each hidden unit moves with its sum. */
  slope: (passage: Passage) => number[]
  weightGradient: (read: readonly number[], blame: readonly number[]) => number[]
  biasGradient: (blame: readonly number[]) => number[]
  /** What the output layer read. */
  outputReads: (passage: Passage) => readonly number[]
  /** One number for all leads from one for each. */
  together: (perLead: readonly number[], outputs: number) => number
}

export const rightRules: Rules = {
  loss: ({ chances, truth }) => sum(chances.map((chance, at) => crossEntropy(chance, truth[at]!))),
  outputBlame: ({ chances, truth }) => chances.map((chance, at) => chance - truth[at]!),
  passedBack: (blame, { reads, units, weights }) =>
    Array.from({ length: reads }, (_, from) =>
      sum(blame.map((each, unit) => each * weights[from * units + unit]!)),
    ),
  slope: ({ said }) => said.map((each) => each * (1 - each)),
  weightGradient: (read, blame) => read.flatMap((value) => blame.map((each) => value * each)),
  biasGradient: (blame) => [...blame],
  outputReads: ({ said }) => said,
  together: mean,
}

export function backward(asked: Case, rules: Rules = rightRules): Gradients {
  const perLead = passagesOf(asked).map((passage) => gradientsOfOne(passage, asked.second, rules))
  const outputs = asked.second.units
  return gradientsFrom((name) =>
    perLead[0]![name].map((_, at) =>
      rules.together(
        perLead.map((gradients) => gradients[name][at]!),
        outputs,
      ),
    ),
  )
}

export function gradientsFrom(numbers: (name: TensorName) => number[]): Gradients {
  return {
    loss: numbers('loss'),
    dw1: numbers('dw1'),
    db1: numbers('db1'),
    dw2: numbers('dw2'),
    db2: numbers('db2'),
  }
}

/** The mean over the leads of the cross-entropy, added up over the outputs. */
export function lossOf(asked: Case): number {
  return mean(passagesOf(asked).map(rightRules.loss))
}

export function passagesOf({ first, second, x, targets }: Case): Passage[] {
  const truths = rowsOf(targets, second.units)
  return rowsOf(x, first.reads).map((inputs, lead) => {
    const sums = sumsOf(inputs, first)
    const said = sums.map(sigmoid)
    return { inputs, sums, said, chances: sumsOf(said, second).map(sigmoid), truth: truths[lead]! }
  })
}

export function sumsOf(read: readonly number[], { units, weights, biases }: Layer): number[] {
  return Array.from({ length: units }, (_, unit) =>
    read.reduce((total, value, from) => total + value * weights[from * units + unit]!, biases[unit]!),
  )
}

export function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

function gradientsOfOne(passage: Passage, second: Layer, rules: Rules): Gradients {
  const outputBlame = rules.outputBlame(passage)
  const slope = rules.slope(passage)
  const hiddenBlame = rules.passedBack(outputBlame, second).map((blame, unit) => blame * slope[unit]!)
  return {
    loss: [rules.loss(passage)],
    dw1: rules.weightGradient(passage.inputs, hiddenBlame),
    db1: rules.biasGradient(hiddenBlame),
    dw2: rules.weightGradient(rules.outputReads(passage), outputBlame),
    db2: rules.biasGradient(outputBlame),
  }
}

/** Of a chance that may have become 0 or 1 where training ran away. */
function crossEntropy(chance: number, truth: number): number {
  return -Math.log(Math.max(1e-300, truth === 1 ? chance : 1 - chance))
}
