import { randomFrom, type PreviewDefinition } from '../src/contract/index.js'
import { askAll } from './answers.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicVillage } from './data.js'
import { diagnose } from './diagnosis.js'
import { lettersFigure, resultFigure } from './figures.js'
import { questionsFor } from './questions.js'

/** What Run asks, the same each time. */
export function publicQuestions() {
  const { village, training } = publicVillage()
  const temperatures = { careful: 0.5, plain: 1, bold: 1.5 }
  return questionsFor(randomFrom('lstm-text-generation/questions'), village, training, temperatures)
}

/** The graded run's criteria in the village of the browser. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicVillage().training),

  dataFigure() {
    const { village, training } = publicVillage()
    return lettersFigure(village, training)
  },

  async check(ask, record) {
    const questions = publicQuestions()
    const answers = await askAll(ask, questions)
    const facts = assess(answers, questions)
    return {
      checks: criteria(facts, diagnose(facts, answers, questions, record)),
      figure: resultFigure(facts, answers, questions, record),
    }
  },
}
