import type { GradingDefinition, Random } from '../src/contract/index.js'
import { askAll, assess, type Observed } from './assessment.js'
import { criteria } from './criteria.js'
import { drawEveryday, drawLarge, sample, type Questions, type Widths } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure } from './figures.js'

/**
 * Least widths of the networks that are asked about. Whoever confuses two of the widths stumbles over one: there are more
 * inputs than units and fewer, more units than outputs and fewer, and all of them equal.
 */
const singles: readonly Widths[] = [
  [2, 2, 2],
  [6, 2, 1],
  [2, 6, 2],
  [1, 3, 6],
  [3, 1, 3],
  [4, 4, 4],
  [8, 3, 2],
  [3, 8, 1],
]
const batches: readonly Widths[] = [
  [2, 4, 1],
  [5, 2, 3],
  [3, 6, 2],
]
const larges: readonly Widths[] = [
  [4, 3, 1],
  [2, 3, 2],
  [3, 4, 3],
]

/**
 * Measured over 50 seeds, where 0.00001 is allowed: the reference is off by at most 0.00000003 on wasm and cpu, the same
 * network by TensorFlow.js in single precision by 0.00000012. The mildest mistakes, sums held within 6 and rounding to two
 * decimals, are off by 0.0024 and 0.0051 or more somewhere in every run. One number for every unit gets 1 point at best.
 * Sums of large cases go beyond 840 in every run, up to 3,300. The reference answers within 0.01 CPU seconds.
 */
export const grading: GradingDefinition<Questions, Observed> = {
  prepare(random) {
    const [single, batch, large] = ['single', 'batches', 'large'].map((label) => random.fork(label))
    return {
      train: {},
      hidden: {
        sample,
        single: singles.map((widths) => drawEveryday(single!, wider(widths, single!), 1)),
        batches: batches.map((widths) => drawEveryday(batch!, widths, 5 + batch!.integer(12))),
        large: larges.map((widths) => drawLarge(large!, widths, 3)),
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
