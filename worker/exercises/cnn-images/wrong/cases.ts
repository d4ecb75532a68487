import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed(
    'softmax-over-photos.ts',
    'one-at-a-time',
    'softmax-over-photos',
    'A softmax may run along either side of a table.',
  ),
  failed(
    'photos-mixed.ts',
    'one-at-a-time',
    'photos-mixed',
    'The size of a list decides its shape, whatever the order.',
  ),
  failed('not-scaled.ts', 'new-photos', 'not-scaled', 'Grey values are numbers already.'),
  failed(
    'one-pixel-filters.ts',
    'new-photos',
    'one-pixel',
    'A photo is made of pixels, so a filter looks at one.',
  ),
  failed(
    'dense-only.ts',
    'new-photos',
    'position-bound',
    'A large enough dense layer finds everything by itself.',
  ),
  failed(
    'mean-photos.ts',
    'new-photos',
    'position-bound',
    'What a mark looks like on average is what to compare with.',
  ),
  failed(
    'most-similar-photo.ts',
    'new-photos',
    'position-bound',
    'Some parcel of last week will have looked the same.',
  ),
  failed(
    'belt-after-belt.ts',
    'new-photos',
    'sorted-batches',
    'It makes no difference in which order photos are learned.',
  ),
  failed(
    'last-quarter-held-out.ts',
    'new-photos',
    'belt-missing',
    'The last quarter of any data is as good as any other for validation.',
  ),
  failed('belts-from-one.ts', 'new-photos', 'belts-shifted', 'Belts are counted from 1.'),
  failed(
    'photos-shuffled-alone.ts',
    'new-photos',
    'labels-apart',
    'Photos can be shuffled without their labels.',
  ),
  failed(
    'step-too-large.ts',
    'new-photos',
    'step-too-large',
    'The larger the learning rate, the faster the training.',
  ),
  failed(
    'zero-start.ts',
    'new-photos',
    'never-moved',
    'Weights may start anywhere, so zero is the tidiest place.',
  ),
  failed('too-few-epochs.ts', 'new-photos', 'not-converged', 'A loss that falls has fallen far enough.'),
  failed(
    'raw-scores.ts',
    'probabilities',
    'not-probabilities',
    'The belt with the highest score is all that anyone needs.',
  ),
  failed('rounded.ts', 'probabilities', 'hard-answers', 'A decision is better than a chance.'),
  stopped('belt-numbers.ts', 'BAD_OUTPUT', 'answer-form', 'The answer is the number of the belt.'),
  stopped(
    'filters-with-channel.ts',
    'BAD_OUTPUT',
    'answer-form',
    'Filters have four dimensions, so four are handed back.',
  ),
  stopped(
    'no-channel.ts',
    'RUNTIME_ERROR',
    'given-and-returned',
    'A grey photo has a height and a width, and nothing else.',
  ),
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
