import type { Localized, PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicSales, trainingFlats } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure, salesFigure } from './figures.js'

const asked: Localized = {
  en: `the ${trainingFlats} flats it was trained on`,
  'zh-CN': ` ${trainingFlats} 套训练用的房子`,
}

/** The graded run's criteria on the flats the model was trained on: necessary, and not yet sufficient. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicSales()),

  dataFigure: () => salesFigure(publicSales()),

  async check(ask, record) {
    const sales = publicSales()
    const questions = { training: sales, fresh: sales }
    const answers = await askAll(ask, questions)
    const facts = assess(answers, questions)
    return {
      checks: criteria(facts, diagnose(facts, record), asked),
      figure: resultFigure(sales, answers.fresh, facts, record),
    }
  },
}
