import { trainTypes } from '../src/authoring/index.js'
import { noiseSize, trainingTrips } from './data.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** Where ${trainingTrips} trips began, in km east and north of the city's middle. */
trips: FloatArray<[trips: number, coordinates: number]>`,
  handlers: `
/** An invented place for each row of ${noiseSize} standard normal numbers: [customers, 2], in km. */
generate(question: { noise: FloatArray<[customers: number, numbers: number]> }): Promise<{ places: Numbers }>
/** The chance, from 0 to 1, that each place is a true one. */
discriminate(question: { places: FloatArray<[places: number, coordinates: number]> }): Promise<{ chance: Numbers }>`,
})
