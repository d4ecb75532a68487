import { float32, type PreviewDefinition } from '../src/contract/index.js'
import { lineCriteria } from './criteria.js'
import { asTensors, publicTrips } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure, tripsFigure } from './figures.js'

/** The two parameters, read off the learner's answers for the public trips. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicTrips()),

  dataFigure: () => tripsFigure(publicTrips()),

  async check(ask, record) {
    const trips = publicTrips()
    const { minutes } = await ask('predict', { km: float32([trips.km.length], trips.km) })
    const predicted = { km: trips.km, minutes: Array.from(minutes!.values) }
    const finding = diagnose(predicted, trips, record)
    return { checks: lineCriteria(finding), figure: resultFigure(trips, finding, record) }
  },
}
