import type { LearnerFault, WrongSolution } from '../../src/contract/index.js'

/** Those that fail before the writing train for fewer epochs than the reference: that is enough to tell. */
export const wrongSolutions: readonly WrongSolution[] = [
  failed('cell-left-out.ts', 'cell', 'not-started', 'A memory is something that stays as it is.'),
  failed('no-forget-gate.ts', 'cell', 'forget-missing', 'A good memory never forgets.'),
  failed('memory-dropped.ts', 'cell', 'memory-dropped', 'What was told before is all the memory one needs.'),
  failed('gates-swapped.ts', 'cell', 'gates-swapped', 'Gates are gates, whichever way round.'),
  failed(
    'candidate-not-squashed.ts',
    'cell',
    'tanh-missing',
    'What is new goes into the memory as it comes.',
  ),
  failed('gates-by-tanh.ts', 'cell', 'sigmoid-missing', 'One squashing is as good as another.'),
  failed(
    'raw-scores.ts',
    'one-way',
    'no-softmax',
    'The largest score wins, so scores are as good as chances.',
  ),
  failed('softmax-over-places.ts', 'one-way', 'wrong-axis', 'Softmax may sum over either axis.'),
  failed('reads-both-ways.ts', 'one-way', 'looks-ahead', 'Reading from both sides can only help.'),
  failed('targets-not-shifted.ts', 'perplexity', 'targets-not-shifted', 'The target of a word is the word.'),
  failed('state-not-carried.ts', 'perplexity', 'state-lost', 'An LSTM remembers by itself.'),
  failed('loss-without-log.ts', 'perplexity', 'too-sure', 'A good model gives the right word a high chance.'),
  failed(
    'step-too-large.ts',
    'perplexity',
    'step-too-large',
    'The larger the learning rate, the faster the training.',
  ),
  failed('too-few-epochs.ts', 'perplexity', 'not-converged', 'A loss that has fallen this far is done.'),
  failed('greedy.ts', 'temperature', 'greedy', 'The best text is made of the likeliest words.'),
  stopped('gates-not-squashed.ts', 'BAD_OUTPUT', 'numbers-run-away', 'A gate is any number.'),
  stopped('scores-as-text.ts', 'BAD_OUTPUT', 'answer-form', 'Scores say which words are meant.'),
  stopped('multiplied-with-star.ts', 'RUNTIME_ERROR', 'given-and-returned', 'Tensors are numbers.'),
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(file: string, fault: LearnerFault, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault, hintId }
}
