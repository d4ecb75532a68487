import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed(
    'nothing-after-sigmoid.ts',
    'activations',
    'not-started',
    'One function shows how; the rest can wait.',
  ),
  failed(
    'sigmoid-mirrored.ts',
    'activations',
    'sigmoid-mirrored',
    'The sign of the exponent makes no difference.',
  ),
  failed('sigmoid-as-switch.ts', 'activations', 'activation-value', 'A neuron fires or it does not.'),
  failed('tanh-unscaled.ts', 'activations', 'tanh-from-sigmoid', 'Tanh is the sigmoid, stretched in height.'),
  failed('relu-absolute.ts', 'activations', 'relu-absolute', 'ReLU makes every number positive.'),
  failed('relu-capped.ts', 'activations', 'relu-capped', 'What a neuron says lies between 0 and 1.'),
  failed('relu-six.ts', 'activations', 'relu-capped', 'ReLU ends at 6, where hardly any number gets.'),
  failed('relu-leaking.ts', 'activations', 'activation-value', 'A small leak is still ReLU.'),
  failed('softmax-down-columns.ts', 'softmax', 'softmax-columns', 'Softmax may sum along either axis.'),
  failed('softmax-over-table.ts', 'softmax', 'softmax-whole-table', 'All shares together make 1.'),
  failed('shares-of-scores.ts', 'softmax', 'softmax-without-exp', 'A share is a score divided by the sum.'),
  failed(
    'largest-share-is-one.ts',
    'softmax',
    'softmax-value',
    'Subtracting the largest score already normalises the row.',
  ),
  failed('squares-added-up.ts', 'squared-error', 'squared-error-sum', 'A sum is as good as a mean.'),
  failed(
    'errors-without-squares.ts',
    'squared-error',
    'squared-error-unsquared',
    'The mean error says how wrong a forecast is.',
  ),
  failed('root-of-the-mean.ts', 'squared-error', 'squared-error-root', 'The loss should be in minutes.'),
  failed('half-the-squares.ts', 'squared-error', 'squared-error-factor', 'A ½ in front changes nothing.'),
  failed('loss-without-minus.ts', 'binary-cross-entropy', 'loss-sign', 'The loss is the logarithm itself.'),
  failed('bits.ts', 'binary-cross-entropy', 'loss-base', 'A logarithm is a logarithm.'),
  failed(
    'labels-swapped.ts',
    'binary-cross-entropy',
    'labels-swapped',
    'Label 1 means that nothing is wrong.',
  ),
  failed(
    'sigmoid-twice.ts',
    'binary-cross-entropy',
    'activated-twice',
    'A loss that expects scores takes chances as well.',
  ),
  failed(
    'softmax-twice.ts',
    'categorical-cross-entropy',
    'activated-twice',
    'A loss that expects scores takes shares as well.',
  ),
  failed(
    'mean-over-teams.ts',
    'categorical-cross-entropy',
    'divided-by-teams',
    'A mean over everything in sight is always safe.',
  ),
  failed(
    'one-minus-share.ts',
    'binary-cross-entropy',
    'cross-entropy-value',
    'How wrong a model was is what it lacks to 1.',
  ),
  failed(
    'no-doubt.ts',
    'binary-cross-entropy',
    'cross-entropy-value',
    'Only the distance to the best counts.',
  ),
  failed(
    'clipped-early.ts',
    'binary-cross-entropy',
    'clipped',
    'Keeping chances between 1% and 99% is only prudent.',
  ),
  failed('clipped-logarithm.ts', 'extremes', 'clipped', 'What is finite is right.'),
  failed('clamped-scores.ts', 'extremes', 'clipped', 'Beyond some height all scores are the same.'),
  stopped('plain-powers.ts', 'overflow', 'Formulas that are equal on paper are equal in a computer.'),
  stopped('largest-of-the-table.ts', 'overflow', 'Any large number may be subtracted.'),
  stopped('logarithm-of-a-share.ts', 'overflow', 'A softmax never gives exactly 0.'),
  stopped('favourite-only.ts', 'answer-form', 'Only the favourite’s share is of interest.'),
  {
    file: 'list-without-values.ts',
    misconception: '`x` is a list of numbers.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'given-and-exported',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(file: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault: 'BAD_OUTPUT', hintId }
}
