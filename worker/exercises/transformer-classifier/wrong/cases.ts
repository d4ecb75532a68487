import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('softmax-over-queries.ts', 'attention', 'wrong-axis', 'Softmax may sum over either axis.'),
  failed('scores-as-weights.ts', 'attention', 'no-softmax', 'A score is a weight.'),
  failed(
    'mask-after-softmax.ts',
    'attention',
    'mask-after-softmax',
    'Deleting empty places from the weights is the same as hiding them.',
  ),
  failed(
    'padding-not-masked.ts',
    'attention',
    'padding-seen',
    'Padding is zeros, so there is nothing to see.',
  ),
  failed('padding-pooled.ts', 'padding', 'padding-pooled', 'Padding is zeros, so it cannot change a mean.'),
  failed('no-positions.ts', 'word-order', 'no-positions', 'Attention knows the order of words by itself.'),
  failed('bag-of-words.ts', 'word-order', 'bag-of-words', 'What a message says is in its words.'),
  failed(
    'attention-unused.ts',
    'word-order',
    'words-alone',
    'Knowing every word and its place is knowing the sentence.',
  ),
  failed(
    'zero-start.ts',
    'word-order',
    'not-started',
    'Weights may start anywhere, so zero is the tidiest place.',
  ),
  failed(
    'number-as-target.ts',
    'word-order',
    'wrong-targets',
    'Binary cross-entropy works with any number as its target.',
  ),
  failed('lookup-table.ts', 'word-order', 'memorised', 'Knowing the archive is knowing the pattern.'),
  failed('step-too-large.ts', 'word-order', 'step-too-large', 'A larger learning rate just arrives sooner.'),
  failed(
    'not-shuffled.ts',
    'word-order',
    'sorted-batches',
    'The order of the training data does not matter.',
  ),
  failed(
    'answers-left-behind.ts',
    'word-order',
    'answers-mixed-up',
    'Only the messages need shuffling; the answers are the same.',
  ),
  failed('too-few-epochs.ts', 'word-order', 'too-few-epochs', 'A loss that falls has fallen far enough.'),
  failed('raw-scores.ts', 'new-messages', 'not-probabilities', 'Scores are as good as chances.'),
  failed(
    'evaluates-the-archive.ts',
    'evaluation',
    'other-messages',
    'A model is best evaluated where there is most data.',
  ),
  failed('rows-are-choices.ts', 'evaluation', 'transposed', 'Rows and columns are a matter of taste.'),
  failed('counts-only-hits.ts', 'evaluation', 'miscounted', 'An evaluation counts the right answers.'),
  {
    file: 'softmax-by-hand.ts',
    misconception: 'The formula of softmax can be typed in as it stands.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'undefined-numbers',
  },
  {
    file: 'table-of-one-size.ts',
    misconception: 'An embedding needs one size, its width.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'sizes-and-names',
  },
  {
    file: 'party-alone.ts',
    misconception: 'A classifier returns the class.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'answer-form',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}
