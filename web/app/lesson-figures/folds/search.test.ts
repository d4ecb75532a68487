import { accounts, candidates, choose, deal, scoresOf, summaryOf, worths } from './search'

const scoresBy = (dealing: 'companies' | 'rows' | 'order') => scoresOf(deal(dealing, 5, 5), 5)

test('there are 200 accounts, buyers first, and saying no is right 64 times in 100', () => {
  const bought = accounts.map((account) => account.bought)

  expect(accounts).toHaveLength(200)
  expect(bought.filter(Boolean)).toHaveLength(72)
  expect(bought.lastIndexOf(true)).toBe(71)
})

test('with companies kept together, scores and choice are those of the lesson', () => {
  const scores = scoresBy('companies')
  const summaries = scores.map(summaryOf)

  expect(scores[2]).toEqual([0.75, 0.825, 0.775, 0.75, 0.75])
  expect(scores[3]).toEqual([0.7, 0.825, 0.8, 0.75, 0.725])
  expect(summaries.map(({ mean }) => Number((100 * mean).toFixed(1)))).toEqual([63, 68, 77, 76, 67])
  expect(summaries[2]?.error).toBeCloseTo(0.0146, 4)
  expect(choose(summaries)).toEqual({ best: 2, simplest: 3 })
})

test('with companies torn apart, the one who asks a single neighbour seems best, and is not', () => {
  const summaries = scoresBy('rows').map(summaryOf)

  expect(summaries[0]?.mean).toBeCloseTo(0.89, 3)
  expect(choose(summaries).best).toBe(0)
  expect(worths().map((worth) => Math.round(100 * worth))).toEqual([65, 69, 73, 74, 67])
})

test('cut in the order of the export, a fold may hold buyers alone', () => {
  const fold = deal('order', 5, 1)

  expect(accounts.every(({ bought }, at) => fold[at] !== 0 || bought)).toBe(true)
  expect(summaryOf(scoresBy('order')[2] ?? []).error).toBeGreaterThan(0.1)
})

test.each([3, 5, 10])('%p folds are as even as companies allow, and none is parted', (folds) => {
  const fold = deal('companies', folds, 3)
  const sizes = Array.from({ length: folds }, (_, held) => fold.filter((one) => one === held).length)

  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2)
  accounts.forEach(({ company }, at) =>
    expect(accounts.every((other, to) => other.company !== company || fold[to] === fold[at])).toBe(true),
  )
  expect(candidates).toHaveLength(5)
})
