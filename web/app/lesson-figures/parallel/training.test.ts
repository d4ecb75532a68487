import { stepOf } from './training'

const plain = { link: 50, overlapped: false }

test('one card would need 480 seconds for a step', () => {
  const step = stepOf({ cards: 1, ...plain })

  expect(step).toMatchObject({ waiting: 0, speedup: 1, efficiency: 1 })
  expect(step.seconds).toBeCloseTo(480)
})

test('a hundred and a thousand cards have the numbers of the lesson', () => {
  const [hundred, thousand] = [stepOf({ cards: 100, ...plain }), stepOf({ cards: 1000, ...plain })]

  expect(hundred.seconds).toBeCloseTo(5.43, 2)
  expect(hundred.efficiency).toBeCloseTo(0.88, 2)
  expect(hundred.days).toBeCloseTo(236, 0)
  expect(thousand.seconds).toBeCloseTo(1.12, 2)
  expect(thousand.speedup).toBeCloseTo(429, 0)
  expect(thousand.efficiency).toBeCloseTo(0.43, 2)
  expect(thousand.days).toBeCloseTo(49, 0)
  expect(Math.round(thousand.cardDays / hundred.cardDays)).toBe(2)
})

test('sending while computing hides what the backward pass covers', () => {
  const step = stepOf({ cards: 1000, link: 50, overlapped: true })

  expect(step.seconds).toBeCloseTo(0.8, 2)
  expect(step.efficiency).toBeCloseTo(0.6, 2)
})

test('more cards are never slower, and never more efficient', () => {
  const crews = [1, 2, 8, 64, 512, 4096].map((cards) => stepOf({ cards, ...plain }))

  crews.slice(1).forEach((step, at) => {
    expect(step.speedup).toBeGreaterThan(crews[at]?.speedup ?? 0)
    expect(step.efficiency).toBeLessThan(crews[at]?.efficiency ?? 1)
  })
})
