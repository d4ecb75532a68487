import type { GradingDefinition, Localized } from '../src/contract/index.js'
import { askAll, assess, type Answers, type Questions } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, drawDepot, drawPhotos, trainingPhotos } from './data.js'
import { diagnose, diagnoseFault } from './diagnosis.js'
import { resultFigure } from './figures.js'

const freshPhotos = 400
const asked: Localized = {
  en: `${freshPhotos} photos it had never seen`,
  'zh-CN': ` ${freshPhotos} 张从没见过的照片`,
}

/**
 * Measured over 24 seeds on wasm, as least / median / most of the reference: right .955 / .99 / .998 (.9 needed), worst belt
 * .92 / .98 / .99 (.8 needed), cross-entropy .01 / .04 / .13 (.5 allowed), change with the company 0 (.02 allowed); about 3
 * CPU seconds, 3.4 at most. The best cheap guess, the most similar photo, is right about .65 / .72 / .8, with a
 * cross-entropy of .74 or more; a dense network about .36 / .45 / .6, while it knows .82 or more of its own photos. Without
 * scaling, 6 epochs reach .25 / .45 / .8. Over 8 seeds, grey values between 0 and 1 instead of −1 and 1 are right about .98
 * or more, and so is a network without ReLU: pooling bends by itself, so nothing here asks for it. With 16 filters and
 * batches of 20, one run of 12 ended in an epoch in which Adam leapt, with its worst belt at .69; these settings never did.
 */
export const grading: GradingDefinition<Questions, Answers> = {
  prepare(random) {
    const depot = drawDepot(random.fork('depot'))
    const training = drawPhotos(random.fork('training'), depot, trainingPhotos)
    const fresh = drawPhotos(random.fork('fresh'), depot, freshPhotos)
    return { train: asTensors(training), hidden: { training, fresh } }
  },

  interrogate: askAll,

  score(answers, questions, record) {
    const facts = assess(answers, questions)
    return criteria(facts, diagnose(facts, record), asked)
  },

  figure(answers, questions, record) {
    return resultFigure(assess(answers, questions), answers.filters, record)
  },

  diagnoseFault,
}
