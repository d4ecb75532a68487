import { believe, crossEntropy, entropy, fresh, least, perplexity, surprise, truth } from './keyboard'

const sum = (belief: readonly number[]) => belief.reduce((total, part) => total + part, 0)

test('entropy, cross-entropy and perplexities are those of the lesson', () => {
  expect(entropy(truth)).toBe(1.75)
  expect(crossEntropy(truth, fresh)).toBe(2)
  expect(perplexity(2)).toBe(4)
  expect(perplexity(1.75)).toBeCloseTo(3.36, 2)
  expect(surprise(0.01)).toBeCloseTo(6.6, 1)
})

test('no belief does better than the truth', () => {
  for (const word of [0, 1, 2, 3])
    for (const probability of [0.01, 0.2, 0.5, 0.9])
      expect(crossEntropy(truth, believe(truth, word, probability))).toBeGreaterThanOrEqual(1.75)
})

test('being sure of the most frequent word costs more than knowing nothing', () => {
  expect(crossEntropy(truth, believe(fresh, 0, 0.97))).toBeGreaterThan(2)
})

test('beliefs always sum to one, and none is impossible', () => {
  let belief: readonly number[] = fresh
  for (const [word, probability] of [
    [0, 1],
    [0, 0.3],
    [2, 0],
    [1, 0.999],
    [3, 0.5],
  ] as const) {
    belief = believe(belief, word, probability)
    expect(sum(belief)).toBeCloseTo(1)
    expect(Math.min(...belief)).toBeGreaterThanOrEqual(least - 1e-12)
  }
})
