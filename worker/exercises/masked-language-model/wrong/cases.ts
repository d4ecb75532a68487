import type { LearnerFault, WrongSolution } from '../../src/contract/index.js'

/** Most train for one or two epochs only: their mistake is as plain then as after all six. */
export const wrongSolutions: readonly WrongSolution[] = [
  failed('half-way.ts', 'chosen', 'not-started', 'The loss is what matters; words need no covering.'),
  failed('share-too-large.ts', 'chosen', 'wrong-share', 'The more words are covered, the more is learned.'),
  failed('specials-chosen.ts', 'chosen', 'specials-chosen', 'Every token is a word.'),
  failed('labels-for-all.ts', 'chosen', 'labels-everywhere', 'More labels teach more.'),
  failed('label-of-what-is-shown.ts', 'chosen', 'wrong-labels', 'The label says what is shown.'),
  failed('labels-under-the-mask-only.ts', 'chosen', 'labels-missing', 'Only covered words are asked for.'),
  failed('always-the-same.ts', 'chosen', 'always-the-same', 'Any seventh word is as good as a random one.'),
  failed('one-die-for-all.ts', 'fates', 'always-mask', 'One die is enough for two decisions.'),
  failed('second-die-read-twice.ts', 'fates', 'wrong-fates', 'Ten percent are ten percent of what is left.'),
  failed('any-token-instead.ts', 'fates', 'random-specials', 'Any token can stand in for a word.'),
  failed(
    'raw-scores.ts',
    'both-sides',
    'no-softmax',
    'The largest score wins, so scores are as good as chances.',
  ),
  failed('left-only.ts', 'both-sides', 'one-sided', 'No language model may look ahead.'),
  failed('padding-looked-at.ts', 'both-sides', 'padding-seen', 'Padding is nothing, so it does nothing.'),
  failed('nothing-covered.ts', 'gaps', 'answer-shown', 'A model learns best from the whole text.'),
  failed('every-place-counts.ts', 'gaps', 'every-place-counts', 'A loss is a mean over all places.'),
  failed('never-trained.ts', 'gaps', 'not-trained', 'Measuring the loss is training.'),
  failed(
    'step-too-large.ts',
    'gaps',
    'step-too-large',
    'The larger the learning rate, the faster the training.',
  ),
  failed('too-few-epochs.ts', 'gaps', 'not-converged', 'One look at each card is enough.'),
  failed(
    'trains-on-the-mask-alone.ts',
    'slips',
    'slips-never-seen',
    'Words that stay or are exchanged are a waste of questions.',
  ),
  stopped('nothing-chosen.ts', 'BAD_OUTPUT', 'undefined-loss', 'The model finds its questions by itself.'),
  stopped('chosen-places-only.ts', 'BAD_OUTPUT', 'answer-form', 'Only covered places need an answer.'),
  stopped('labels-as-they-are.ts', 'RUNTIME_ERROR', 'given-and-returned', 'A list of numbers is a tensor.'),
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(file: string, fault: LearnerFault, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault, hintId }
}
