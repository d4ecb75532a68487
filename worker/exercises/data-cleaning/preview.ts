import type { PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { resultFigure, tableFigure } from './figures.js'
import { askAll, publicQuestions } from './questions.js'

/** The graded run's criteria on tables that are the same each time. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: tableFigure,

  async check(ask) {
    const questions = publicQuestions()
    const answers = await askAll(ask, questions)
    return {
      checks: criteria(assess(answers, questions), answers, questions),
      figure: resultFigure(answers.onPublic),
    }
  },
}
