import { randomFrom, type PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { judge } from './criteria.js'
import { asTensors, practiceMessages, publicMessages, publicWorld } from './data.js'
import { messagesFigure, resultFigure } from './figures.js'
import { askAll, questionsFor } from './questions.js'

const practised = 200

/** The graded run's criteria on further messages of the public world. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicMessages(), publicWorld()),

  dataFigure: () => messagesFigure(publicMessages(), publicWorld()),

  async check(ask, record) {
    const world = publicWorld()
    const random = randomFrom('transformer-classifier/public/questions')
    const questions = questionsFor(random, world, publicMessages(), practiceMessages(practised))
    const observed = await askAll(ask, questions)
    return {
      checks: judge(assess(observed, questions), record),
      figure: resultFigure({ observed, questions, world, record }),
    }
  },
}
