import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { distance, drawCity, drawTrips, publicCity, spread } from './data.js'
import { energyDistance } from './distance.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { heapLike } from './heap.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions, previewsWrong: false })

test('crowds are apart by nothing when they are one, and by twice their distance when each is a point', () => {
  expect(energyDistance([[1, 2]], [[1, 2]])).toBe(0)
  expect(energyDistance([[0, 0]], [[3, 4]])).toBe(10)
})

test('quarters lie apart from each other and from those of the public city', () => {
  for (let seed = 0; seed < 50; seed++) {
    const centres = drawCity(randomFrom(`${seed}`)).quarters.map(({ centre }) => centre)
    const apart = (others: typeof centres, one: (typeof centres)[number]) =>
      Math.min(...others.filter((other) => other !== one).map((other) => distance(one, other)))

    for (const centre of centres) {
      expect(apart(centres, centre)).toBeGreaterThan(4 * spread)
      expect(
        apart(
          publicCity().quarters.map((quarter) => quarter.centre),
          centre,
        ),
      ).toBeGreaterThan(1.2 * spread)
    }
  }
})

test('one heap has the mean of its trips, and is far from them', () => {
  const trips = drawTrips(randomFrom('trips'), publicCity(), 400)
  const heap = heapLike(trips, 400)
  const again = drawTrips(randomFrom('again'), publicCity(), 400)

  expect(energyDistance(heap, trips)).toBeGreaterThan(2 * energyDistance(again, trips))
})
