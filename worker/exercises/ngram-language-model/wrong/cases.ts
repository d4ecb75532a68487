import type { LearnerFault, WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('counts-left-out.ts', 'one-word', 'not-started', 'Smoothing alone is a model.'),
  failed('divided-by-all.ts', 'distribution', 'divided-by-all', 'A share is a share of the whole text.'),
  failed(
    'one-more-above-only.ts',
    'distribution',
    'not-normalised',
    'One more for each word changes no total.',
  ),
  failed(
    'raw-counts.ts',
    'distribution',
    'not-normalised',
    'What came most often has the largest count, and that is all one needs.',
  ),
  failed(
    'nothing-for-unseen.ts',
    'distribution',
    'unseen-context',
    'Where nothing was counted, nothing will come.',
  ),
  failed('no-smoothing.ts', 'possible', 'no-smoothing', 'What never came is impossible.'),
  failed('no-context.ts', 'one-word', 'no-context', 'Frequent words are the best suggestions.'),
  failed('one-word-of-context.ts', 'two-words', 'one-word', 'The last word says enough.'),
  failed('context-swapped.ts', 'one-word', 'wrong-word', 'The nearest word comes first in a context.'),
  failed(
    'reversed.ts',
    'one-word',
    'reversed',
    'Which comes first of two words makes no difference to a count.',
  ),
  failed('reversed-pairs.ts', 'one-word', 'reversed', 'A pair of words is the same pair read from its end.'),
  failed('repeats-itself.ts', 'one-word', 'off-by-one', 'The word at hand is the one that was just read.'),
  failed('word-after-next.ts', 'one-word', 'off-by-one', 'A context ends two words before.'),
  failed('one-for-each-word.ts', 'one-word', 'too-flat', 'Adding one to every count is what smoothing is.'),
  failed(
    'reserve-too-large.ts',
    'one-word',
    'too-flat',
    'The more is reserved for new words, the safer the model.',
  ),
  failed(
    'tiny-number.ts',
    'one-word',
    'too-sure',
    'Any chance above 0 is as good as another for a word that never came.',
  ),
  failed('typed-in.ts', 'one-word', 'wrong-counts', 'Which word follows which can be looked up once.'),
  failed('bits-to-the-power-of-e.ts', 'measured', 'perplexity-formula', 'A logarithm is a logarithm.'),
  failed('mean-of-chances.ts', 'measured', 'perplexity-formula', 'The mean chance says how good a model is.'),
  failed('without-minus.ts', 'measured', 'perplexity-formula', 'The logarithm of a chance is its surprise.'),
  failed(
    'all-words-counted.ts',
    'measured',
    'perplexity-formula',
    'Every word of a text counts, context or not.',
  ),
  stopped('sum-of-surprise.ts', 'BAD_OUTPUT', 'no-number', 'A text is as surprising as its words together.'),
  stopped('divided-by-nothing.ts', 'BAD_OUTPUT', 'no-number', 'Every context has come before.'),
  stopped(
    'learns-from-questions.ts',
    'BAD_OUTPUT',
    'learns-while-asked',
    'A model should learn from everything it sees.',
  ),
  stopped(
    'three-best.ts',
    'BAD_OUTPUT',
    'one-for-each-word',
    'A suggestion bar needs three words, so three chances are enough.',
  ),
  stopped('rows-without-a-name.ts', 'BAD_OUTPUT', 'answer-form', 'The chances are the answer.'),
  stopped('row-that-never-was.ts', 'RUNTIME_ERROR', 'given-and-returned', 'Every context has a row.'),
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(file: string, fault: LearnerFault, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault, hintId }
}
