import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('adam-left-out.ts', 'adam', 'not-started', 'Three rules will do.'),
  failed('uphill.ts', 'sgd', 'uphill', 'The gradient points to where the loss is smaller.'),
  failed('rate-left-out.ts', 'sgd', 'rate-count', 'The slope alone says how far to go.'),
  failed('rate-twice.ts', 'momentum', 'rate-count', 'A learning rate belongs wherever a gradient stands.'),
  failed('velocity-reset.ts', 'momentum', 'memory-lost', 'The velocity is the gradient.'),
  failed('average-not-returned.ts', 'rmsprop', 'memory-lost', 'What was worked out is remembered by itself.'),
  failed(
    'memory-outside.ts',
    'momentum',
    'other-formula',
    'One variable of the file remembers for all parameters.',
  ),
  failed(
    'velocity-averaged.ts',
    'momentum',
    'velocity-averaged',
    'Momentum is a moving average of gradients.',
  ),
  failed('momentum-on-parameter.ts', 'momentum', 'parameter-shrunk', 'Beta slows the parameter down.'),
  failed(
    'moves-before-it-looks.ts',
    'momentum',
    'stale-state',
    'The order of two lines makes no difference.',
  ),
  failed('no-root.ts', 'rmsprop', 'no-root', 'The average is already a size.'),
  failed('sum-of-squares.ts', 'rmsprop', 'never-forgets', 'Every gradient should count for ever.'),
  failed('old-and-new-swapped.ts', 'rmsprop', 'weights-swapped', 'Beta is the share of what is new.'),
  failed('epsilon-inside.ts', 'rmsprop', 'epsilon-inside', 'So small a number may stand anywhere.'),
  failed(
    'absolute-instead-of-root.ts',
    'rmsprop',
    'other-formula',
    'A mean size is as good as a mean square.',
  ),
  failed(
    'adam-without-correction.ts',
    'adam',
    'no-bias-correction',
    'A moving average is right from the start.',
  ),
  failed('adam-half-corrected.ts', 'adam', 'no-bias-correction', 'Only the direction needs correcting.'),
  failed('adam-step-ahead.ts', 'adam', 'step-off', 'Programs count from 0, so one has to be added.'),
  failed('adam-betas-swapped.ts', 'adam', 'betas-swapped', 'The longer memory is for the direction.'),
  failed('adam-keeps-corrected.ts', 'adam', 'corrected-kept', 'What is corrected is better to remember.'),
  failed('settings-typed-in.ts', 'adam', 'typed-settings', 'Beta and epsilon are the same everywhere.'),
  stopped('adam-counts-from-zero.ts', 'divided-by-nothing', 'The first step is step 0.'),
  stopped('no-epsilon.ts', 'divided-by-nothing', 'A gradient is never exactly 0.'),
  stopped('squares-forgotten.ts', 'divided-by-nothing', 'The average is one of gradients.'),
  stopped('one-velocity.ts', 'answer-form', 'One velocity serves all parameters.'),
  {
    file: 'constant-reassigned.ts',
    misconception: 'Any name can be given a new value.',
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
