import { float32 } from '../src/contract/index.js'
import { climb, type Climb } from '../testkit/hill-climbing.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'

/** The pattern of the statement, drawn by hand: a cross that is turned and moved about. */
const crosses: Omit<Climb, 'attempts' | 'climbers' | 'start'> = {
  exercise,
  grading: grading as Climb['grading'],
  steps: [0.8, 0.4, 0.4],
  answer: ([turn, days, minutes], { users }) => {
    const [cos, sin] = [Math.cos(turn!), Math.sin(turn!)]
    const chance = Array.from({ length: users!.shape[0]! }, (_, user) => {
      const [x, y] = [users!.values[2 * user]! - days!, users!.values[2 * user + 1]! - minutes!]
      return 1 / (1 + Math.exp(-3 * (x * cos + y * sin) * (y * cos - x * sin)))
    })
    return { chance: float32([chance.length], chance) }
  },
}

test('with one hidden app for all attempts, points alone would lead to a pass', async () => {
  const { best } = await climb({ ...crosses, attempts: 60, climbers: 3, start: [1.7, 0, 0] }, 'fixed')

  expect(best).toBeGreaterThan(80)
})

test('with a new app each time, a pattern drawn by hand is no model', async () => {
  const { earned } = await climb({ ...crosses, attempts: 10, climbers: 6, start: [1.7, 0.45, 0.45] }, 'fresh')

  expect(earned).toBeLessThan(60)
})
