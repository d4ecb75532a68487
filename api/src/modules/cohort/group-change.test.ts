import { anyExercise, normal, sat, taken } from '../../../testkit/simulated-learners.js'
import { randomFrom } from '../assessment/engine/random.js'
import { exerciseEvent } from '../skill/skill-events.js'
import { groupChange, reach90, stepFor } from './group-change.js'
import { personChange, type PersonChange, type TwoDays } from './person-change.js'
import { applied, inverse, plus, scaled, times, type Matrix } from './two.js'

const one: Matrix = [
  [1, 0],
  [0, 1],
]

const prior: TwoDays = {
  means: [0, 0],
  covariance: [
    [1, 1],
    [1, 1.1],
  ],
}
/** Somebody who was seen at these two, each with an error of that standard deviation. */
function believed(before: number, change: number, sd = 0.4): PersonChange {
  const seen = scaled(one, sd ** -2)
  const covariance = inverse(plus(inverse(prior.covariance), seen))
  const means = applied(times(covariance, seen), [before, before + change])
  return { prior, posterior: { means, covariance }, evidence: ['the same'] }
}
const group = (size: number, change: number) => Array.from({ length: size }, () => believed(-0.3, change))

test('many people make a mean surer, and errors that they share stay', () => {
  const [few, many, crowd] = [5, 50, 5000].map((size) => groupChange(group(size, 0.2)).changeSd)
  const apart = groupChange(group(5000, 0.2).map((one, at) => ({ ...one, evidence: [`of ${at}`] }))).changeSd

  expect(few).toBeGreaterThan(many!)
  expect(many).toBeLessThanOrEqual(crowd! + 0.05)
  // The difference of two that are seen with an error of 0.4.
  expect(crowd).toBeGreaterThanOrEqual(Math.sqrt(0.3 * 2) * 0.4)
  expect(apart).toBe(0.05)
})

test.each([
  [0.6, 'GREW'],
  [0.1, 'NO_DIFFERENCE'],
  [-0.1, 'NO_DIFFERENCE'],
  [-0.6, 'FELL'],
])('where each moved by %p it is said: %s', (change, said) => {
  expect(groupChange(group(12, change)).said).toBe(said)
})

test('what is said follows from the figures that are told, and these stand in steps', () => {
  const random = randomFrom(7)
  for (let time = 0; time < 300; time++) {
    const size = 5 + Math.floor(random() * 40)
    const people = Array.from({ length: size }, () =>
      believed(normal(random), normal(random), 0.2 + random() / 2),
    )

    const { before, after, change, changeSd, said } = groupChange(people)

    for (const figure of [before, after, change, changeSd])
      expect(Math.abs(figure / stepFor(size) - Math.round(figure / stepFor(size)))).toBeLessThan(1e-6)
    expect(changeSd).toBeGreaterThan(0)
    expect(after).toBeCloseTo(before + change, 6)
    expect(said === 'GREW').toBe(change > 1.28155 * changeSd)
  }
})

test('two groups that differ by one person do not tell how far that person moved', () => {
  const random = randomFrom(11)
  const errors = Array.from({ length: 400 }, () => {
    const size = 5 + Math.floor(random() * 20)
    const moved = Array.from({ length: size + 1 }, () => 0.5 * normal(random))
    const people = moved.map((change) => believed(0, change, 0.1))
    const [all, others] = [groupChange(people), groupChange(people.slice(0, size))]
    const guessed = all.change * (size + 1) - others.change * size
    return { guess: Math.abs(guessed - moved[size]!), none: Math.abs(moved[size]!) }
  })
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

  // A guess without looking is that nobody moved.
  expect(mean(errors.map(({ guess }) => guess))).toBeGreaterThan(mean(errors.map(({ none }) => none)))
})

test('of people drawn by lot it is less sure than of all', () => {
  const random = randomFrom(3)
  const people = Array.from({ length: 50 }, (_, at) => ({
    ...believed(0, 2 * normal(random)),
    evidence: [`of ${at}`],
  }))

  expect(groupChange(people.slice(0, 12), 50).changeSd).toBeGreaterThan(groupChange(people).changeSd)
})

const worlds = {
  'that moved together': { moves: 0.6, begins: 0 },
  'that did not move, far better than the reference': { moves: 0, begins: 0.9 },
  'that did not move, far below the reference': { moves: 0, begins: -0.9 },
}

test.each(Object.entries(worlds))('of cohorts %s the 90 %% interval holds the truth', (_, world) => {
  const random = randomFrom(20261201)
  const cohorts = Array.from({ length: 150 }, () => cohort(random, world))
  const holds = ({ truth, told: { change, changeSd } }: (typeof cohorts)[number]) =>
    Math.abs(truth - change) <= reach90 * changeSd
  const grown = cohorts.filter(({ told }) => told.said === 'GREW')
  const falsely = grown.filter(({ truth }) => truth <= 0)

  expect(cohorts.filter(holds).length / cohorts.length).toBeGreaterThan(0.9)
  expect(falsely.length / cohorts.length).toBeLessThan(0.1)
  if (world.moves > 0) expect(grown.length).toBeGreaterThan(10)
})

const start = new Date('2026-03-02T09:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * 86_400_000)

/** Twelve people who did the same exercises before and after, some with a sitting. They move as one by N(0, moves²), and each by a little besides. */
function cohort(random: () => number, { moves, begins }: { moves: number; begins: number }) {
  const exercisesOn = (...days: number[]) => days.map((day) => ({ day, exercise: anyExercise(random) }))
  const [early, late] = [exercisesOn(0, 14), exercisesOn(70, 80, 90, 98)]
  const common = moves * normal(random)
  const people = Array.from({ length: 12 }, () => {
    const [ability, help] = [begins + 0.6 * normal(random), 0.4 + 0.4 * normal(random)]
    const moved = common + 0.15 * normal(random)
    const done = (able: number) => (one: (typeof early)[number]) =>
      exerciseEvent(taken(able + help, after(one.day), random, one.exercise))
    const sittings =
      random() < 0.7 ? [sat(ability, after(30), random), sat(ability + moved, after(97), random)] : []
    const events = [...early.map(done(ability)), ...late.map(done(ability + moved)), ...sittings]
    // Everybody got questions of their own.
    const answers = Array.from({ length: 6 * sittings.length }, () => `${random()}`)
    const evidence = [...[...early, ...late].map(({ day }) => `${day}`), ...answers]
    return { moved, change: personChange(events, { from: after(42), until: after(98), evidence }) }
  })
  return {
    truth: people.reduce((sum, { moved }) => sum + moved, 0) / people.length,
    told: groupChange(people.map(({ change }) => change)),
  }
}
