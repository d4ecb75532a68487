import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('single-layer.ts', 'accuracy', 'straight-boundary', 'One layer is already a multilayer perceptron.'),
  failed(
    'missing-activation.ts',
    'accuracy',
    'straight-boundary',
    'Two layers are enough, whatever stands between them.',
  ),
  failed(
    'gradient-sign.ts',
    'accuracy',
    'gradient-sign',
    'The error is truth minus chance, and the step subtracts it.',
  ),
  failed(
    'step-too-large.ts',
    'accuracy',
    'step-too-large',
    'The larger the learning rate, the faster the training.',
  ),
  failed('too-few-epochs.ts', 'accuracy', 'not-converged', 'A loss that falls has fallen far enough.'),
  failed(
    'zero-start.ts',
    'accuracy',
    'never-moved',
    'Weights may start anywhere, so zero is the tidiest place.',
  ),
  failed('labels-flipped.ts', 'accuracy', 'labels-flipped', 'The label 1 marks the users who left.'),
  failed('lookup-table.ts', 'accuracy', 'memorised', 'Knowing the training data is knowing the pattern.'),
  failed('softmax-over-users.ts', 'accuracy', 'company-dependent', 'Softmax may sum over either axis.'),
  failed(
    'normalised-by-question.ts',
    'one-at-a-time',
    'company-dependent',
    'Every batch should be normalised by its own mean.',
  ),
  failed('scores-as-chances.ts', 'probabilities', 'not-probabilities', 'The last layer’s score is a chance.'),
  failed('rounded-answers.ts', 'probabilities', 'hard-answers', 'A decision is better than a chance.'),
  failed('sharpened.ts', 'probabilities', 'overconfident', 'The surer a model sounds, the better it is.'),
  {
    file: 'unclipped.ts',
    misconception: 'A sigmoid never quite reaches 0, so its logarithm is always safe.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'undefined-logarithm',
  },
  {
    file: 'synchronous-read.ts',
    misconception: 'A tensor can be read without waiting for it.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'given-and-returned',
  },
  {
    file: 'both-classes.ts',
    misconception: 'A classifier always answers with one column for each class.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'answer-form',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}
