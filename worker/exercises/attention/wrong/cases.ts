import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('no-scaling.ts', 'weights', 'no-scaling', 'Softmax takes care of the size of the scores.'),
  failed(
    'scaled-by-width.ts',
    'weights',
    'scaled-by-width',
    'A sum over the width is tamed by dividing by the width.',
  ),
  failed('cosine.ts', 'weights', 'other-weights', 'How well two vectors fit is the angle between them.'),
  failed('softmax-over-queries.ts', 'weights', 'wrong-axis', 'Softmax may sum over either axis.'),
  failed('no-softmax.ts', 'weights', 'no-softmax', 'A score is a weight.'),
  failed(
    'clipped-scores.ts',
    'weights',
    'unstable-softmax',
    'Scores beyond some size can be cut off without harm.',
  ),
  failed('plain-average.ts', 'weights', 'ignores-words', 'Context is the average of all words.'),
  failed('keys-mixed.ts', 'output', 'values-forgotten', 'A word takes home the keys it has found.'),
  failed('winner-takes-all.ts', 'output', 'wrong-mix', 'Attention picks the one best word.'),
  failed(
    'mask-after-softmax.ts',
    'causal',
    'mask-after-softmax',
    'Deleting later words from the weights is the same as hiding them.',
  ),
  failed('mask-flipped.ts', 'causal', 'mask-flipped', 'The triangle above the diagonal is the past.'),
  failed('mask-excludes-itself.ts', 'causal', 'mask-off-by-one', 'Looking back leaves out the word itself.'),
  failed('mask-includes-next.ts', 'causal', 'mask-off-by-one', 'The next word is needed to predict it.'),
  failed('mask-with-zero.ts', 'causal', 'leaky-mask', 'A score of 0 is a share of 0.'),
  failed('not-masked.ts', 'causal', 'not-masked', 'A model may read the whole text while it is trained.'),
  failed('short-window.ts', 'causal', 'other-mask', 'Context is the last few words.'),
  failed(
    'heads-by-reshape.ts',
    'multi-head',
    'heads-mixed-up',
    'A reshape to the right shape puts the right numbers there.',
  ),
  failed(
    'heads-never-swapped.ts',
    'multi-head',
    'heads-mixed-up',
    'Cutting each word into groups is all there is to heads.',
  ),
  failed(
    'no-output-projection.ts',
    'multi-head',
    'no-projection',
    'Putting the heads side by side is the last step.',
  ),
  failed(
    'scaled-by-layer-width.ts',
    'multi-head',
    'head-scale',
    'The width under the root is that of the whole layer.',
  ),
  failed('one-head.ts', 'multi-head', 'one-head', 'The number of heads changes only the speed.'),
  failed('keys-as-values.ts', 'multi-head', 'other-heads', 'Keys and values are the same thing.'),
  {
    file: 'overflowing-softmax.ts',
    misconception: 'The formula of softmax can be typed in as it stands.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'unstable-softmax',
  },
  {
    file: 'nobody-to-look-at.ts',
    misconception: 'The first word has nobody to look at, and that is no problem.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'unstable-softmax',
  },
  {
    file: 'not-transposed.ts',
    misconception: 'Queries times keys is a plain product of matrices.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'shapes-and-names',
  },
  {
    file: 'output-alone.ts',
    misconception: 'A handler with one important result returns just that.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'answer-form',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}
