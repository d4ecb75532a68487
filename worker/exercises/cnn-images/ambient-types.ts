import { trainTypes } from '../src/authoring/index.js'
import { belts, trainingPhotos } from './data.js'
import { side } from './photo.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${trainTypes({
  data: `
/** ${trainingPhotos} grey photos, belt after belt: 0 is black, 255 white; row after row. */
photos: FloatArray<[photos: number, height: ${side}, width: ${side}]>
/** The belt that each parcel belongs on, 0 to ${belts - 1}, in the same order. */
belts: IntArray<[photos: number]>
`,
  handlers: `
/** For each photo how likely each of the ${belts} belts is: [photos, ${belts}]; each row adds up to 1. */
predict(question: { photos: FloatArray<[photos: number, height: ${side}, width: ${side}]> }): Answer<{ probabilities: Numbers }>
/** The filters of your first layer, [height, width, filters], to be drawn beside the score. */
filters(): Answer<{ filters: Numbers }>
`,
})}
/** Images as convolutions take them: [images, height, width, channels]; filters: [height, width, channels in, filters]. */
type Tensor4D = import('@tensorflow/tfjs').Tensor4D
`
