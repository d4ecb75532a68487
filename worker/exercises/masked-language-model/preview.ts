import { randomFrom, type PreviewDefinition } from '../src/contract/index.js'
import { askAll } from './answers.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicKitchen } from './data.js'
import { diagnose } from './diagnosis.js'
import { cardsFigure, displayedCards, resultFigure } from './figures.js'
import { questionsFor } from './questions.js'

/** What Run asks, the same each time. */
export function publicQuestions() {
  const { kitchen, training } = publicKitchen()
  return questionsFor(randomFrom('masked-language-model/questions'), kitchen, training)
}

/** The graded run's criteria in the kitchen of the browser. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicKitchen().training),

  dataFigure: () => cardsFigure(publicQuestions()),

  async check(ask, record) {
    const questions = publicQuestions()
    const answers = await askAll(ask, questions, displayedCards(questions))
    const facts = assess(answers, questions)
    return {
      checks: criteria(facts, diagnose(facts, record)),
      figure: resultFigure(facts, answers, questions, record),
    }
  },
}
