import type { PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { publicCourse } from './data.js'
import { diagnose } from './diagnosis.js'
import { landscapeFigure, resultFigure } from './figures.js'
import { walkAll } from './questions.js'

/** The graded run's criteria on three landscapes and with settings that are the same each time. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: landscapeFigure,

  async check(ask) {
    const paths = await walkAll(ask, publicCourse)
    const facts = assess(paths, publicCourse)
    return {
      checks: criteria(facts, diagnose(paths, publicCourse, facts), publicCourse.starts.length),
      figure: resultFigure(paths),
    }
  },
}
