import type { GradingDefinition } from '../src/contract/index.js'
import { askAll, type Advice } from './answers.js'
import type { Hospitals } from './building.js'
import { judge } from './criteria.js'
import { asTensors, drawHospitals } from './data.js'
import { resultFigure } from './figures.js'

/**
 * Measured over 50 seeds: the values of the reference are off by .009 to .019 of the span (.06 allowed), zeros by .24 or
 * more, a plan that ignores slips by .059 to .156, the nearest mistakes in `wrong/` by .146 or more. Its trips come at least
 * .971 of the way to the best (.9 needed). The reference takes 0.34 CPU seconds at most, the grader's questions included.
 */
export const grading: GradingDefinition<Hospitals, Advice[]> = {
  prepare(random) {
    const hospitals = drawHospitals(random.fork('hospitals'))
    return { train: asTensors(hospitals), hidden: hospitals }
  },

  interrogate: askAll,

  score: (advice, hospitals) => judge(advice, hospitals),

  figure: (advice, hospitals, record) => resultFigure(advice, hospitals, record),
}
