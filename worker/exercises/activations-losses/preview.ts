import type { PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { publicQuestions } from './data.js'
import { diagnose } from './diagnosis.js'
import { nightFigure, resultFigure } from './figures.js'
import { askAll } from './questions.js'

/** The graded run's criteria on scores that are the same each time. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: nightFigure,

  async check(ask) {
    const questions = publicQuestions()
    const observed = await askAll(ask, questions)
    const facts = assess(observed, questions)
    return {
      checks: criteria(facts, diagnose(observed, questions, facts)),
      figure: resultFigure(observed.demonstration),
    }
  },
}
