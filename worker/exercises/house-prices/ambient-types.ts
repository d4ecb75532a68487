import { trainTypes } from '../src/authoring/index.js'
import { measures, trainingFlats } from './data.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** ${trainingFlats} rows: area in m², rooms, age of the building in years, walk to the metro in metres, floor. */
flats: FloatArray<[flats: number, measures: ${measures}]>
/** What each flat was sold for, in thousands, in the same order. */
price: FloatArray<[flats: number]>`,
  handlers: `
/** The estimate for each flat asked about, in thousands: one number a flat. */
predict(question: { flats: FloatArray<[flats: number, measures: ${measures}]> }): Promise<{ price: Numbers }>
/** The same flats as the weights see them: [flats, ${measures}]. */
normalise(question: { flats: FloatArray<[flats: number, measures: ${measures}]> }): Promise<{ normalised: Numbers }>`,
})
