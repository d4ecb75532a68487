import { rounds, trainHead } from './head'
import { messagesWith, type Input } from './messages'

const rate = 8
const rightOf = (perIntent: number, input: Input) => {
  const { labelled, fresh } = messagesWith(perIntent)
  return Math.round(64 * (trainHead(labelled[input], fresh[input], rate).right.at(-1) ?? NaN))
}

test('with all labels and with one for each intent as many come right as the lesson says', () => {
  expect(rightOf(6, 'words')).toBe(22)
  expect(rightOf(6, 'places')).toBe(64)
  expect(rightOf(1, 'places')).toBe(63)
})

test('a head that knows nothing has a loss of ln 8, and learns its own examples either way', () => {
  for (const input of ['places', 'words'] as const) {
    const { labelled, fresh } = messagesWith(6)
    const { losses } = trainHead(labelled[input], fresh[input], rate)

    expect(losses).toHaveLength(rounds + 1)
    expect(losses[0]).toBeCloseTo(Math.log(8), 6)
    expect(losses.at(-1)).toBeLessThan(0.1)
  }
})

test('there are as many labelled messages as are asked for', () => {
  expect(messagesWith(2).labelled.places.rows).toHaveLength(16)
  expect(messagesWith(6).labelled.words.rows).toHaveLength(48)
})
