import { trainTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = trainTypes({
  data: `
/** The cell in which a step ends that does not slip. Directions: 0 up, 1 right, 2 down, 3 left. */
moves: IntArray<[buildings: number, cells: number, directions: number]>
/** What arriving on a cell brings. */
rewards: FloatArray<[buildings: number, cells: number]>
/** 1 for the cells that end a trip: the station and the stairs. */
ends: IntArray<[buildings: number, cells: number]>
/** 1 for the cells on which a robot may stand and go on. */
open: IntArray<[buildings: number, cells: number]>
/** The chance that a step goes off to the left or to the right instead. */
slip: FloatArray<[buildings: number]>
/** What a reward counts one step later. */
discount: FloatArray<[one: 1]>
`,
  handlers: `
/** For each robot, which stands on a cell of a building: the direction to take, and what each direction is worth. */
advise(question: { building: IntArray<[robots: number]>; cell: IntArray<[robots: number]> }): Promise<{
  direction: Numbers
  values: Numbers
}>
`,
})
