import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('never-curious.ts', 'values', 'never-explores', 'A robot learns best by doing what it thinks best.'),
  failed('believes-the-last.ts', 'values', 'rate-too-high', 'The latest experience is the truest.'),
  failed('hundred-trips.ts', 'values', 'too-little-practice', 'A hundred trips show all there is to see.'),
  failed('tiny-steps.ts', 'values', 'too-little-practice', 'The smaller the learning rate, the safer.'),
  failed('no-discount.ts', 'values', 'no-discount', 'What comes later counts as much as what comes now.'),
  failed('reward-alone.ts', 'values', 'short-sighted', 'A step is worth the reward it brings.'),
  failed(
    'here-instead-of-next.ts',
    'values',
    'wrong-cell',
    'What follows a step is read off the cell it started from.',
  ),
  failed(
    'average-ahead.ts',
    'values',
    'mean-not-max',
    'What follows a step is the average of what could be done next.',
  ),
  failed(
    'follows-its-whims.ts',
    'values',
    'mean-not-max',
    'A step is worth what the step that really comes next is worth, whims included.',
  ),
  failed('rewards-as-costs.ts', 'values', 'reward-sign', 'A reward is subtracted like a loss.'),
  failed('never-stops.ts', 'values', 'keeps-going', 'After a delivery the robot simply goes on.'),
  failed('one-table.ts', 'values', 'one-table', 'What is learned in one building helps in the next.'),
  failed(
    'learns-on-a-copy.ts',
    'values',
    'nothing-learned',
    'Changing a number taken from a table changes the table.',
  ),
  failed('bonus-for-moving.ts', 'values', 'other-values', 'A bonus for getting somewhere can only help.'),
  failed('curious-on-duty.ts', 'decision', 'not-greedy', 'A robot should never stop exploring.'),
  {
    file: 'adds-up.ts',
    misconception: 'A value is the sum of all experiences.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'runaway-values',
  },
  {
    file: 'value-as-direction.ts',
    misconception: 'The largest value is the answer to where to go.',
    verdict: 'learner-error',
    fault: 'BAD_OUTPUT',
    hintId: 'answer-form',
  },
  {
    file: 'nested-moves.ts',
    misconception: '`data.moves` is a list of lists of lists.',
    verdict: 'learner-error',
    fault: 'RUNTIME_ERROR',
    hintId: 'given-and-returned',
  },
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}
