import { prepareBank } from '../engine/bank.js'
import { categoryCount, categoryProbabilities, type ItemModel } from '../engine/models.js'
import { randomFrom } from '../engine/random.js'
import type { CalibrationAnswer, CalibrationItem } from './answers.js'
import { calibrate } from './calibrate.js'
import { estimateCorrelation } from './correlation.js'
import { findDif, isFound } from './find-dif.js'
import { flagItems } from './flag-items.js'
import { locationOf } from './parameters.js'

describe('calibration', () => {
  test('finds difficulties and slopes again from a few hundred answers, choices and partial credit alike', () => {
    const truth = models(20)
    const { items, ratings } = calibrate(truth.map(unknownItem), answersOf(truth, { people: 700, each: 20 }))
    const errors = items.map(({ model, doubt }, at) => ({
      error: locationOf(model) - locationOf(truth[at]!),
      doubt,
    }))

    expect(rms(errors.map(({ error }) => error))).toBeLessThan(0.2)
    expect(
      errors.filter(({ error, doubt }) => Math.abs(error) < 2.6 * Math.hypot(doubt.location, 0.05)).length,
    ).toBeGreaterThan(17)
    expect(rms(items.map(({ model }, at) => Math.log(model.slope / truth[at]!.slope)))).toBeLessThan(0.2)
    expect(ratings.spread).toBeGreaterThan(0.6)
  })

  test('believes authors while there are no answers, and says how little that is', () => {
    const rated = models(6).map((model, at) => ({ ...unknownItem(model, at), rating: at - 2.5 }))
    const { items, scaleDoubt } = calibrate(rated, [])

    const places = items.map(({ model }) => locationOf(model))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    for (const { doubt, answers } of items) {
      expect(doubt.location).toBeGreaterThan(0.6)
      expect(answers).toBe(0)
    }
    expect(scaleDoubt.shift).toBeGreaterThan(0.2)
  })

  test('leaves anchors as they are, and the scale with them', () => {
    const truth = models(24)
    const items = truth.map((model, at) =>
      at < 12 ? { id: String(at), model, isAnchor: true, rating: null } : unknownItem(model, at),
    )
    // People half a standard deviation abler than the reference population.
    const { items: found, scaleDoubt } = calibrate(
      items,
      answersOf(truth, { people: 500, each: 24, ability: 0.5 }),
    )

    expect(found.slice(0, 12).map(({ model }) => model)).toEqual(truth.slice(0, 12))
    expect(
      mean(found.slice(12).map(({ model }, at) => locationOf(model) - locationOf(truth[12 + at]!))),
    ).toBeCloseTo(0, 0)
    expect(scaleDoubt).toEqual({ shift: 0, logScale: 0 })
  })

  test('passes over answers to unknown items and scores that cannot be', () => {
    const truth = models(4)
    const odd = [
      { person: 'p', item: 'gone', score: 1 },
      { person: 'p', item: '0', score: 7 },
    ]

    expect(calibrate(truth.map(unknownItem), odd).items.map(({ answers }) => answers)).toEqual([0, 0, 0, 0])
  })
})

describe('flags', () => {
  test('find wrong keys and guesses, and leave sound items alone', () => {
    const truth = models(30).map((model, at) => (at % 3 === 0 ? { ...choice(at), slope: 1 } : model))
    const answers = answersOf(truth, { people: 500, each: 15 }).map((answer) => {
      if (answer.item === '0') return { ...answer, score: 1 - answer.score }
      return answer.item === '3'
        ? { ...answer, score: Number(randomFrom(Number(answer.person), 9)() < 0.25) }
        : answer
    })
    const flags = flagItems(truth.map(unknownItem), answers)

    expect(flags.find(({ item }) => item === '0')).toMatchObject({ suspicion: 'wrong-key' })
    expect(flags.find(({ item }) => item === '3')).toMatchObject({ suspicion: 'no-information' })
    expect(flags.filter(({ suspicion }) => suspicion).length).toBeLessThanOrEqual(3)
  })
})

describe('unfairness between groups', () => {
  test('is found at equal ability although one group is abler, and is not said without data', () => {
    const truth = models(24)
    const harder = truth.map((model, at) =>
      at === 5 ? { ...choice(5), slope: 1.2, difficulty: locationOf(model) } : model,
    )
    const unfair = harder.map((model, at) =>
      at === 5 && model.kind === 'logistic' ? { ...model, difficulty: model.difficulty + 1 } : model,
    )
    const groups = (people: number) =>
      [
        answersOf(harder, { people, each: 24 }),
        answersOf(unfair, { people, each: 24, ability: -0.8, seed: 5 }),
      ] as const

    const found = findDif(truth.map(unknownItem), groups(300))
    const tooFew = findDif(truth.map(unknownItem), groups(60))

    expect(found.find(({ item }) => item === '5')).toMatchObject({
      kind: expect.stringMatching('review|pause'),
    })
    expect(found.filter(isFound).length).toBeLessThanOrEqual(3)
    expect(new Set(tooFew.map(({ kind }) => kind))).toEqual(new Set(['not-enough-data']))
  })
})

describe('correlation between skills', () => {
  test.each([0, 0.4, 0.8])('of %d is found again', (correlation) => {
    const skills = ['a', 'b', 'c']
    const truth = models(36)
    const items = truth.map((model, at) => ({ id: String(at), skill: skills[at % 3]!, model }))
    const people = Array.from({ length: 300 }, (_, person) => {
      const random = randomFrom(person, 3)
      const common = normal(random)
      const abilities = skills.map(
        () => Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * normal(random),
      )
      return truth.map((model, at) => ({ item: String(at), score: drawn(model, abilities[at % 3]!, random) }))
    })
    const found = estimateCorrelation(prepareBank({ version: 'v', items }), people)

    for (const [row, column] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect(Math.abs(found[row]![column]! - correlation)).toBeLessThan(0.17)
  })
})

/** Every fourth with partial credit. */
function models(count: number): ItemModel[] {
  return Array.from({ length: count }, (_, at): ItemModel => {
    const random = randomFrom(at, 41)
    const [slope, place] = [Math.exp(0.3 * normal(random)), normal(random)]
    return at % 4 === 1
      ? { kind: 'partial-credit', slope: 0.7 * slope, steps: [place - 0.6, place + 0.6] }
      : { kind: 'logistic', slope, difficulty: place, guessing: at % 4 === 2 ? 0.2 : 0 }
  })
}

function choice(at: number): ItemModel & { kind: 'logistic' } {
  return { kind: 'logistic', slope: 1, difficulty: normal(randomFrom(at, 42)), guessing: 0 }
}

function unknownItem(model: ItemModel, at: number): CalibrationItem {
  const usual: ItemModel =
    model.kind === 'logistic'
      ? { ...model, slope: 1, difficulty: 0 }
      : { kind: 'partial-credit', slope: 0.7, steps: [-0.6, 0.6] }
  return { id: String(at), model: usual, rating: null }
}

interface Crowd {
  people: number
  each: number
  ability?: number
  seed?: number
}

function answersOf(
  truth: readonly ItemModel[],
  { people, each, ability = 0, seed = 0 }: Crowd,
): CalibrationAnswer[] {
  return Array.from({ length: people }, (_, person) => {
    const random = randomFrom(person, seed, 17)
    const theta = ability + normal(random)
    const order = truth
      .map((model, at) => ({ at, model, draw: random() }))
      .sort((one, other) => one.draw - other.draw)
    return order.slice(0, each).map(({ at, model }) => ({
      person: String(person + seed * 10_000),
      item: String(at),
      score: drawn(model, theta, random),
    }))
  }).flat()
}

function drawn(model: ItemModel, theta: number, random: () => number): number {
  let left = random()
  const chances = categoryProbabilities(model, theta)
  let score = 0
  while (score < categoryCount(model) - 1 && left >= chances[score]!) left -= chances[score++]!
  return score
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const rms = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => value ** 2)))
