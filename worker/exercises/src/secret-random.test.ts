import { createHash } from 'node:crypto'
import { randomFrom, type Random } from './contract/index.js'
import { secretRandomFrom } from './secret-random.js'

const numbers = (random: Random, count = 4) => Array.from({ length: count }, () => random.integer(2 ** 32))

test('the same seed and fork give the same numbers, for good', () => {
  const drawn = numbers(secretRandomFrom('1').fork('training'))

  expect(drawn).toEqual([1766189619, 1081819392, 1863853572, 2818199705])
})

test('a fork does not depend on what was drawn before, and none repeats another', () => {
  const random = secretRandomFrom('1')
  const before = numbers(random.fork('fresh'), 300)
  numbers(random, 700)

  expect(numbers(random.fork('fresh'), 300)).toEqual(before)
  const streams = [
    secretRandomFrom('1'),
    secretRandomFrom('2'),
    random.fork('a'),
    random.fork('b'),
    random.fork('a').fork('b'),
  ]
  const drawn = streams.flatMap((source) => numbers(source, 500))
  expect(new Set(drawn).size).toBeGreaterThan(drawn.length - 5)
})

test('draws are uniform enough for data', () => {
  const random = secretRandomFrom('uniform')
  const values = Array.from({ length: 20_000 }, () => random.uniform())

  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean).toBeGreaterThan(0.49)
  expect(mean).toBeLessThan(0.51)
  expect(Math.max(...values)).toBeLessThan(1)
})

// Found among 60 000: of 2^32 states that many runs share one. In under two minutes of one core all of them can be tried
// against the hidden inputs, and the one that gives these inputs gives their labels too.
test.each([
  [48322, 24851],
  [99002, 32287],
  [121940, 80134],
])('runs %i and %i, alike where a seed comes down to 32 bits, get data of their own', (one, other) => {
  const hiddenData = (source: (seed: string) => Random) =>
    [one, other].map((run) =>
      numbers(source(createHash('sha256').update(`${run}`).digest('hex')).fork('fresh')),
    )

  const [first, same] = hiddenData(randomFrom)
  const [own, another] = hiddenData(secretRandomFrom)

  expect(first).toEqual(same)
  expect(own).not.toEqual(another)
})
