import type { GradingDefinition, Random } from '../src/contract/index.js'
import { askAll, type Answers } from './answers.js'
import { judge } from './criteria.js'
import { drawQuestions, type Questions, type Sizes } from './data.js'
import { resultFigure } from './figures.js'

/**
 * Measured over 50 seeds: the reference is off by at most 1.7e-6 on wasm and 7.3e-7 on cpu (1e-4 allowed) and takes up to
 * 0.2 CPU seconds, the check of its answers included. The nearest mistakes are off by far more, all handlers taken together: softmax of
 * scores that were cut off by 0.5 or more, division by the root of the layer's width by 1.0, no division by 1.2, division
 * by the width by 1.3. Looking at every word alike earns 15 points, for values that are mixed by shares.
 */
export const grading: GradingDefinition<Questions, Answers> = {
  prepare(random) {
    const sizes = drawSizes(random.fork('sizes'))
    return { train: {}, hidden: drawQuestions(random.fork('questions'), sizes) }
  },

  interrogate: askAll,

  score: (answers, questions) => judge(answers, questions),

  figure: (answers) => resultFigure(answers),
}

/** Other lengths, widths and numbers of heads than the browser's, and never as many queries as keys. */
function drawSizes(random: Random): Sizes {
  const widths = random.shuffle([3, 6, 10, 12, 15, 20, 24])
  const lengths = random.shuffle([5, 6, 7, 8, 9])
  return {
    attend: [2, 3, 4, 6].map((queries, at) => ({
      queries,
      keys: lengths.filter((length) => length !== queries)[at % 4]!,
      width: widths[at]!,
    })),
    causal: [0, 1].map((at) => ({ keys: lengths[at]!, width: widths[at + 4]! })),
    multiHead: random.shuffle([2, 3, 4]).map((heads, at) => ({
      words: lengths[at + 2]!,
      heads,
      width: 3 + random.integer(5),
    })),
    large: { queries: 3, keys: 6 },
  }
}
