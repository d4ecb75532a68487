import type { GradingDefinition, Random } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { judge } from './criteria.js'
import { drawQuestions, type CaseSize, type Questions } from './data.js'
import { resultFigure } from './figures.js'
import { askAll, type Observed } from './questions.js'

/**
 * Measured over 50 seeds: no chance of the reference is off by more than 2.4e-7 on wasm and 1.3e-7 on cpu (0.001 allowed),
 * and a run takes 0.1 CPU seconds at most. Of the answers that go wrong, the mildest, a scale taken from each batch, is off
 * by 0.69 or more somewhere in every run. Files and budgets are counted exactly. A service with a flawless file and reader
 * that answers nothing gets 55 points.
 *
 * What is not trusted: the meter runs in the learner's own code, so whoever falsifies it gets up to 35 points for budget and
 * memory that they have not kept to. The runner knows the tensors alive, but tells the grader as advice only, and none of
 * it between two questions. Files, loaded tensors and answers are measured by what they are, and can't be made up: the
 * models are drawn anew for each submission. Nothing is timed; the figure's milliseconds are computed from counted calls.
 */
export const grading: GradingDefinition<Questions, Observed> = {
  prepare: (random) => ({
    train: {},
    hidden: drawQuestions(random.fork('models'), drawSizes(random.fork('sizes'))),
  }),

  interrogate: askAll,

  score: (observed, questions) => judge(assess(observed, questions)),

  figure: (observed, questions) => resultFigure(observed, questions),
}

/** Larger models than the public ones, never square, and a number of rows that leaves a remainder in nearly every batch size. */
function drawSizes(random: Random): [CaseSize, CaseSize] {
  const [measures, nextMeasures] = random.shuffle([5, 6, 7, 8])
  const [hidden, nextHidden] = random.shuffle([9, 10, 11, 12])
  return [
    { measures: measures!, hidden: hidden!, rows: random.pick([45, 47, 51, 53, 57, 59]) },
    { measures: nextMeasures!, hidden: nextHidden!, rows: random.pick([13, 15, 17, 19]) },
  ]
}
