import type { PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicCourse } from './data.js'
import { courseFigure, resultFigure } from './figures.js'

/** The graded run's criteria for the course of the browser. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicCourse()),

  dataFigure: () => courseFigure(publicCourse()),

  async check(ask, record) {
    const course = publicCourse()
    const answers = await askAll(ask, course)
    const facts = assess(answers, course)
    return { checks: criteria(facts, record), figure: resultFigure({ answers, facts, course, record }) }
  },
}
