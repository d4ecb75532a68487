import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('keeps-duplicates.ts', 'rows', 'keeps-duplicates', 'A merged table has one row for each customer.'),
  failed('neighbours-only.ts', 'rows', 'keeps-duplicates', 'Duplicates stand next to each other.'),
  failed('keeps-last.ts', 'rows', 'keeps-last', 'The last row of a customer is the right one.'),
  failed('duplicates-by-value.ts', 'rows', 'by-value', 'A duplicate is a row with the same values.'),
  failed(
    'test-rows-too.ts',
    'rows',
    'learns-from-test',
    'Means and limits may be learned from the test rows.',
  ),
  failed('drops-gaps.ts', 'rows', 'drops-rows', 'A row with a gap is spoilt.'),
  failed(
    'drops-repeated-customers.ts',
    'rows',
    'drops-rows',
    'A customer who is there twice is left out altogether.',
  ),
  failed('sentinel-counted.ts', 'limits', 'sentinel-counted', 'A number that stands in a column is a value.'),
  failed(
    'three-sigma.ts',
    'limits',
    'masked-limits',
    'Outliers lie three standard deviations from the mean.',
  ),
  failed(
    'limits-from-all-rows.ts',
    'limits',
    'rows-unused',
    'Saying which rows count is the same as using them.',
  ),
  failed('mean-distance.ts', 'limits', 'limits-off', 'A typical distance is the average distance.'),
  failed('gaps-filled-first.ts', 'limits', 'filled-first', 'Gaps are filled before anything is measured.'),
  failed(
    'mean-with-outliers.ts',
    'statistics',
    'outliers-counted',
    'Limits are there for later customers, not for the mean.',
  ),
  failed('clips-outliers.ts', 'statistics', 'clipped', 'An outlier counts as if it were the limit.'),
  failed(
    'measured-after-filling.ts',
    'statistics',
    'filled-first',
    'What was filled in may be measured like the rest.',
  ),
  failed('min-max.ts', 'statistics', 'statistics-off', 'Any squeezing to one scale will do.'),
  failed(
    'variance.ts',
    'statistics',
    'statistics-off',
    'Variance and standard deviation are the same thing.',
  ),
  failed(
    'own-statistics.ts',
    'apply',
    'not-the-given',
    'Whoever comes in is cleaned by the statistics of those who come in.',
  ),
  failed('remembers-last-fit.ts', 'apply', 'not-the-given', 'What was learned last stays in a variable.'),
  failed('gaps-left-in.ts', 'apply', 'left-in', 'Later customers are only brought to scale.'),
  failed('outliers-left-in.ts', 'apply', 'left-in', 'A later value is what it is, however far off.'),
  failed('clips-later-customers.ts', 'apply', 'clipped', 'An outlier is pulled back to the limit.'),
  failed('fills-with-mean.ts', 'apply', 'filled-otherwise', 'The mean fills a gap as well as the median.'),
  failed('fills-after-scaling.ts', 'apply', 'filled-otherwise', 'Scaling and filling may change places.'),
  failed('not-brought-to-scale.ts', 'apply', 'apply-formula', 'Clean means without gaps and outliers.'),
  stopped(
    'nobody-usable.ts',
    'BAD_OUTPUT',
    'nothing-to-average',
    'Two comparisons can be joined either way.',
  ),
  stopped('drops-later-customers.ts', 'BAD_OUTPUT', 'answer-form', 'Customers with a gap need no answer.'),
  stopped('table-of-rows.ts', 'RUNTIME_ERROR', 'given-and-returned', 'A table comes as a list of rows.'),
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
