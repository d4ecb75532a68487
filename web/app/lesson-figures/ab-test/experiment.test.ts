import { bandOf, declared, isClear, questionsFor, run } from './experiment'

const plan = { base: 0.6, lift: 0.02, daily: 100, days: 14 }

test('the experiment of the lesson is clear on its fourth day and not on its last', () => {
  const days = run(plan, 11)
  const [fourth, last] = [days[3], days[13]]

  expect(fourth).toMatchObject({ count: 400, solved: [217, 247] })
  expect(fourth?.difference).toBeCloseTo(0.075, 3)
  expect(fourth?.band).toBeCloseTo(0.068, 3)
  expect(fourth && isClear(fourth)).toBe(true)
  expect(last).toMatchObject({ count: 1400, solved: [836, 867] })
  expect(last?.difference).toBeCloseTo(0.022, 3)
  expect(last?.band).toBeCloseTo(0.036, 3)
  expect(last && isClear(last)).toBe(false)
})

test('without any difference one in twenty wins at the end, and more than one in five on some day', () => {
  const { atEnd, anyDay } = declared({ ...plan, lift: 0 })

  expect(atEnd).toBeCloseTo(0.05, 2)
  expect(anyDay).toBeGreaterThan(0.2)
  expect(anyDay).toBeLessThan(0.25)
})

test('a plan of this size finds two points once in five times', () => {
  expect(declared(plan).atEnd).toBeCloseTo(0.2, 1)
})

test('two points need 9600 questions for each version, and then four of five experiments show them', () => {
  expect(questionsFor(0.6, 0.02)).toBeCloseTo(9600)
  expect(declared({ ...plan, daily: 9600 / 14 }).atEnd).toBeCloseTo(0.8, 1)
})

test('the band narrows with the root of the count', () => {
  expect(bandOf(0.6, 0.62, 400) / bandOf(0.6, 0.62, 1600)).toBeCloseTo(2)
})
