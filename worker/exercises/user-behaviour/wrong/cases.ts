import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed(
    'one-chance.ts',
    'chances',
    'one-chance',
    'The overall share of right answers is what anybody can be expected to reach.',
  ),
  failed(
    'topics-only.ts',
    'chances',
    'topics-only',
    'What is hard for one is hard for all, so learners need no number.',
  ),
  failed(
    'learners-only.ts',
    'chances',
    'learners-only',
    'Whoever is good is good at everything, so topics need no number.',
  ),
  failed('same-sign.ts', 'chances', 'sign', 'Both numbers have the same gradient.'),
  failed('plus-instead-of-minus.ts', 'chances', 'sign', 'Ability and difficulty add up.'),
  failed('uphill.ts', 'chances', 'sign', 'The error is truth minus chance.'),
  failed(
    'sum-instead-of-mean.ts',
    'chances',
    'step-too-large',
    'Adding up errors is the same as averaging them.',
  ),
  failed(
    'step-too-large.ts',
    'chances',
    'step-too-large',
    'The larger the learning rate, the sooner the training is done.',
  ),
  failed('strong-pull.ts', 'chances', 'strong-pull', 'The more regularisation, the safer.'),
  failed('mean-over-all-answers.ts', 'chances', 'not-converged', 'A mean is always taken over all answers.'),
  failed('too-few-epochs.ts', 'chances', 'not-converged', 'A log-loss that falls has fallen far enough.'),
  failed(
    'scores-for-chances.ts',
    'chances',
    'not-chances',
    'The larger the score, the larger the chance, so a score is a chance.',
  ),
  failed('no-sigmoid.ts', 'chances', 'not-chances', 'Ability minus difficulty is a chance.'),
  failed('yes-or-no.ts', 'chances', 'hard-answers', 'A model should make up its mind.'),
  failed(
    'chance-of-wrong.ts',
    'chances',
    'upside-down',
    'Struggling is what counts, so the chance is that of a wrong answer.',
  ),
  failed(
    'question-numbers.ts',
    'chances',
    'question-for-topic',
    'A question has a difficulty, and its number will do for the topic.',
  ),
  failed('pull-after-dividing.ts', 'chances', 'strong-pull', 'Where the pull is added makes no difference.'),
  failed(
    'halfway.ts',
    'chances',
    'hedged',
    'Nobody can be sure of anything, so a chance should stay near one half.',
  ),
  failed(
    'no-pull.ts',
    'few-answers',
    'no-pull',
    'Every learner is what the answers say, however few they are.',
  ),
  failed(
    'share-of-wrong.ts',
    'ranking',
    'share-of-wrong',
    'A topic is as hard as its share of wrong answers.',
  ),
  failed(
    'odds-of-wrong.ts',
    'ranking',
    'share-of-wrong',
    'Odds of a wrong answer are a difficulty on the right scale.',
  ),
  failed('easiness.ts', 'ranking', 'easiness', 'What a topic adds to the chance is its difficulty.'),
  failed(
    'audience-for-difficulty.ts',
    'ranking',
    'other-difficulty',
    'A topic is as hard as the people are good who choose it.',
  ),
  failed(
    'chance-as-difficulty.ts',
    'scale',
    'other-scale',
    'The difficulty is the chance that an average learner is wrong.',
  ),
  failed('centred-on-zero.ts', 'scale', 'other-scale', 'Difficulties are relative, so their mean is 0.'),
  failed('rank-as-difficulty.ts', 'scale', 'other-scale', 'A difficulty is a place in the ranking.'),
  stopped('question-for-topic.ts', 'question-for-topic', 'Questions and topics can share a table.'),
  stopped('whole-table.ts', 'answer-form', 'The answer about difficulties is the table of difficulties.'),
  stopped(
    'centred-on-the-question.ts',
    'answers-vary',
    'Difficulties are relative, so the mean of those asked about is 0.',
  ),
  {
    file: 'data-without-values.ts',
    misconception: '`data.right` is a list of numbers.',
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
