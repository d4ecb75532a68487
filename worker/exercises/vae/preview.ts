import { randomFrom, type PreviewDefinition } from '../src/contract/index.js'
import { assess, truthOf } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, drawFaces, firstOf, publicFaces, publicStyle } from './data.js'
import { facesFigure, resultFigure } from './figures.js'
import { askAll, drawQuestions, freshFaces } from './questions.js'

/** Training faces that are shown on the sliders. */
const mapped = 200

/** The graded run's criteria with more faces from the hand that everybody knows. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicFaces()),

  dataFigure: () => facesFigure(publicFaces()),

  async check(ask, record) {
    const training = publicFaces()
    const shown = firstOf(training, mapped)
    const fresh = drawFaces(randomFrom('vae/public-fresh'), publicStyle, freshFaces)
    const truth = truthOf(publicStyle, training, fresh)
    const answers = await askAll(ask, drawQuestions(randomFrom('vae/public-questions'), shown, fresh))
    const facts = assess(answers, truth)
    return {
      checks: criteria(facts, truth),
      figure: resultFigure({ answers, shown, truth, facts }, record),
    }
  },
}
