import { trainTypes } from '../src/authoring/index.js'
import { ratingCount } from './data.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** Who rated: the number of a listener, for each of ${ratingCount} ratings. */
listener: IntArray<[ratings: number]>
/** What was rated: the number of a show, in the same order. */
show: IntArray<[ratings: number]>
/** How many stars were given, 1 to 5, in the same order. */
stars: FloatArray<[ratings: number]>
/** How many listeners and how many shows there are. */
counts: IntArray<[listenersAndShows: 2]>`,
  handlers: `
/** The stars expected for each pair asked about: this listener, this show. */
predict(question: { listener: IntArray<[pairs: number]>; show: IntArray<[pairs: number]> }): Promise<{ stars: Numbers }>
/** Five different shows for each listener asked about, the best first, none of them rated already. */
recommend(question: { listener: IntArray<[listeners: number]> }): Promise<{ shows: Numbers }>`,
})
