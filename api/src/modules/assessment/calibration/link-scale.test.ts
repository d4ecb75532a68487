import { randomFrom } from '../engine/random.js'
import { categoryProbabilities, type ItemModel } from '../engine/models.js'
import type { CalibrationAnswer } from './answers.js'
import { calibrate } from './calibrate.js'
import { companyWeights } from './company-weights.js'
import { linkedModel, linkScale, type Anchor } from './link-scale.js'
import { locationOf } from './parameters.js'

const truth = Array.from({ length: 24 }, (_, at): ItemModel & { kind: 'logistic' } => {
  const random = randomFrom(at, 5)
  return {
    ...{ kind: 'logistic', guessing: at % 3 === 0 ? 0.2 : 0 },
    ...{ slope: Math.exp(0.3 * normal(random)), difficulty: normal(random) },
  }
})
const items = truth.map((model, at) => ({
  id: String(at),
  rating: null,
  model: { ...model, slope: 1, difficulty: 0 },
}))
const first = calibrate(items, answersOf(truth, { people: 600 })).items
const anchors: Anchor[] = first.map(({ id: item, model, doubt }) => ({ item, model, doubt }))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const moveOf = (now: readonly { model: ItemModel }[]) =>
  mean(now.map(({ model }, at) => locationOf(model) - locationOf(first[at]!.model)))

describe('the scale', () => {
  test.each([
    ['abler', 0.8, 1],
    ['less able', -0.8, 1],
    ['more alike', 0.3, 0.7],
    ['more different', 0, 1.4],
  ])('stays where it was when people are %s', (_, ability, spread) => {
    const now = calibrate(items, answersOf(truth, { people: 600, ability, spread, seed: 7 })).items

    const link = linkScale(now, anchors)!

    const held = now.map((item) => ({ model: linkedModel(item.model, link) }))
    if (ability !== 0) expect(Math.abs(moveOf(now))).toBeGreaterThan(0.15)
    expect(Math.abs(moveOf(held))).toBeLessThan(0.1)
    expect(Math.abs(link.factor - spread)).toBeLessThan(0.15)
    expect(Math.abs(link.shift - ability)).toBeLessThan(0.15)
    expect(link.doubt.shift).toBeLessThan(0.1)
  })

  test('of the same answers moves by nothing, not by a bit', () => {
    const link = linkScale(first, anchors)!

    expect(link).toMatchObject({ factor: 1, shift: 0, moved: new Map(), doubt: { shift: 0, logScale: 0 } })
    expect(first.map(({ model }) => linkedModel(model, link))).toEqual(first.map(({ model }) => model))
  })

  test('is not moved by two anchors that have become easier, and they are told', () => {
    // Of middle difficulty, where it can be seen.
    const meant = [...truth.keys()].filter(
      (at) => truth[at]!.guessing === 0 && Math.abs(truth[at]!.difficulty) < 0.8,
    )
    const two = meant.slice(0, 2)
    const easier = truth.map((model, at) =>
      two.includes(at) ? { ...model, difficulty: model.difficulty - 1.5 } : model,
    )
    const now = calibrate(items, answersOf(easier, { people: 600, ability: 0.5, seed: 8 })).items

    const link = linkScale(now, anchors)!

    expect([...link.moved.keys()]).toEqual(expect.arrayContaining(two.map(String)))
    expect(link.moved.size).toBeLessThanOrEqual(4)
    expect(Math.max(...two.map((at) => link.moved.get(String(at))!))).toBeLessThan(-0.8)
    expect(Math.abs(link.shift - 0.5)).toBeLessThan(0.15)
  })

  test('is held by ten anchors at least', () => {
    expect(linkScale(first, anchors.slice(0, 9))).toBeNull()
    expect(linkScale(first.slice(0, 9), anchors)).toBeNull()
  })
})

describe('a company', () => {
  const share = (sizes: readonly number[]) => {
    const weights = companyWeights(sizes.flatMap((size, at) => Array.from({ length: size }, () => at)))
    let from = 0
    const sums = sizes.map((size) => weights.slice(from, (from += size)).reduce((sum, one) => sum + one, 0))
    return { weights, most: Math.max(...sums) / sums.reduce((sum, one) => sum + one, 0), sums }
  }

  test('that is large makes up a third at most, and one that is small counts whole', () => {
    const { most, sums } = share([5000, 400, 150, 60, 3])

    expect(most).toBeCloseTo(1 / 3)
    expect(sums.slice(2)).toEqual([150, 60, 3])
  })

  test('counts whole where it is alone, and for a hundred people however few the others are', () => {
    expect(share([700]).sums).toEqual([700])
    expect(share([700, 3]).sums.map(Math.round)).toEqual([100, 3])
  })

  test.each(Array.from({ length: 40 }, (_, seed) => seed))('never counts too much (%d)', (seed) => {
    const random = randomFrom(seed, 3)
    const sizes = Array.from({ length: 1 + Math.floor(random() * 9) }, () => Math.ceil(800 * random() ** 3))
    const { weights, most, sums } = share(sizes)

    for (const weight of weights) expect(weight > 0 && weight <= 1).toBe(true)
    if (Math.max(...sums) > 100.001) expect(most).toBeLessThan(Math.max(1 / 3, 1 / sizes.length) + 1e-9)
  })
})

interface Crowd {
  people: number
  ability?: number
  spread?: number
  seed?: number
}

function answersOf(
  models: readonly ItemModel[],
  { people, ability = 0, spread = 1, seed = 0 }: Crowd,
): CalibrationAnswer[] {
  return Array.from({ length: people }, (_, person) => {
    const random = randomFrom(person, seed, 19)
    const theta = ability + spread * normal(random)
    return models.map((model, at) => ({
      ...{ person: String(person), item: String(at) },
      score: Number(random() < categoryProbabilities(model, theta)[1]!),
    }))
  }).flat()
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
