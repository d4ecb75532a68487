import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed(
    'transposed.ts',
    'confusion',
    'transposed',
    'It makes no difference which of the two axes the truth is on.',
  ),
  failed(
    'urgent-first.ts',
    'confusion',
    'classes-swapped',
    'A confusion matrix always begins with the class one cares about.',
  ),
  failed('zero-is-urgent.ts', 'confusion', 'classes-swapped', 'The label 0 marks the messages that matter.'),
  failed(
    'quiet-left-out.ts',
    'confusion',
    'miscounted',
    'Messages that were ordinary and left alone need no counting.',
  ),
  failed('hard-coded.ts', 'confusion', 'hard-coded', 'The answer is the four counts of the statement.'),
  failed(
    'counts-nothing.ts',
    'confusion',
    'not-started',
    'Formulas are what counts; the counting will take care of itself.',
  ),
  failed(
    'precision-recall-swapped.ts',
    'precision-recall',
    'precision-recall-swapped',
    'Precision is the share of urgent messages that were found.',
  ),
  failed(
    'ordinary-class.ts',
    'precision-recall',
    'wrong-class',
    'Precision and recall say the same whichever class they are worked out for.',
  ),
  failed(
    'macro-average.ts',
    'precision-recall',
    'averaged-classes',
    'A fair measure treats both classes alike.',
  ),
  failed('macro-f1.ts', 'f1', 'averaged-classes', 'F1 is always averaged over the classes.'),
  failed(
    'share-of-all.ts',
    'precision-recall',
    'wrong-denominator',
    'Every share is a share of all messages.',
  ),
  failed(
    'accuracy-as-precision.ts',
    'precision-recall',
    'accuracy-instead',
    'Precision is another word for accuracy.',
  ),
  failed('rounded.ts', 'precision-recall', 'rounded', 'A measure is a number for a slide.'),
  failed('arithmetic-mean.ts', 'f1', 'not-harmonic', 'F1 is the mean of precision and recall.'),
  failed('forgotten-two.ts', 'f1', 'not-harmonic', 'The factor 2 in F1 changes nothing that matters.'),
  failed(
    'accuracy-as-f1.ts',
    'f1',
    'accuracy-instead',
    'F1 is a summary of how often a classifier is right.',
  ),
  failed('ties-lose.ts', 'auc', 'ties', 'Equal scores are no win, so they need no counting.'),
  failed('ties-win.ts', 'auc', 'ties', 'A message that ties with another has not lost.'),
  failed(
    'ties-in-order.ts',
    'auc',
    'ties-by-order',
    'Sorting by score puts equal scores in some order, and any order will do.',
  ),
  failed('upside-down.ts', 'auc', 'auc-upside-down', 'A lower score means more urgent, like priority 1.'),
  failed('auc-of-flags.ts', 'auc', 'auc-of-decisions', 'AUC is worked out from decisions.'),
  failed(
    'fixed-thresholds.ts',
    'auc',
    'not-pairs',
    'Scores are probabilities, and a hundred thresholds between 0 and 1 are as good as all.',
  ),
  failed(
    'silence-is-perfect.ts',
    'edge-cases',
    'zero-by-zero',
    'A filter that flags nothing has made no mistake, so its precision is 1.',
  ),
  failed('no-pair-no-points.ts', 'edge-cases', 'one-class', 'Without a pair the AUC is 0.'),
  {
    file: 'divided-by-nothing.ts',
    misconception: 'The number below a line is never 0 in practice.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'zero-by-zero',
  },
  {
    file: 'shares-in-the-matrix.ts',
    misconception: 'A confusion matrix holds shares.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'counts-not-shares',
  },
  {
    file: 'f1-alone.ts',
    misconception: 'One number is all that anybody wants to know.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'answer-form',
  },
  {
    file: 'list-without-values.ts',
    misconception: '`labels` is a list of numbers.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'given-and-returned',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}
