import fc from 'fast-check'
import { ParameterFault, prepareBank, type Item } from './bank.js'
import type { Blueprint } from './blueprint.js'
import { cappedItems } from './exposure.js'
import { grid, momentsOf, probabilityBelow, quantile } from './grid.js'
import { categoryCount, categoryProbabilities, categorySlopes, type ItemModel } from './models.js'
import { nextItem } from './next.js'
import { jointPosterior, likelihoodsOf, ownPosterior } from './posterior.js'
import { randomFrom } from './random.js'
import { replay, reportOf } from './report.js'
import { openSitting, takeAnswer, type Sitting, type SittingSetup } from './sitting.js'

const places = fc.double({ min: -3, max: 3, noNaN: true })
const slope = fc.double({ min: 0.3, max: 3, noNaN: true })
const model: fc.Arbitrary<ItemModel> = fc.oneof(
  fc.record({
    kind: fc.constant('logistic' as const),
    slope,
    difficulty: places,
    guessing: fc.double({ min: 0, max: 0.5, noNaN: true }),
  }),
  fc
    .tuple(slope, fc.array(places, { minLength: 1, maxLength: 4 }))
    .map(([slope, steps]) => ({ kind: 'partial-credit' as const, slope, steps })),
  fc.tuple(slope, fc.array(places, { minLength: 1, maxLength: 4 })).map(([slope, thresholds]) => ({
    kind: 'graded' as const,
    slope,
    thresholds: thresholds.toSorted((one, other) => one - other),
  })),
)

describe('an item', () => {
  test('has chances that sum to 1 and slopes that sum to 0, as differences say', () => {
    fc.assert(
      fc.property(model, places, (model, theta) => {
        const chances = categoryProbabilities(model, theta)
        const slopes = categorySlopes(model, theta)
        const nearby = categoryProbabilities(model, theta + 1e-5)

        expect(chances).toHaveLength(categoryCount(model))
        expect(sum(chances)).toBeCloseTo(1, 10)
        expect(sum(slopes)).toBeCloseTo(0, 10)
        slopes.forEach((slope, score) =>
          expect((nearby[score]! - chances[score]!) / 1e-5).toBeCloseTo(slope, 3),
        )
      }),
    )
  })

  test('tells more of everybody the steeper it is, where it tells most', () => {
    fc.assert(
      fc.property(
        slope,
        places,
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (slope, difficulty, guessing) => {
          const [flat, steep] = [slope, slope * 1.5].map((one) =>
            prepareBank(set([item('a', 's', { kind: 'logistic', slope: one, difficulty, guessing })])),
          )

          expect(Math.max(...steep!.items[0]!.information)).toBeGreaterThan(
            Math.max(...flat!.items[0]!.information),
          )
        },
      ),
    )
  })

  test('tells less the less is known of it', () => {
    fc.assert(
      fc.property(slope, places, (slope, difficulty) => {
        const known = item('a', 's', { kind: 'logistic', slope, difficulty, guessing: 0 })
        const young = { ...known, doubt: { location: 0.8, logSlope: 0 } }
        const [before, after] = [known, young].map((one) => prepareBank(set([one])).items[0]!)

        expect(sum(after!.chances.map((row) => row[30]!))).toBeCloseTo(1, 6)
        expect(after!.peak).toBeLessThan(before!.peak * 1.001)
      }),
    )
  })

  test.each([
    [{ kind: 'logistic', slope: 0, difficulty: 0, guessing: 0 }, /slope/],
    [{ kind: 'logistic', slope: 1, difficulty: NaN, guessing: 0 }, /places/],
    [{ kind: 'logistic', slope: 1, difficulty: 0, guessing: 1 }, /guessing/],
    [{ kind: 'graded', slope: 1, thresholds: [1, 0] }, /ascend/],
    [{ kind: 'partial-credit', slope: 1, steps: [] }, /step/],
  ] as [ItemModel, RegExp][])('that cannot be is named: %j', (model, fault) => {
    const publish = () => prepareBank(set([item('odd-one', 's', model)]))

    expect(publish).toThrow(ParameterFault)
    expect(publish).toThrow(/odd-one/)
    expect(publish).toThrow(fault)
  })
})

describe('the posterior', () => {
  test('sums to 1 and its quantiles and probabilities agree', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(model, fc.nat(4)), { minLength: 1, maxLength: 30 }), (answers) => {
        const bank = prepareBank(set(answers.map(([model], at) => item(String(at), 's', model))))
        const scored = answers.map(([model, score], at) => ({
          item: String(at),
          score: score % categoryCount(model),
        }))
        const own = ownPosterior(likelihoodsOf(bank, scored)[0]!)

        expect(sum([...own])).toBeCloseTo(1, 10)
        for (const share of [0.025, 0.5, 0.975])
          expect(probabilityBelow(own, quantile(own, share))).toBeCloseTo(share, 6)
        expect(momentsOf(own).variance).toBeGreaterThan(0)
      }),
    )
  })

  test('of two skills is that of the two-dimensional grid', () => {
    const bank = prepareBank(
      set([
        ...[-1, 0, 1].map((difficulty, at) => choice(`a${at}`, 'a', difficulty)),
        ...[-0.5, 0.5].map((difficulty, at) => choice(`b${at}`, 'b', difficulty)),
      ]),
    )
    const answers = ['a0', 'a1', 'a2', 'b0', 'b1'].map((item, at) => ({ item, score: at === 4 ? 0 : 1 }))
    const likelihoods = likelihoodsOf(bank, answers)
    const joint = jointPosterior(likelihoods, [
      [1, 0.6],
      [0.6, 1],
    ])

    const exact = exactMeans(likelihoods as [Float64Array, Float64Array], 0.6)

    expect(momentsOf(joint.masses[0]!).mean).toBeCloseTo(exact.first, 2)
    expect(momentsOf(joint.masses[1]!).mean).toBeCloseTo(exact.second, 2)
    expect(momentsOf(joint.masses[0]!).variance).toBeCloseTo(exact.variance, 2)
  })

  test('of uncorrelated skills is each one’s own', () => {
    const bank = prepareBank(set([choice('a', 'a', 0), choice('b', 'b', 0)]))
    const likelihoods = likelihoodsOf(bank, [{ item: 'a', score: 1 }])
    const joint = jointPosterior(likelihoods, identity(2))

    expect(momentsOf(joint.masses[0]!).mean).toBeCloseTo(momentsOf(ownPosterior(likelihoods[0]!)).mean, 10)
    expect(momentsOf(joint.masses[1]!).mean).toBeCloseTo(0, 10)
  })
})

describe('a sitting', () => {
  const bank = prepareBank(set(mixedItems(2, 30)))
  const blueprint: Blueprint = {
    minItems: 5,
    maxItems: 16,
    skills: [
      { skill: 's0', min: 4, max: 9, contents: [{ content: 'c1', min: 2, max: 3 }] },
      { skill: 's1', min: 6, contents: [{ content: 'c0', max: 2 }] },
    ],
    stop: { standardError: 0.35 },
  }
  const setup = (seed: number): SittingSetup => ({
    seed,
    blueprint,
    correlation: [
      [1, 0.5],
      [0.5, 1],
    ],
  })

  test('keeps to its blueprint, its exclusions and its families, whatever is answered', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.constantFrom(...bank.items.map(({ item }) => item.id)), { maxLength: 12 }),
        (seed, excluded) => {
          const { sitting } = taken(bank, { ...setup(seed), excluded }, chanceScores(bank, seed))
          const asked = sitting.answers.map(({ item }) => bank.items[bank.positions.get(item)!]!.item)
          const count = (skill: string, content?: string) =>
            asked.filter((one) => one.skill === skill && (content === undefined || one.content === content))
              .length
          const families = asked.flatMap(({ family }) => family ?? [])

          expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
          expect(asked.some(({ id }) => excluded.includes(id))).toBe(false)
          expect(new Set(families).size).toBe(families.length)
          expect(asked.length).toBeLessThanOrEqual(16)
          expect(count('s0')).toBeGreaterThanOrEqual(4)
          expect(count('s0')).toBeLessThanOrEqual(9)
          expect(count('s0', 'c1')).toBeGreaterThanOrEqual(2)
          expect(count('s0', 'c1')).toBeLessThanOrEqual(3)
          expect(count('s1')).toBeGreaterThanOrEqual(6)
          expect(count('s1', 'c0')).toBeLessThanOrEqual(2)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('replays to the same bits, also after a journey through JSON', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { sitting, report } = taken(bank, setup(seed), chanceScores(bank, seed))
        const stored = JSON.parse(JSON.stringify(sitting)) as Sitting

        const again = replay(prepareBank(set(mixedItems(2, 30))), stored.setup, stored.answers)

        expect(again).toEqual({ kind: 'same', sitting, report })
      }),
      { numRuns: 15 },
    )
  })

  test('says where a changed log parts from what would have been asked', () => {
    const { sitting } = taken(bank, setup(3), chanceScores(bank, 3))
    const log = [sitting.answers[1]!, sitting.answers[0]!, ...sitting.answers.slice(2)]

    expect(replay(bank, sitting.setup, log)).toMatchObject({ kind: 'different', position: 0 })
  })

  test.each(['worst', 'best'] as const)('ends with an honest report when every answer is the %s', (kind) => {
    const { report } = taken(bank, setup(1), (id) =>
      kind === 'worst' ? 0 : categoryCount(bank.items[bank.positions.get(id)!]!.item.model) - 1,
    )

    for (const { own, borrowed } of report)
      for (const estimate of [own, borrowed]) {
        expect(Math.abs(estimate.mean)).toBeLessThan(4)
        expect(Math.sign(estimate.mean)).toBe(kind === 'worst' ? -1 : 1)
        expect(estimate.standardError).toBeGreaterThan(0.1)
        expect(sum(Object.values(estimate.probabilities))).toBeCloseTo(1, 8)
      }
  })

  test('takes no answer twice, out of turn, to another item, beyond the scores or under other parameters', () => {
    const opened = openSitting(bank, setup(5))
    const first = nextItem(bank, opened.kind === 'opened' ? opened.sitting : never())
    const asked = first.kind === 'ask' ? first : never()
    const answer = { item: asked.item, score: 0, seconds: 4 }
    const answered = takeAnswer(bank, asked.sitting, answer)
    const after = answered.kind === 'taken' ? answered.sitting : never()
    const other = bank.items.find(({ item }) => item.id !== asked.item)!.item.id

    expect(nextItem(bank, asked.sitting)).toEqual(asked)
    expect(takeAnswer(bank, after, answer)).toEqual({ kind: 'refused', code: 'ALREADY_ANSWERED' })
    expect(takeAnswer(bank, asked.sitting, { ...answer, item: other })).toEqual({
      kind: 'refused',
      code: 'NOT_ASKED',
    })
    expect(takeAnswer(bank, asked.sitting, { ...answer, score: 9 })).toEqual({
      kind: 'refused',
      code: 'NO_SUCH_SCORE',
    })
    expect(takeAnswer({ ...bank, version: 'next' }, asked.sitting, answer)).toEqual({
      kind: 'refused',
      code: 'OTHER_PARAMETERS',
    })
    expect(() => nextItem({ ...bank, version: 'next' }, after)).toThrow(ParameterFault)
  })

  test('ends by time, and when every level is clear', () => {
    const slow = taken(
      bank,
      { ...setup(2), blueprint: { ...blueprint, stop: { seconds: 100 } } },
      () => 0,
      30,
    )
    const clear = taken(
      bank,
      { ...setup(2), blueprint: { ...blueprint, stop: { levelProbability: 0.7 } } },
      () => 0,
    )

    expect(slow.reason).toBe('time')
    expect(slow.sitting.answers).toHaveLength(4)
    expect(clear.reason).toBe('classified')
    for (const { borrowed } of clear.report)
      expect(borrowed.probabilities.starting).toBeGreaterThanOrEqual(0.7)
  })

  test('says what a bank lacks for its blueprint', () => {
    const excluded = bank.items
      .filter(({ item }) => item.skill === 's0' && item.content === 'c1')
      .map(({ item }) => item.id)

    expect(openSitting(bank, { ...setup(1), excluded })).toMatchObject({
      kind: 'refused',
      problem: { code: 'BANK_TOO_SMALL', detail: 's0, c1: 2 items are asked for, 0 can be asked together.' },
    })
    expect(openSitting(bank, { ...setup(1), blueprint: { ...blueprint, maxItems: 9 } })).toMatchObject({
      kind: 'refused',
      problem: { code: 'BLUEPRINT_UNCLEAR' },
    })
    expect(
      openSitting(bank, {
        ...setup(1),
        blueprint: { minItems: 99, maxItems: 99, skills: [{ skill: 's0' }] },
      }),
    ).toMatchObject({ kind: 'refused', problem: { code: 'BANK_TOO_SMALL' } })
    expect(
      openSitting(bank, {
        ...setup(1),
        correlation: [
          [1, 2],
          [2, 1],
        ],
      }),
    ).toMatchObject({
      kind: 'refused',
      problem: { code: 'CORRELATION_IMPOSSIBLE' },
    })
  })

  test('of a bank of one item asks it and ends', () => {
    const tiny = prepareBank(set([choice('only', 's', 0)]))
    const { sitting, reason } = taken(
      tiny,
      { seed: 1, correlation: [[1]], blueprint: { minItems: 1, maxItems: 5, skills: [{ skill: 's' }] } },
      () => 1,
    )

    expect(sitting.answers).toHaveLength(1)
    expect(reason).toBe('bank-exhausted')
  })
})

describe('exposure', () => {
  test('stays under the cap for every item', () => {
    const bank = prepareBank(set(mixedItems(1, 60)))
    const counts = new Map<string, number>()
    const blueprint: Blueprint = { minItems: 10, maxItems: 10, skills: [{ skill: 's0' }] }
    for (let sittings = 0; sittings < 150; sittings++) {
      const capped = cappedItems({ sittings, asked: counts }, 0.25)
      const { sitting } = taken(
        bank,
        { seed: sittings, correlation: [[1]], blueprint, capped },
        chanceScores(bank, sittings),
      )
      for (const { item } of sitting.answers) counts.set(item, (counts.get(item) ?? 0) + 1)
    }

    expect(Math.max(...counts.values())).toBeLessThanOrEqual(0.25 * 150 + 1)
    expect(counts.size).toBe(60)
  })
})

function set(items: Item[]) {
  return { version: 'v1', items }
}

function item(id: string, skill: string, model: ItemModel): Item {
  return { id, skill, model }
}

function choice(id: string, skill: string, difficulty: number): Item {
  return item(id, skill, { kind: 'logistic', slope: 1.2, difficulty, guessing: 0.2 })
}

/** Two contents a skill, and a family of two in every ten items. */
function mixedItems(skills: number, each: number): Item[] {
  const random = randomFrom(11)
  return Array.from({ length: skills }, (_, skill) =>
    Array.from({ length: each }, (__, at): Item => {
      const difficulty = 4 * random() - 2
      const model: ItemModel =
        at % 3 === 0
          ? { kind: 'partial-credit', slope: 0.9, steps: [difficulty - 0.5, difficulty + 0.5] }
          : { kind: 'logistic', slope: 0.7 + random(), difficulty, guessing: 0.2 }
      const family =
        skills > 1 && at % 10 < 2 ? { family: `${skill} ${Math.floor(at / 10)}`, content: 'c0' } : {}
      return { id: `s${skill}-${at}`, skill: `s${skill}`, content: `c${at % 2}`, model, ...family }
    }),
  ).flat()
}

function chanceScores(bank: ReturnType<typeof prepareBank>, seed: number) {
  const random = randomFrom(seed, 77)
  return (id: string) => Math.floor(random() * categoryCount(bank.items[bank.positions.get(id)!]!.item.model))
}

function taken(
  bank: ReturnType<typeof prepareBank>,
  setup: SittingSetup,
  score: (id: string) => number,
  seconds = 1,
) {
  const opened = openSitting(bank, setup)
  let sitting = opened.kind === 'opened' ? opened.sitting : never(opened.problem.detail)
  let next = nextItem(bank, sitting)
  for (; next.kind === 'ask'; next = nextItem(bank, sitting)) {
    const answered = takeAnswer(bank, next.sitting, { item: next.item, score: score(next.item), seconds })
    sitting = answered.kind === 'taken' ? answered.sitting : never(answered.code)
  }
  return { sitting, reason: next.reason, report: reportOf(bank, sitting) }
}

function exactMeans([one, other]: [Float64Array, Float64Array], correlation: number) {
  let [total, first, second, square] = [0, 0, 0, 0]
  for (let at = 0; at < grid.length; at++)
    for (let across = 0; across < grid.length; across++) {
      const [x, y] = [grid[at]!, grid[across]!]
      const density = Math.exp((-0.5 * (x * x - 2 * correlation * x * y + y * y)) / (1 - correlation ** 2))
      const mass = density * one[at]! * other[across]!
      total += mass
      first += mass * x
      second += mass * y
      square += mass * x * x
    }
  return { first: first / total, second: second / total, variance: square / total - (first / total) ** 2 }
}

function identity(size: number) {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => Number(row === column)),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function never(why = 'this cannot be'): never {
  throw new Error(why)
}
