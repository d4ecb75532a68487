import type { GradingDefinition } from '../src/contract/index.js'
import { assess, truthOf, type Truth } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, drawFaces, drawStyle, firstOf, trainingPictures } from './data.js'
import { resultFigure } from './figures.js'
import { askAll, drawQuestions, freshFaces, type Answers, type Questions } from './questions.js'

interface Hidden {
  questions: Questions
  truth: Truth
}

/** Training faces that are shown on the sliders. */
const mapped = 200

/**
 * The reference, as least / median / most of 30 seeds on wasm: .81 / .87 / .92 of the way explained (.75 needed),
 * no other width any better (by .05 allowed), 1.26 / 1.39 / 1.63 nats on the slider that knows less (.5 needed), strangeness
 * .03 / .05 / .15 (.3 allowed), 1.2 / 1.5 / 2.2 CPU seconds. Noise of the wrong size explains .60 to .70 and gains .11 or more
 * from narrower clouds (12 seeds); one average face explains 0 and has strangeness 1. What was
 * learned from the public faces explains −11 or less, with a strangeness of 4.5 or more (6 seeds).
 */
export const grading: GradingDefinition<Hidden, Answers> = {
  prepare(random) {
    const style = drawStyle(random.fork('style'))
    const training = drawFaces(random.fork('training'), style, trainingPictures)
    const fresh = drawFaces(random.fork('fresh'), style, freshFaces)
    const questions = drawQuestions(random.fork('questions'), firstOf(training, mapped), fresh)
    return { train: asTensors(training), hidden: { questions, truth: truthOf(style, training, fresh) } }
  },

  interrogate: (ask, { questions }) => askAll(ask, questions),

  score: (answers, { truth }) => criteria(assess(answers, truth), truth),

  figure(answers, { questions: { shown }, truth }, record) {
    return resultFigure({ answers, shown, truth, facts: assess(answers, truth) }, record)
  },
}
