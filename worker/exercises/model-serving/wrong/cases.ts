import type { LearnerFault, WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('eight-bytes.ts', 'file', 'file-layout', 'Numbers are written as large as the language has them.'),
  failed('biases-left-out.ts', 'file', 'tensors-missing', 'A model is its matrices.'),
  failed(
    'scale-left-out.ts',
    'file',
    'scale-left-out',
    'Normalisation is preparation and no part of the model.',
  ),
  failed('length-as-shape.ts', 'file', 'shapes-lost', 'The number of values is enough to read a tensor.'),
  failed('written-big-endian.ts', 'file', 'byte-order', 'The order of bytes takes care of itself.'),
  failed('columns-first.ts', 'file', 'transposed', 'Matrices are stored column by column.'),
  failed('rounded.ts', 'file', 'values-changed', 'Two decimals are enough for a weight.'),
  failed('shapes-alone.ts', 'load', 'nothing-read', 'A model of the right shapes is a model.'),
  failed('read-big-endian.ts', 'load', 'byte-order', 'The most significant byte comes first.'),
  failed('shape-reversed.ts', 'load', 'transposed', 'A shape names columns before rows.'),
  failed('order-by-heart.ts', 'load', 'fixed-order', 'Everybody writes tensors in the order of the formula.'),
  failed('starts-again.ts', 'load', 'misread', 'Each tensor is read from where the values begin.'),
  failed('nothing-served.ts', 'answers', 'nothing-served', 'A model that is loaded answers by itself.'),
  failed('not-normalised.ts', 'answers', 'skew', 'A network takes measures as they come.'),
  failed('scale-of-the-batch.ts', 'answers', 'skew', 'Every batch is normalised by its own mean.'),
  failed('last-batch-dropped.ts', 'answers', 'last-batch', 'Rows divide evenly into batches.'),
  failed(
    'batches-in-front.ts',
    'answers',
    'order-broken',
    'As long as all answers are there, their order is a detail.',
  ),
  failed(
    'place-without-width.ts',
    'answers',
    'other-answers',
    'The place of an answer is the number of its row.',
  ),
  failed('winner-alone.ts', 'answers', 'decisions', 'A decision is better than a chance.'),
  failed('no-softmax.ts', 'answers', 'raw-scores', 'The softmax belongs to the training.'),
  failed('one-by-one.ts', 'batches', 'one-by-one', 'One row after the other is just as quick.'),
  failed('all-at-once.ts', 'batches', 'one-batch', 'The fewer calls, the better.'),
  failed('reads-for-every-batch.ts', 'batches', 'read-again', 'A model is read when it is needed.'),
  failed('past-the-meter.ts', 'batches', 'meter-silent', 'Measuring is for others.'),
  failed('nothing-freed.ts', 'memory', 'tensors-left', 'Tensors are collected like everything else.'),
  failed('tensor-as-answer.ts', 'memory', 'tensors-left', 'Whoever gets a tensor will free it.'),
  failed('old-model-kept.ts', 'memory', 'old-model-kept', 'What has no name any more is gone.'),
  stopped(
    'values-laid-over-bytes.ts',
    'RUNTIME_ERROR',
    'given-and-returned',
    'A list of floats may begin at any byte.',
  ),
  stopped(
    'nobody-asks-for-nothing.ts',
    'RUNTIME_ERROR',
    'given-and-returned',
    'A request always has at least one row.',
  ),
  stopped('flat-tensors.ts', 'BAD_OUTPUT', 'answer-form', 'A tensor is its numbers, whatever its shape.'),
  stopped('number-of-the-verdict.ts', 'BAD_OUTPUT', 'answer-form', 'A classifier returns the class.'),
  stopped('new-model-freed.ts', 'BAD_OUTPUT', 'tensor-lifetime', 'A function frees all that it has made.'),
]

function failed(file: string, criterion: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion, hintId }
}

function stopped(file: string, fault: LearnerFault, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault, hintId }
}
