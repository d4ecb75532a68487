import type { PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { publicQuestions } from './data.js'
import { diagnose } from './diagnosis.js'
import { networkFigure, resultFigure } from './figures.js'

/** The network of the slide, a wider one, a dozen leads at once, and inputs that nobody has scaled. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: networkFigure,

  async check(ask) {
    const questions = publicQuestions()
    const facts = assess(await askAll(ask, questions), questions)
    return { checks: criteria(facts, diagnose(facts)), figure: resultFigure(facts) }
  },
}
