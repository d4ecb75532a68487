import { randomFrom, type PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, drawTrips, publicCity, publicTrips } from './data.js'
import { resultFigure, tripsFigure } from './figures.js'
import { askAll, customers, drawQuestions } from './questions.js'

/** The graded run's criteria in the city that everybody knows. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicTrips()),

  dataFigure: () => tripsFigure(publicTrips()),

  async check(ask, record) {
    const fresh = drawTrips(randomFrom('gan/public-fresh'), publicCity(), customers)
    const truth = { city: publicCity(), training: publicTrips(), fresh }
    const answers = await askAll(ask, drawQuestions(randomFrom('gan/public-questions'), fresh))
    const facts = assess(answers, truth)
    return { checks: criteria(facts, record), figure: resultFigure({ answers, truth, facts }, record) }
  },
}
