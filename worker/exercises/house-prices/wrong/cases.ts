import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed(
    'tiny-learning-rate.ts',
    'normalisation',
    'not-normalised',
    'A small enough learning rate makes normalisation unnecessary.',
  ),
  failed(
    'own-statistics.ts',
    'normalisation',
    'own-statistics',
    'Every batch is normalised by its own mean and deviation.',
  ),
  failed(
    'divided-by-variance.ts',
    'normalisation',
    'other-scale',
    'Variance and standard deviation are the same thing.',
  ),
  failed('min-max.ts', 'normalisation', 'other-scale', 'Any squeezing between 0 and 1 will do.'),
  failed(
    'statistics-typed-in.ts',
    'normalisation',
    'hard-coded',
    'Means and deviations are constants that can be looked up once.',
  ),
  failed(
    'questions-by-their-own.ts',
    'one-at-a-time',
    'own-statistics',
    'Training has its statistics, and each question its own.',
  ),
  failed(
    'gradient-without-input.ts',
    'new-flats',
    'forgot-input',
    'The mean error is the gradient of every parameter.',
  ),
  failed('uphill-for-a-while.ts', 'new-flats', 'gradient-sign', 'A step adds the gradient.'),
  failed('questions-raw.ts', 'new-flats', 'questions-raw', 'Normalisation is a matter of training alone.'),
  failed('no-intercept.ts', 'new-flats', 'no-intercept', 'Normalised measures make the intercept 0.'),
  failed(
    'price-left-normalised.ts',
    'new-flats',
    'target-scale',
    'A normalised target gives answers in its own unit.',
  ),
  failed('area-only.ts', 'new-flats', 'left-out-column', 'The area decides, the rest is detail.'),
  failed(
    'price-per-square-metre.ts',
    'new-flats',
    'left-out-column',
    'A flat is worth its area times the average price of a square metre.',
  ),
  failed(
    'predicts-mean.ts',
    'new-flats',
    'one-price',
    'The mean price is a good enough estimate for everybody.',
  ),
  failed(
    'most-similar-sale.ts',
    'new-flats',
    'memorised',
    'A flat is worth what the most similar one was sold for.',
  ),
  failed('too-few-epochs.ts', 'new-flats', 'not-converged', 'A loss that falls has fallen far enough.'),
  failed(
    'stopped-early.ts',
    'square-metre',
    'not-converged',
    'Where estimates fit, every weight behind them is right.',
  ),
  failed(
    'rooms-left-out.ts',
    'square-metre',
    'left-out-column',
    'A measure that goes along with another one can be left out.',
  ),
  stopped('not-normalised.ts', 'not-normalised', 'Numbers are numbers, whatever their unit.'),
  stopped('only-centred.ts', 'not-normalised', 'Subtracting the mean brings measures to one scale.'),
  stopped(
    'own-statistics-of-one.ts',
    'own-statistics',
    'Every question has a mean and a deviation of its own.',
  ),
  stopped(
    'gradient-sign.ts',
    'gradient-sign',
    'The error is truth minus estimate, and the step subtracts it.',
  ),
  stopped('step-too-large.ts', 'step-too-large', 'The larger the learning rate, the faster the training.'),
  stopped('sum-instead-of-mean.ts', 'step-too-large', 'Adding up gradients is the same as averaging them.'),
  stopped('column-of-estimates.ts', 'answer-form', 'A column of numbers is a list of numbers.'),
  {
    file: 'price-as-a-row.ts',
    misconception: 'A row of prices can be subtracted from a column of estimates.',
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
