import type { GradingDefinition, Random } from '../src/contract/index.js'
import { askAll, assess, type Observed } from './assessment.js'
import { criteria } from './criteria.js'
import { drawCase, sample, trainingCase, type Questions, type Widths } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure } from './figures.js'

/**
 * Least widths of the networks that are asked about: more inputs than units and fewer, more units than outputs and fewer,
 * and all of them equal, so that whoever confuses two of the widths or two layers stumbles over one.
 */
const singles: readonly Widths[] = [
  [2, 2, 2],
  [6, 2, 1],
  [2, 6, 2],
  [1, 3, 6],
  [3, 2, 3],
  [4, 4, 4],
  [8, 3, 2],
  [3, 8, 1],
]
const batches: readonly Widths[] = [
  [2, 4, 1],
  [5, 2, 3],
  [3, 6, 2],
]

/**
 * Measured over 50 seeds, where a thousandth of the largest number is allowed: the reference is off by at most 0.00000006 of
 * it on wasm and cpu, tensors in single precision, by hand or by tf.grads, by 0.0000023. The mildest mistakes are
 * differences with a step of 0.01, off by 0.005 or more in every run, and one slope for all hidden units, off by 0.36 or
 * more. Zeros, or the loss alone, get 14 points at best. The reference answers within 0.06 CPU seconds.
 */
export const grading: GradingDefinition<Questions, Observed> = {
  prepare(random) {
    const [single, batch] = ['single', 'batches'].map((label) => random.fork(label))
    return {
      train: {},
      hidden: {
        sample,
        training: trainingCase(),
        single: singles.map((widths) => drawCase(single!, wider(widths, single!), 1)),
        batches: batches.map((widths) => drawCase(batch!, widths, 5 + batch!.integer(12))),
      },
    }
  },

  interrogate: askAll,

  score(observed, questions) {
    const facts = assess(observed, questions)
    return criteria(facts, diagnose(facts))
  },

  figure(observed, questions) {
    return resultFigure(assess(observed, questions))
  },
}

/** All three wider by the same, so that their order stays. */
function wider([inputs, units, outputs]: Widths, random: Random): Widths {
  const more = random.integer(3)
  return [inputs + more, units + more, outputs + more]
}
