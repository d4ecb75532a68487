import type { WrongSolution } from '../../src/contract/index.js'

export const wrongSolutions: readonly WrongSolution[] = [
  failed('hands-out-trips.ts', 'invented', 'copied', 'The best invented trip is a true one.'),
  failed('moved-trips.ts', 'invented', 'own-noise', 'A trip moved by a few metres is nobody’s.'),
  failed('own-noise.ts', 'invented', 'own-noise', 'Noise is noise, whoever draws it.'),
  failed('noise-left-out.ts', 'invented', 'one-place', 'The weights hold all the variety there is.'),
  failed(
    'only-true-places.ts',
    'near',
    'detective-one-sided',
    'A detective learns what is true by looking at true places.',
  ),
  failed(
    'detective-upside-down.ts',
    'near',
    'detective-sign',
    'An objective can be handed to the optimizer as it is.',
  ),
  failed('inventor-gives-itself-away.ts', 'near', 'inventor-sign', 'Both networks work on the same loss.'),
  failed('inventor-untrained.ts', 'near', 'inventor-idle', 'A good detective is enough.'),
  failed('averages.ts', 'near', 'averages', 'To be like true trips is to lie close to them.'),
  failed('one-heap.ts', 'near', 'one-heap', 'Mean and covariance say all there is to say about a crowd.'),
  failed(
    'detective-left-behind.ts',
    'near',
    'collapsed',
    'The inventor is what we want, so it gets most of the training.',
  ),
  failed('too-few-steps.ts', 'near', 'not-converged', 'Losses that are calm have converged.'),
  failed('never-trained.ts', 'near', 'not-converged', 'Random weights are random enough.'),
  failed('scores-as-chances.ts', 'detective', 'not-chances', 'The last layer’s score is a chance.'),
  failed(
    'objective-as-answer.ts',
    'detective',
    'not-chances',
    'The objective is what the detective says of a place.',
  ),
  failed('sigmoid-twice.ts', 'detective', 'sigmoid-twice', 'One sigmoid more does no harm.'),
  stopped(
    'shifted-to-the-middle.ts',
    'BAD_OUTPUT',
    'company',
    'The crowd that is asked about can be set right as a whole.',
  ),
  stopped('step-too-long.ts', 'BAD_OUTPUT', 'runaway', 'The longer the step, the sooner one arrives.'),
  stopped('row-of-coordinates.ts', 'BAD_OUTPUT', 'answer-form', 'Coordinates are answered in one long row.'),
  stopped(
    'mean-left-out.ts',
    'RUNTIME_ERROR',
    'given-and-returned',
    'A loss may be one number for each place.',
  ),
  stopped(
    'synchronous-read.ts',
    'RUNTIME_ERROR',
    'given-and-returned',
    'A tensor can be read without waiting.',
  ),
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
