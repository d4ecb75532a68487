import type { PreviewDefinition } from '../src/contract/index.js'
import { askAll } from './answers.js'
import { judge } from './criteria.js'
import { publicQuestions } from './data.js'
import { resultFigure, sentenceFigure } from './figures.js'

/** The graded run's criteria on the sentence of the statement and a few vectors that everybody may know. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: () => sentenceFigure(),

  async check(ask) {
    const questions = publicQuestions()
    const answers = await askAll(ask, questions)
    return { checks: judge(answers, questions), figure: resultFigure(answers) }
  },
}
