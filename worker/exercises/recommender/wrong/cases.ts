import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed(
    'global-mean.ts',
    'newcomers',
    'same-for-everybody',
    'The average is what anybody can expect of anything.',
  ),
  failed(
    'no-biases.ts',
    'newcomers',
    'no-biases',
    'Tastes and traits explain everything, so biases are superfluous.',
  ),
  failed('no-average.ts', 'newcomers', 'no-average', 'The biases will find the average by themselves.'),
  failed(
    'tastes-alone.ts',
    'newcomers',
    'no-average',
    'Stars are the product of taste and trait, and of nothing else.',
  ),
  failed(
    'loud-start.ts',
    'newcomers',
    'loud-start',
    'The larger the first numbers, the sooner something is learned.',
  ),
  failed(
    'unrated-as-zero.ts',
    'newcomers',
    'unrated-as-zero',
    'Whoever has not rated a show did not want it: that is zero stars.',
  ),
  failed(
    'show-averages.ts',
    'ratings',
    'same-for-everybody',
    'Every show has its stars, and they are the same for everybody.',
  ),
  failed(
    'averages-only.ts',
    'ratings',
    'no-tastes',
    'Kind listeners and good shows explain the stars; tastes are noise.',
  ),
  failed('zero-start.ts', 'ratings', 'no-tastes', 'Everything starts at zero, and training does the rest.'),
  failed(
    'listeners-only.ts',
    'ratings',
    'one-sided',
    'Shows are what they are; it is the listeners who have to be learned.',
  ),
  failed('strong-pull.ts', 'ratings', 'strong-pull', 'The more regularisation, the safer.'),
  failed(
    'no-pull.ts',
    'ratings',
    'memorised',
    'The better a model fits the ratings it has, the better it is.',
  ),
  failed(
    'remembers-ratings.ts',
    'ratings',
    'memorised',
    'A rating that was given is known; for everything else there are averages.',
  ),
  failed('too-few-epochs.ts', 'ratings', 'not-converged', 'Ten rounds over the ratings are enough.'),
  failed(
    'heard-again.ts',
    'unheard',
    'already-heard',
    'The best shows are those with the most stars, heard or not.',
  ),
  failed(
    'places-for-shows.ts',
    'unheard',
    'places',
    'The place of the largest number is the number of the show.',
  ),
  failed('worst-first.ts', 'lists', 'upside-down', 'Sorting by stars puts the most stars first.'),
  failed('best-known-list.ts', 'lists', 'one-list', 'What many listen to is what anybody may like.'),
  failed('best-rated-list.ts', 'lists', 'one-list', 'The best shows are the best for everybody.'),
  failed(
    'true-or-false-sort.ts',
    'lists',
    'one-list',
    'A sort only needs to know whether one is smaller than the other.',
  ),
  failed('random-picks.ts', 'lists', 'other-order', 'Any show that a listener has not heard is worth a try.'),
  stopped('gradient-sign.ts', 'uphill', 'The error is what is missing to the truth, so a step adds it up.'),
  stopped(
    'partner-forgotten.ts',
    'uphill',
    'Every number moves by the error itself, whatever it is multiplied by.',
  ),
  stopped('pushed-away.ts', 'pull-sign', 'The pull is a minus inside of the step, too.'),
  stopped(
    'step-too-large.ts',
    'step-too-large',
    'The larger the learning rate, the sooner the training is done.',
  ),
  stopped('biases-swapped.ts', 'step-too-large', 'A table can be asked for any number.'),
  stopped(
    'noisy-answers.ts',
    'answers-vary',
    'Moods are part of the truth, so an estimate should have some, too.',
  ),
  stopped('stars-for-shows.ts', 'answer-form', 'A list of recommendations says how many stars to expect.'),
  {
    file: 'vectors-swapped.ts',
    misconception: 'Taste and trait are the same thing, so it makes no difference whose row is taken.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'given-and-returned',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(file: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault: 'BAD_OUTPUT', hintId }
}
