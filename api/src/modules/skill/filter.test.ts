import { estimateSkill, growthProbability, outcomeProbabilities, sdAfter } from './filter.js'
import { describeLevel, growthNeeds } from './level.js'
import { evidenceOf, type ExerciseEvidence, type GradedAttempt } from './outcome.js'

const day = 86_400_000
const start = new Date('2026-01-05T09:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * day)
const attempt = (days: number, points: number, passed = points >= 70): GradedAttempt => ({
  exercise: 'linear-regression',
  at: after(days),
  points,
  passed,
})
const tenFailures = (from: number) => Array.from({ length: 10 }, (_, n) => attempt(from + n / 100, 0))
const evidence = (attempts: GradedAttempt[], weight = 1) => evidenceOf(attempts, weight)!

describe('the estimate of a skill', () => {
  test('is the reference population while there is no evidence', () => {
    expect(estimateSkill([])).toMatchObject({ mean: 0, sd: 1, evidenceCount: 0, lastEvidenceAt: null })
  })

  test('rises with a pass at once, and more than with a late pass', () => {
    const atOnce = estimateSkill([evidence([attempt(0, 100)])])
    const late = estimateSkill([evidence([1, 2, 3, 4].map((n) => attempt(n, 20)).concat(attempt(5, 100)))])

    expect(atOnce.mean).toBeGreaterThan(0.4)
    expect(late.mean).toBeLessThan(atOnce.mean)
    expect(atOnce.sd).toBeLessThan(0.95)
  })

  test('a first failed attempt moves little, ten failed attempts move much', () => {
    const once = estimateSkill([evidence([attempt(0, 30)])])
    const often = estimateSkill([evidence(Array.from({ length: 10 }, (_, n) => attempt(n / 100, 30)))])

    expect(once.mean).toBeGreaterThan(-0.4)
    expect(often.mean).toBeLessThan(once.mean - 0.25)
  })

  test('an exercise that touches the skill lightly says less', () => {
    const heavy = estimateSkill([evidence([attempt(0, 100)], 1)])
    const light = estimateSkill([evidence([attempt(0, 100)], 0.3)])

    expect(light.mean).toBeLessThan(heavy.mean)
    expect(light.sd).toBeGreaterThan(heavy.sd)
  })

  test('submitting a passed exercise again and again changes nothing', () => {
    const once = estimateSkill([evidence([attempt(0, 80)])])
    const many = estimateSkill([
      evidence([attempt(0, 80), ...Array.from({ length: 50 }, (_, n) => attempt(1 + n, 100))]),
    ])

    expect(many).toEqual(once)
  })

  test('does not depend on the order in which evidence is handed over', () => {
    const pieces = [
      evidence([attempt(0, 100)]),
      evidence([attempt(20, 10)], 0.5),
      evidence([attempt(70, 95)]),
    ]

    expect(estimateSkill([...pieces].reverse())).toEqual(estimateSkill(pieces))
  })

  test('says growth only where failures turn into passes within the window', () => {
    const steady = [evidence([attempt(0, 100)]), evidence([attempt(25, 100)])]
    const turned = [
      ...Array.from({ length: 8 }, () => evidence(tenFailures(0))),
      ...Array.from({ length: 8 }, (_, n) => evidence([attempt(55 + n / 10, 100)])),
    ]

    expect(growthProbability([])).toBe(0.5)
    expect(growthProbability(steady)).toBeLessThan(0.7)
    expect(growthProbability(turned)).toBeGreaterThan(0.9)
  })

  test('growth is never likely from fewer exercises than are asked for', () => {
    const most = [evidence(tenFailures(0)), evidence([attempt(40, 100)])]

    expect(most.length).toBe(growthNeeds - 1)
    expect(growthProbability(most)).toBeLessThan(0.9)
  })

  test('grows less certain with time', () => {
    expect(sdAfter(0.5, 7)).toBeCloseTo(Math.sqrt(0.26), 6)
  })
})

describe('what is said of it', () => {
  test('one exercise alone never states a level', () => {
    const best = estimateSkill([evidence([attempt(0, 100)])])
    const worst = estimateSkill([evidence(Array.from({ length: 12 }, (_, n) => attempt(n / 100, 0)))])

    expect(describeLevel(best, after(0))).toMatchObject({ state: 'BETWEEN', otherLevel: expect.any(String) })
    expect(describeLevel(worst, after(1)).state).not.toBe('STATED')
  })

  test('one failed attempt is not enough evidence', () => {
    expect(describeLevel(estimateSkill([evidence([attempt(0, 40)])]), after(0)).state).toBe(
      'NOT_ENOUGH_EVIDENCE',
    )
  })

  test('many exercises passed at once and well state Leading, and three years of silence take the statement back', () => {
    const estimate = estimateSkill(Array.from({ length: 4 }, (_, n) => evidence([attempt(n, 100)])))

    expect(describeLevel(estimate, after(6))).toMatchObject({ state: 'STATED', level: 'LEADING' })
    expect(describeLevel(estimate, after(6 + 1100)).state).not.toBe('STATED')
  })
})

describe('simulated learners', () => {
  test('the 95 % interval holds the true ability about 95 % of the time, and stated levels are mostly right', () => {
    const random = seeded(20261122)
    const people = Array.from({ length: 500 }, () => simulate(random))

    const covered = people.filter(
      ({ truth, estimate }) => Math.abs(truth - estimate.mean) <= 1.96 * estimate.sd,
    ).length
    const stated = people.flatMap(({ truth, estimate, at }) => {
      const said = describeLevel(estimate, at)
      return said.state === 'STATED' ? [said.level === levelOf(truth)] : []
    })

    expect(covered / people.length).toBeGreaterThan(0.935)
    expect(covered / people.length).toBeLessThan(0.975)
    expect(stated.length).toBeGreaterThan(60)
    expect(stated.filter(Boolean).length / stated.length).toBeGreaterThan(0.8)
  })
})

/** A person whose ability wanders as the model says takes 12 exercises of unknown difficulty over half a year. */
function simulate(random: () => number) {
  let truth = normal(random)
  const pieces: ExerciseEvidence[] = []
  for (let fortnight = 0; fortnight < 12; fortnight++) {
    if (fortnight > 0) truth += 0.1 * Math.SQRT2 * normal(random)
    pieces.push(taken(truth, after(fortnight * 14), random))
  }
  return { truth, estimate: estimateSkill(pieces), at: after(11 * 14) }
}

function taken(truth: number, at: Date, random: () => number): ExerciseEvidence {
  const weight = 0.4 + 0.6 * random()
  const chances = outcomeProbabilities(truth, { weight, difficulty: 0.8 * normal(random) })
  let outcome = 0
  for (let left = random(); outcome < 4 && left >= chances[outcome]!; outcome++) left -= chances[outcome]!
  const seen = [
    { attempts: 10, points: null },
    { attempts: 6, points: 80 },
    { attempts: 2, points: 80 },
    { attempts: 1, points: 80 },
    { attempts: 1, points: 100 },
  ][outcome]!
  return { weight, difficulty: 0, difficultySd: 0.8, passed: outcome > 0, at, ...seen }
}

const levelOf = (theta: number) => (theta < -0.84 ? 'STARTING' : theta < 0.84 ? 'WORKING' : 'LEADING')

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** mulberry32 (Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
