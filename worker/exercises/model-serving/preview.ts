import type { PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { judge } from './criteria.js'
import { publicQuestions } from './data.js'
import { modelFigure, resultFigure } from './figures.js'
import { askAll } from './questions.js'

/** The graded run's questions about two small models that everybody may know. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: () => modelFigure(publicQuestions().service),

  async check(ask) {
    const questions = publicQuestions()
    const observed = await askAll(ask, questions)
    return { checks: judge(assess(observed, questions)), figure: resultFigure(observed, questions) }
  },
}
