import type { PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { publicQuestions } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure, trainingFigure } from './figures.js'

/** The lead of the statement, two wider networks, two batches, and sixty steps of training. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: trainingFigure,

  async check(ask) {
    const questions = publicQuestions()
    const facts = assess(await askAll(ask, questions), questions)
    return { checks: criteria(facts, diagnose(facts)), figure: resultFigure(facts) }
  },
}
