import { sum } from '../src/authoring/index.js'
import { rightRules, sigmoid, type Passage, type Rules } from './network.js'

export type MistakeId =
  | 'uphill'
  | 'other-loss'
  | 'divided-by-outputs'
  | 'loss-formula'
  | 'wrong-reading'
  | 'bias-forgotten'
  | 'slope-forgotten'
  | 'slope-elsewhere'
  | 'weights-turned'
  | 'weights-left-out'
  | 'overwritten'
  | 'leads-counted'

type Mistake = readonly [MistakeId, Partial<Rules>]

/** Whole ways back with one mistake each; what they leave right is right. */
export const mistakes: readonly Mistake[] = [
  ['uphill', { outputBlame: blamed(() => -1) }],
  ['other-loss', { outputBlame: blamed((chance) => chance * (1 - chance)) }],
  ['other-loss', { outputBlame: blamed((chance) => 2 * chance * (1 - chance)) }],
  ['other-loss', { outputBlame: blamed(() => 2) }],
  ['other-loss', { loss: squaredError }],
  ['other-loss', { loss: (passage) => squaredError(passage) / 2 }],
  ['divided-by-outputs', { together: (leads, outputs) => sum(leads) / leads.length / outputs }],
  ['loss-formula', { loss: (passage) => -rightRules.loss(passage) }],
  ['loss-formula', { loss: ({ chances, truth }) => sum(chances.map((p, at) => -truth[at]! * Math.log(p))) }],
  ['wrong-reading', { weightGradient: (read, blame) => read.flatMap(() => blame) }],
  ['wrong-reading', { outputReads: ({ sums }) => sums }],
  ['bias-forgotten', { biasGradient: (blame) => blame.map(() => 0) }],
  ['slope-forgotten', { slope: ({ said }) => said.map(() => 1) }],
  ...slopes((sum) => sum * (1 - sum)),
  ...slopes((_, said) => sigmoid(said) * (1 - sigmoid(said))),
  ...slopes((_, said) => 1 - said ** 2),
  ...slopes((sum) => 1 - sum ** 2),
  ...slopes((_, said) => said),
  ...slopes((_, said) => 1 - said),
  [
    'weights-turned',
    {
      passedBack: (blame, { reads, weights }) =>
        Array.from({ length: reads }, (_, from) =>
          sum(blame.map((each, unit) => each * weights[unit * reads + from]!)),
        ),
    },
  ],
  ['weights-left-out', { passedBack: (blame, { reads }) => new Array<number>(reads).fill(sum(blame)) }],
  [
    'overwritten',
    {
      passedBack: (blame, { reads, units, weights }) =>
        Array.from({ length: reads }, (_, from) => blame.at(-1)! * weights[from * units + units - 1]!),
    },
  ],
  ['overwritten', { together: (leads) => leads.at(-1)! / leads.length }],
  ['overwritten', { together: (leads) => leads.at(-1)! }],
  ['leads-counted', { together: sum }],
  ['leads-counted', { together: (leads) => sum(leads) / leads.length ** 2 }],
]

/** Chance minus truth, times what a mistake makes of it. */
function blamed(factor: (chance: number) => number): Rules['outputBlame'] {
  return (passage) => rightRules.outputBlame(passage).map((each, at) => each * factor(passage.chances[at]!))
}

function slopes(slope: (sum: number, said: number) => number): Mistake[] {
  return [
    ['slope-elsewhere', { slope: ({ sums, said }) => sums.map((each, unit) => slope(each, said[unit]!)) }],
  ]
}

function squaredError({ chances, truth }: Passage): number {
  return sum(chances.map((chance, at) => (chance - truth[at]!) ** 2))
}
