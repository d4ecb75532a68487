import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = functionTypes(`
/** The average of the minutes given, as a list of one number. */
average(question: { minutes: FloatArray<[orders: number]> }): Promise<{ average: Numbers }>
`)
