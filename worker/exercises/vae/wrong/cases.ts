import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('knowing-too-dear.ts', 'collapsed', 'The more weight on the prior, the better the draws.'),
  failed('mean-over-pixels.ts', 'collapsed', 'A mean over pixels is as good as a sum.'),
  failed('knowing-summed.ts', 'collapsed', 'One term may be summed over the batch and the other averaged.'),
  failed('no-knowing.ts', 'knowing-too-cheap', 'An auto-encoder with a little noise is a generative model.'),
  failed('knowing-over-pixels.ts', 'knowing-too-cheap', 'The KL divergence is a mean over pixels.'),
  failed(
    'knowing-rewarded.ts',
    'knowing-sign',
    'The KL divergence is subtracted from a loss as it is from the bound.',
  ),
  failed('no-width.ts', 'knowing-incomplete', 'Clouds near the middle are all that the prior asks for.'),
  failed('means-not-priced.ts', 'knowing-incomplete', 'Only the width of a cloud costs something.'),
  failed(
    'no-noise.ts',
    'noise-off',
    'The middle of a cloud is its best place, so the decoder should get it.',
  ),
  failed('noise-times-log.ts', 'noise-off', '`logVar` is what the noise is multiplied by.'),
  failed('noise-drawn-once.ts', 'noise-off', 'Noise is noise, so one draw serves every step.'),
  failed('deviation-not-halved.ts', 'deviation-not-halved', 'exp(logVar) is the standard deviation.'),
  failed('variance-handed-out.ts', 'variance-answered', 'Whoever asks for `logVar` wants the variance.'),
  failed('scores-as-ink.ts', 'not-probabilities', 'The last layer’s score is a chance.'),
  failed('black-and-white.ts', 'hard-pictures', 'A pixel has ink or none, so the answer is rounded.'),
  failed('paper-forgotten.ts', 'redrawing-loss', 'Only the pixels with ink have to be redrawn.'),
  failed('too-few-steps.ts', 'not-converged', 'A loss that falls has fallen far enough.'),
  stopped(
    'root-of-negative.ts',
    'BAD_OUTPUT',
    'undefined-number',
    'The encoder’s second output is the variance.',
  ),
  stopped('rows-of-pixels.ts', 'BAD_OUTPUT', 'answer-form', 'A picture is answered in rows and columns.'),
  stopped(
    'synchronous-read.ts',
    'RUNTIME_ERROR',
    'given-and-returned',
    'A tensor can be read without waiting.',
  ),
]

function failed(file: string, hintId: string, misconception: string): WrongSolution {
  return { file, misconception, verdict: 'failed', criterion: 'explained', hintId }
}

function stopped(
  file: string,
  fault: 'BAD_OUTPUT' | 'RUNTIME_ERROR',
  hintId: string,
  misconception: string,
): WrongSolution {
  return { file, misconception, verdict: 'learner-error', fault, hintId }
}
