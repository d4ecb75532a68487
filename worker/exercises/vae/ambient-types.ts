import { trainTypes } from '../src/authoring/index.js'
import { sliders, trainingPictures } from './data.js'
import { pixels } from './faces.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** ${trainingPictures} faces; each row holds the pixels of one from the top left: 1 is ink, 0 is paper. */
pictures: FloatArray<[pictures: number, pixels: number]>`,
  handlers: `
/** The cloud of each picture asked about: its middle, and the logarithm of its variance, both [pictures, ${sliders}]. */
encode(question: { pictures: FloatArray<[pictures: number, pixels: number]> }): Promise<{ mean: Numbers; logVar: Numbers }>
/** The chance of ink in each of the ${pixels} pixels, for each place on the sliders. */
decode(question: { places: FloatArray<[places: number, sliders: number]> }): Promise<{ ink: Numbers }>`,
})
