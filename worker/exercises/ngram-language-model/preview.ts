import type { PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicQuestions } from './data.js'
import { diagnose } from './diagnosis.js'
import { messagesFigure, resultFigure } from './figures.js'

/** The graded run's criteria at the desk of the browser. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicQuestions().training),

  dataFigure: () => messagesFigure(publicQuestions()),

  async check(ask) {
    const questions = publicQuestions()
    const answers = await askAll(ask, questions)
    const facts = assess(answers, questions)
    return {
      checks: criteria(facts, diagnose(facts, answers, questions)),
      figure: resultFigure(facts, questions),
    }
  },
}
