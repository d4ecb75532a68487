import fc from 'fast-check'
import { ParameterFault, prepareBank } from './bank.js'
import { grid, momentsOf, probabilityBelow, quantile } from './grid.js'
import { categoryCount, categoryProbabilities, categorySlopes, type ItemModel } from './models.js'
import { jointPosterior, likelihoodsOf, ownPosterior } from './posterior.js'
import { choice, identity, item, set, sum } from './testkit/sittings.js'

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
