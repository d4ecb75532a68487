import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { openCells, outcomes, type Building, type Kind } from './building.js'
import { drawHospitals, publicHospitals } from './data.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import { bestDirection, meanReturn, strollReturn, valuesOf } from './solver.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

/** Two open cells in a row, the station to the right of them. */
const corridor: Building = {
  kinds: Array.from({ length: 48 }, (_, cell): Kind =>
    cell > 2 ? 'wall' : cell === 2 ? 'station' : 'floor',
  ),
  slip: 0,
  rewards: { floor: -1, waiting: 0, stairs: 0, station: 10 },
}

test('in a corridor the values can be worked out in the head', () => {
  const [far, near] = valuesOf(corridor, 0.9)

  expect(near!.map((value) => value.toFixed(3))).toEqual(['8.000', '10.000', '8.000', '6.200'])
  expect(far!.map((value) => value.toFixed(3))).toEqual(['6.200', '8.000', '6.200', '6.200'])
  expect(meanReturn(corridor, 0.9, () => 1)).toBeCloseTo(9)
})

test('a slip goes off at a right angle, and against a wall leads nowhere', () => {
  const slippery = { ...corridor, slip: 0.2 }

  expect(outcomes(slippery, 0, 1)).toEqual([
    { next: 1, chance: 0.8 },
    { next: 0, chance: 0.1 },
    { next: 0, chance: 0.1 },
  ])
})

test('in every hospital the way is worth going, and better than strolling about', () => {
  const drawn = Array.from({ length: 20 }, (_, seed) => drawHospitals(randomFrom(`${seed}`)))
  for (const { buildings, discount } of [publicHospitals, ...drawn]) {
    for (const building of buildings) {
      const values = valuesOf(building, discount)
      const best = meanReturn(building, discount, (cell) => bestDirection(values[cell]!))

      expect(Math.min(...openCells(building).map((cell) => Math.max(...values[cell]!)))).toBeGreaterThan(0)
      expect(best - strollReturn(building, discount)).toBeGreaterThan(0.3 * building.rewards.station)
    }
  }
})
