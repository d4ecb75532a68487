import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('hidden-left-empty.ts', 'hidden', 'not-started', 'Nobody needs to know what the hidden units say.'),
  failed('slide-numbers.ts', 'hidden', 'hard-coded', 'What a slide prints was worked out by somebody.'),
  failed('exponent-sign.ts', 'hidden', 'exponent-sign', 'The sign in the exponent makes no difference.'),
  failed('no-bias.ts', 'hidden', 'no-bias', 'The weights are the whole network.'),
  failed('no-bias-at-the-output.ts', 'output', 'no-bias', 'Only hidden units have a bias.'),
  failed(
    'bias-after-activation.ts',
    'hidden',
    'bias-after-activation',
    'It makes no difference when the bias is added.',
  ),
  failed(
    'hidden-without-activation.ts',
    'hidden',
    'missing-activation',
    'Only the last layer needs an activation.',
  ),
  failed(
    'output-without-activation.ts',
    'output',
    'missing-activation',
    'Activations are for hidden layers only.',
  ),
  failed('activated-twice.ts', 'hidden', 'activated-twice', 'One more sigmoid does no harm.'),
  failed('tanh.ts', 'hidden', 'other-activation', 'Every S-shaped curve is as good as another.'),
  failed(
    'relu-in-the-hidden-layer.ts',
    'hidden',
    'other-activation',
    'Modern networks use ReLU, so this one does as well.',
  ),
  failed('softmax-at-the-output.ts', 'output', 'softmax', 'The outputs of a network always add up to 1.'),
  failed('transposed.ts', 'hidden', 'transposed', 'Weights come in one row for each unit.'),
  failed(
    'output-reads-sums.ts',
    'output',
    'chain-broken',
    'The activation only dresses a sum up for people.',
  ),
  failed('rounded.ts', 'hidden', 'rounded', 'Two decimals are precise enough inside a network.'),
  failed('sum-not-reset.ts', 'hidden', 'wrong-sums', 'A running sum may run on from unit to unit.'),
  failed('first-lead-for-all.ts', 'batch', 'rows-mixed', '`x.values` holds the inputs of the lead at hand.'),
  failed(
    'clipped-sums.ts',
    'extremes',
    'clipped',
    'Beyond 6 a sigmoid is as good as 1, and large powers are dangerous.',
  ),
  {
    file: 'overflowing-sigmoid.ts',
    misconception: 'Two formulas that are equal on paper are equal in a computer.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'not-a-number',
  },
  {
    file: 'output-reads-inputs.ts',
    misconception: 'Every layer reads the inputs.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'not-a-number',
  },
  {
    file: 'two-of-everything.ts',
    misconception: 'A network has the widths of the example.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'any-size',
  },
  {
    file: 'output-alone.ts',
    misconception: 'The scores are the whole answer.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'answer-form',
  },
  {
    file: 'lists-of-lists.ts',
    misconception: '`x` is a list of rows.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'given-and-returned',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}
