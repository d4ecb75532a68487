import type { PreviewDefinition } from '../src/contract/index.js'
import { askAll } from './answers.js'
import { judge } from './criteria.js'
import { asTensors, publicHospitals } from './data.js'
import { plansFigure, resultFigure } from './figures.js'

/** The graded run's criteria in the hospitals that everybody knows. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicHospitals),

  dataFigure: () => plansFigure(publicHospitals),

  async check(ask, record) {
    const advice = await askAll(ask, publicHospitals)
    return { checks: judge(advice, publicHospitals), figure: resultFigure(advice, publicHospitals, record) }
  },
}
