import { middling, normal, sat, taken } from '../../../testkit/simulated-learners.js'
import { randomFrom } from '../assessment/engine/random.js'
import type { SkillEvent } from '../assessment/estimate/history.js'
import { estimateSkill, growthProbability, laterOn } from './estimate-skill.js'
import { describeLevel } from './level.js'
import { evidenceOf, type GradedAttempt } from './outcome.js'
import { answersEvent, exerciseEvent, exerciseModel, lessonEvent } from './skill-events.js'

const day = 86_400_000
const start = new Date('2026-01-05T09:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * day)
const attempt = (days: number, points: number, passed = points >= 70): GradedAttempt => ({
  exercise: 'linear-regression',
  at: after(days),
  points,
  passed,
})
const exercise = (attempts: GradedAttempt[], weight = 1) => exerciseEvent(evidenceOf(attempts, weight)!)
const tenFailures = (from: number) => Array.from({ length: 10 }, (_, n) => attempt(from + n / 100, 0))
const sitting = (days: number, right: number, of = 8) =>
  answersEvent(
    after(days),
    Array.from({ length: of }, (_, at) => ({ model: middling, score: Number(at < right) })),
  )

describe('the estimate of a skill', () => {
  test('is none without evidence, however many lessons were read', () => {
    expect(estimateSkill([])).toBeNull()
    expect(estimateSkill([lessonEvent(after(0)), lessonEvent(after(1))])).toBeNull()
  })

  test('rises with a pass at once, and more than with a late pass', () => {
    const atOnce = estimateSkill([exercise([attempt(0, 100)])])!
    const late = estimateSkill([exercise([1, 2, 3, 4].map((n) => attempt(n, 20)).concat(attempt(5, 100)))])!

    expect(atOnce.mean).toBeGreaterThan(0.15)
    expect(late.mean).toBeLessThan(atOnce.mean)
    expect(atOnce.sd).toBeLessThan(0.97)
  })

  test('a first failed attempt moves little, ten failed attempts move much', () => {
    const once = estimateSkill([exercise([attempt(0, 30)])])!
    const often = estimateSkill([exercise(tenFailures(0))])!

    expect(once.mean).toBeGreaterThan(-0.45)
    expect(often.mean).toBeLessThan(once.mean - 0.25)
  })

  test('an exercise that touches the skill lightly says less', () => {
    const heavy = estimateSkill([exercise([attempt(0, 100)], 1)])!
    const light = estimateSkill([exercise([attempt(0, 100)], 0.3)])!

    expect(light.mean).toBeLessThan(heavy.mean)
    expect(light.sd).toBeGreaterThan(heavy.sd)
  })

  test('a sitting says more than practice of the same form, since nobody helps there', () => {
    const answers = [{ model: exerciseModel({ weight: 1, difficulty: 0, difficultySd: 0.8 }), score: 4 }]
    const proctored = estimateSkill([answersEvent(after(0), answers)])!
    const practised = estimateSkill([exercise([attempt(0, 100)])])!

    expect(proctored.mean).toBeGreaterThan(practised.mean + 0.1)
  })

  test('submitting a passed exercise again and again changes nothing', () => {
    const once = estimateSkill([exercise([attempt(0, 80)])])
    const many = [attempt(0, 80), ...Array.from({ length: 50 }, (_, n) => attempt(1 + n, 100))]

    expect(estimateSkill([exercise(many)])).toEqual(once)
  })

  test('does not depend on the order in which evidence is handed over', () => {
    const events = [
      exercise([attempt(0, 100)]),
      sitting(10, 5),
      exercise([attempt(20, 10)], 0.5),
      lessonEvent(after(30)),
    ]

    expect(estimateSkill([...events].reverse())).toEqual(estimateSkill(events))
  })

  test('says growth only where failures turn into passes, with evidence before and after', () => {
    const lessons = Array.from({ length: 20 }, (_, at) => lessonEvent(after(1 + at)))
    const turned = [sitting(0, 1), ...lessons, sitting(25, 8, 8), sitting(26, 8, 8)]
    const steady = [sitting(0, 5), sitting(25, 5)]
    const promised = [sitting(0, 4), ...Array.from({ length: 60 }, (_, at) => lessonEvent(after(1 + at / 4)))]

    expect(growthProbability([])).toBeNull()
    expect(growthProbability(promised)).toBeNull()
    expect(growthProbability(steady)).toBeLessThan(0.7)
    expect(growthProbability(turned)).toBeGreaterThan(0.9)
  })

  test('later on it is what following the skill to that day says', () => {
    const events = [sitting(0, 6), lessonEvent(after(3)), exercise([attempt(9, 100)])]
    const months = 120
    const now = laterOn(estimateSkill(events)!, after(9 + months))
    // A sitting without an answer is a day to follow to.
    const followed = estimateSkill([...events, answersEvent(after(9 + months), [])])!

    expect(now.mean).toBeCloseTo(followed.mean, 9)
    // The filter integrates on a grid.
    expect(now.sd).toBeCloseTo(followed.sd, 3)
    expect(now.mean).toBeLessThan(estimateSkill(events)!.mean)
  })
})

describe('what is said of it', () => {
  test('one exercise alone never states a level', () => {
    const best = estimateSkill([exercise([attempt(0, 100)])])
    const worst = estimateSkill([exercise(tenFailures(0))])

    expect(describeLevel(best, after(0)).state).not.toBe('STATED')
    expect(describeLevel(worst, after(1)).state).not.toBe('STATED')
  })

  test('one failed attempt is not enough evidence', () => {
    expect(describeLevel(estimateSkill([exercise([attempt(0, 40)], 0.7)]), after(0)).state).toBe(
      'NOT_ENOUGH_EVIDENCE',
    )
  })

  test('a long sitting answered well states Leading, and ten years of silence take the statement back', () => {
    const estimate = estimateSkill([sitting(0, 23, 24), sitting(1, 23, 24)])

    expect(describeLevel(estimate, after(6))).toMatchObject({ state: 'STATED', level: 'LEADING' })
    expect(describeLevel(estimate, after(6 + 3650)).state).not.toBe('STATED')
  })
})

test('silence states nothing that was not stated before', () => {
  const low = estimateSkill([sitting(0, 5, 24)])

  expect(describeLevel(low, after(0)).state).toBe('BETWEEN')
  for (const months of [1, 6, 12, 60]) expect(describeLevel(low, after(30 * months)).state).not.toBe('STATED')
})

describe('simulated learners', () => {
  test('the 95 % interval holds the true ability about 95 % of the time, and stated levels are mostly right', () => {
    const random = randomFrom(20261130)
    const people = Array.from({ length: 500 }, () => simulate(random))

    const covered = people.filter(
      ({ truth, estimate }) => Math.abs(truth - estimate.mean) <= 1.96 * estimate.sd,
    ).length
    const stated = people.flatMap(({ truth, estimate, at }) => {
      const said = describeLevel(estimate, at)
      return said.state === 'STATED' ? [said.level === levelOf(truth)] : []
    })

    expect(covered / people.length).toBeGreaterThan(0.93)
    expect(covered / people.length).toBeLessThan(0.98)
    expect(stated.length).toBeGreaterThan(60)
    expect(stated.filter(Boolean).length / stated.length).toBeGreaterThan(0.8)
  })
})

/** Half a year of somebody whose ability wanders and fades as the model says: an exercise a fortnight, two sittings, with help in practice that nobody knows. */
function simulate(random: () => number) {
  let truth = normal(random)
  const help = 0.4 + 0.4 * normal(random)
  const loss = 0.015 + 0.015 * normal(random)
  const events: SkillEvent[] = []
  for (let fortnight = 0; fortnight < 12; fortnight++) {
    // Two weeks between events, of which the first is not idle.
    if (fortnight > 0) truth += 0.09 * Math.SQRT2 * normal(random) - loss
    const at = after(fortnight * 14)
    events.push(fortnight % 6 === 3 ? sat(truth, at, random) : exerciseEvent(taken(truth + help, at, random)))
  }
  return { truth, estimate: estimateSkill(events)!, at: after(11 * 14) }
}

const levelOf = (theta: number) => (theta < -0.84 ? 'STARTING' : theta < 0.84 ? 'WORKING' : 'LEADING')
