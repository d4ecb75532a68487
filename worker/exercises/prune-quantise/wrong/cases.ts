import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('nothing-pruned.ts', 'prune', 'not-started', 'Eight bits are small enough; pruning can wait.'),
  failed('signed-values.ts', 'prune', 'signed', 'The smallest weights are the ones at the low end.'),
  failed('negative-below-threshold.ts', 'prune', 'signed', 'Whatever is below the threshold goes.'),
  failed('largest-pruned.ts', 'prune', 'largest-pruned', 'Sorted means the largest first.'),
  failed('share-kept.ts', 'prune', 'share-kept', 'The share says how much stays.'),
  failed(
    'share-of-the-largest.ts',
    'prune',
    'share-of-the-largest',
    'A weight is small when it is below such a share of the largest.',
  ),
  failed(
    'column-by-column.ts',
    'prune',
    'column-by-column',
    'Every unit gives up the same share of its weights.',
  ),
  failed('random-half.ts', 'prune', 'other-pruning', 'A network has so many weights that any will do.'),
  failed('truncated.ts', 'quantise', 'truncated', 'A whole number is what stands before the point.'),
  failed('highest-not-furthest.ts', 'quantise', 'max-not-abs', 'The largest weight is the highest one.'),
  failed(
    'highest-and-clipped.ts',
    'quantise',
    'max-not-abs',
    'The largest weight is the highest one, and clipping takes care of the rest.',
  ),
  failed('one-scale.ts', 'quantise', 'one-scale', 'One ruler serves the whole table.'),
  failed(
    'unsigned-bytes.ts',
    'quantise',
    'zero-moved',
    'A byte counts from 0 to 255, so the lowest weight is 0.',
  ),
  failed(
    'zero-point-not-kept.ts',
    'quantise',
    'zero-moved',
    'The lowest weight becomes −128, the highest 127.',
  ),
  failed('four-bits.ts', 'quantise', 'few-codes', 'Fifteen codes are plenty.'),
  failed('wrapped-around.ts', 'quantise', 'overflow', 'A byte has 128 positive numbers.'),
  failed(
    'steps-per-unit.ts',
    'quantise',
    'scale-upside-down',
    'The scale says how many steps make a weight of 1.',
  ),
  failed('by-rows.ts', 'quantise', 'other-codes', 'The ruler of a weight is that of its row.'),
  failed(
    'divided-again.ts',
    'restore',
    'not-restored',
    'What was divided by the scale is divided once more.',
  ),
  failed('bits-for-bytes.ts', 'size', 'in-bits', 'A size is a number of bits.'),
  failed('floats-kept.ts', 'size', 'as-floats', 'Pruning makes a network small by itself.'),
  failed('zeros-stored.ts', 'size', 'zeros-counted', 'Every weight is a byte, zero or not.'),
  failed('biases-forgotten.ts', 'size', 'extras-forgotten', 'Biases are small change.'),
  failed('biases-as-bytes.ts', 'size', 'extras-forgotten', 'What is good for weights is good for biases.'),
  failed('parts-of-bytes.ts', 'size', 'other-size', 'Four bits are half a byte.'),
  stopped('empty-column.ts', 'BAD_OUTPUT', 'empty-column', 'Every column has a weight in it.'),
  stopped('not-rounded.ts', 'BAD_OUTPUT', 'not-whole', 'A code is a weight divided by its scale.'),
  stopped('one-scale-only.ts', 'BAD_OUTPUT', 'answer-form', 'One ruler is enough, so one is handed back.'),
  stopped('list-without-values.ts', 'RUNTIME_ERROR', 'given-and-exported', '`weights` is a list of numbers.'),
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(
  file: string,
  fault: 'BAD_OUTPUT' | 'RUNTIME_ERROR',
  hintId: string,
  misconception: string,
): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault, hintId }
}
