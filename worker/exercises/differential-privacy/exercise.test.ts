import { mean } from '../src/authoring/index.js'
import { randomFrom } from '../src/contract/index.js'
import { describeExercise } from '../testkit/exercise-suite.js'
import { truthOf } from './assessment.js'
import { afterLeaving, byTeam, drawStaff, publicStaff, reach } from './data.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import {
  distanceFrom,
  echoBetween,
  echoOf,
  laplaceBelow,
  leaningOf,
  medianOf,
  normalBelow,
  shareOf,
  sizeOf,
  spreadOf,
  uniformBelow,
} from './measurement.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const laplaceDraws = (count: number, seed: string) => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const u = random.uniform() - 0.5
    return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u))
  })
}

test('one subtraction gives away the 22 days of the story', () => {
  const [before, after] = [publicStaff(), afterLeaving(publicStaff())].map((staff) => byTeam(staff)[0]!)

  expect([mean(before!).toFixed(1), mean(after!).toFixed(1)]).toEqual(['9.0', '6.4'])
  expect(before!.length * mean(before!) - after!.length * mean(after!)).toBeCloseTo(22)
})

test('no person moves a total by more than the sensitivity, and some person does by that', () => {
  const company = { teams: 3, least: 4, most: 6, low: -40, high: 25, from: -30, to: 20 }
  const staff = drawStaff(randomFrom('neighbours'), { ...company, extremes: 'both' })
  const { totals } = truthOf(staff)

  const moved = staff.team.map((team, person) => {
    const without = {
      ...staff,
      team: staff.team.filter((_, other) => other !== person),
      amounts: staff.amounts.filter((_, other) => other !== person),
    }
    const at = staff.teams.indexOf(team)
    return Math.abs(truthOf(without).totals[at]! - totals[at]!)
  })

  expect(Math.max(...moved)).toBeCloseTo(reach(staff), 9)
})

test('draws by the formula lie close to Laplace’s distribution, and no other passes for it', () => {
  const draws = laplaceDraws(20000, 'draws')
  const random = randomFrom('other')
  const normal = draws.map(() => random.normal() * Math.sqrt(Math.PI / 2))
  const uniform = draws.map(() => 4 * random.uniform() - 2)

  expect(distanceFrom(laplaceBelow, draws)).toBeLessThan(0.012)
  expect([sizeOf(draws), spreadOf(draws)].map((size) => Math.abs(size - 1) < 0.03)).toEqual([true, true])
  expect(Math.abs(leaningOf(draws))).toBeLessThan(0.01)
  expect(
    [distanceFrom(normalBelow, normal), distanceFrom(uniformBelow, uniform)].every((gap) => gap < 0.012),
  ).toBe(true)
  expect(
    [distanceFrom(laplaceBelow, normal), distanceFrom(laplaceBelow, uniform)].every((gap) => gap > 0.035),
  ).toBe(true)
})

test('an echo is what one draw tells of another', () => {
  const rows = Array.from({ length: 40 }, (_, ask) => laplaceDraws(24, `row ${ask}`))

  expect(echoOf(rows)).toBeLessThan(0.15)
  expect(echoOf(rows.map(() => rows[0]!))).toBeGreaterThan(0.95)
  expect(echoOf(rows.map(([first]) => rows[0]!.map(() => first!)))).toBeGreaterThan(0.95)
  expect(echoBetween([0, 0], [0, 0])).toBe(1)
  expect(echoBetween(rows[0]!, rows[1]!)).toBeLessThan(0.6)
  expect(echoBetween(rows[0]!, rows[0]!)).toBeCloseTo(1)
})

test('cutting noise off at one side leaves its scale as it was', () => {
  const draws = laplaceDraws(20000, 'cut')

  expect(spreadOf(draws.map((draw) => Math.max(-0.5, draw)))).toBeCloseTo(1, 1)
  expect(spreadOf([])).toBe(0)
})

test('medians and shares', () => {
  expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5])
  expect([shareOf([2, 4], [1, 2]), shareOf([0, 0], [1, 2])]).toEqual([0.5, 0])
})
