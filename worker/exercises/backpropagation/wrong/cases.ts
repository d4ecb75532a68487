import type { LearnerFault, WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('gradients-left-out.ts', 'output-layer', 'not-started', 'The loss alone says how to train.'),
  failed(
    'loss-left-out.ts',
    'loss',
    'loss-formula',
    'Training needs gradients, and nobody looks at the loss.',
  ),
  failed(
    'loss-without-minus.ts',
    'loss',
    'loss-formula',
    'The loss is the logarithm of the chance that was right.',
  ),
  failed('half-the-loss.ts', 'loss', 'loss-formula', 'Only outputs that should have said 1 cost anything.'),
  failed('squared-error-loss.ts', 'loss', 'other-loss', 'A loss is the squared error.'),
  failed(
    'mean-over-the-table.ts',
    'loss',
    'divided-by-outputs',
    'A mean is a mean over every number there is.',
  ),
  failed(
    'divided-by-outputs.ts',
    'output-layer',
    'divided-by-outputs',
    'Blame is shared out over the outputs as well.',
  ),
  failed('uphill.ts', 'output-layer', 'uphill', 'The error is truth minus chance.'),
  failed(
    'uphill-behind.ts',
    'hidden-layer',
    'uphill',
    'What goes back to a hidden layer is the opposite of the error.',
  ),
  failed(
    'slope-at-the-output.ts',
    'output-layer',
    'other-loss',
    'Every layer has a sigmoid, so every layer has its slope.',
  ),
  failed('doubled.ts', 'output-layer', 'other-loss', 'The derivative of an error has a 2 in front.'),
  failed(
    'forgot-input.ts',
    'output-layer',
    'wrong-reading',
    'The blame of a unit is the gradient of all its weights.',
  ),
  failed(
    'reads-sums.ts',
    'output-layer',
    'wrong-reading',
    'The output layer read the sums of the hidden units.',
  ),
  failed('bias-forgotten.ts', 'output-layer', 'bias-forgotten', 'Biases are constants.'),
  failed(
    'coarse-differences.ts',
    'output-layer',
    'nearly',
    'A small enough step makes a difference a derivative.',
  ),
  failed(
    'slope-forgotten.ts',
    'hidden-layer',
    'slope-forgotten',
    'The weights share out the blame, and that is all.',
  ),
  failed('slope-of-the-sum.ts', 'hidden-layer', 'slope-elsewhere', 'The slope is worked out from the sum.'),
  failed(
    'sigmoid-once-more.ts',
    'hidden-layer',
    'slope-elsewhere',
    'The slope of the sigmoid is taken at what the unit said.',
  ),
  failed(
    'slope-of-tanh.ts',
    'hidden-layer',
    'slope-elsewhere',
    'The slope of an activation is one minus its square.',
  ),
  failed(
    'weights-turned.ts',
    'hidden-layer',
    'weights-turned',
    'Weights are read in the same order, whichever way one walks.',
  ),
  failed(
    'weights-left-out.ts',
    'hidden-layer',
    'weights-left-out',
    'Everyone who took part bears the same blame.',
  ),
  failed('last-output-only.ts', 'hidden-layer', 'overwritten', 'A hidden unit answers to one output.'),
  failed('last-lead-only.ts', 'batch', 'overwritten', 'Each lead sets the gradients anew.'),
  failed('bias-of-the-last-lead.ts', 'batch', 'overwritten', 'A bias is one number, so one blame is enough.'),
  failed(
    'sum-instead-of-mean.ts',
    'batch',
    'leads-counted',
    'Adding up gradients is the same as averaging them.',
  ),
  failed('first-truth-for-all.ts', 'batch', 'rows-mixed', '`targets` holds the truth of the lead at hand.'),
  failed('shared-slope.ts', 'hidden-layer', 'wrong-numbers', 'All units of a layer share one slope.'),
  stopped(
    'first-layer-reads-hidden.ts',
    'BAD_OUTPUT',
    'shape-of-its-own',
    'Every layer reads the hidden units.',
  ),
  stopped(
    'biases-not-added-up.ts',
    'BAD_OUTPUT',
    'shape-of-its-own',
    'The gradient of a bias is the blame of its unit, lead by lead.',
  ),
  stopped(
    'back-through-the-first-layer.ts',
    'BAD_OUTPUT',
    'not-a-number',
    'The blame of hidden units comes through their own weights.',
  ),
  stopped('biases-not-returned.ts', 'BAD_OUTPUT', 'answer-form', 'Only weights learn.'),
  stopped(
    'weights-not-transposed.ts',
    'RUNTIME_ERROR',
    'weights-turned',
    'Blame goes back through the same matrix.',
  ),
  stopped('tables-as-lists.ts', 'RUNTIME_ERROR', 'given-and-returned', 'A table is a list of rows.'),
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(file: string, fault: LearnerFault, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault, hintId }
}
