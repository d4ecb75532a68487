import { randomFrom, type PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { publicStaff, publicTables } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure, staffFigure } from './figures.js'
import { askAll, drawSeeds, questionsIn, type Questions } from './questions.js'

/** The company of the statement, and enough seeds to read the noise off the answers. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: () => staffFigure(publicStaff()),

  async check(ask) {
    const questions = publicQuestions()
    const observed = await askAll(ask, questions)
    const facts = assess(observed, questions)
    return { checks: criteria(facts, diagnose(facts)), figure: resultFigure(observed, questions, facts) }
  },
}

function publicQuestions(): Questions {
  const random = randomFrom('differential-privacy/public-questions')
  const asked = {
    scales: Array.from({ length: 16 }, () => Array.from({ length: 1000 }, () => 0.2 + 5 * random.uniform())),
    ...publicTables(),
    extreme: [{ staff: publicStaff(), epsilon: 4 }],
    shownEpsilons: [0.1, 0.2, 0.5, 1, 2, 5],
    asks: { everyday: 60, extreme: 60, shown: 8 },
  }
  return { ...asked, seeds: drawSeeds(random, questionsIn(asked)) }
}
