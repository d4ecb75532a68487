import { randomFrom, type PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicQuestions } from './data.js'
import { diagnose } from './diagnosis.js'
import { answersFigure, resultFigure } from './figures.js'
import { askAll, questionsOn } from './questions.js'
import { publicYardstick as yardstick } from './yardstick.js'

/** The same criteria as a graded run, on a public brand with fewer answers. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicQuestions()),

  dataFigure: () => answersFigure(publicQuestions()),

  async check(ask, record) {
    const questions = questionsOn(publicQuestions(), randomFrom('fine-tune-generation/questions'))
    const answers = await askAll(ask, questions)
    const facts = assess(answers, questions)
    return {
      checks: criteria(facts, diagnose(facts, record, yardstick), yardstick),
      figure: resultFigure({ facts, answers, questions, record, yardstick }),
    }
  },
}
