import { afterPass, binned, chanceOf, expected, outcomes, type Bet } from './bets'

const bet: Bet = { ideas: 12, chance: 0.1, test: 5, badPass: 0.1 }

test('one idea loses 20 thousand if it is simply built, and brings 16.8 if it is tested first', () => {
  expect(expected(bet, 'build')).toBeCloseTo(-20)
  expect(expected(bet, 'test')).toBeCloseTo(16.8)
  expect(12 * expected(bet, 'test')).toBeCloseTo(201.6)
  expect(afterPass(bet)).toBeCloseTo(0.47, 2)
})

test('a test that lets 41 percent of the bad ones pass is worth nothing', () => {
  expect(expected({ ...bet, badPass: 22.2 / 54 }, 'test')).toBeCloseTo(0)
  expect(expected({ ...bet, badPass: 0.3 }, 'test')).toBeCloseTo(6)
})

test('from a chance of 40 percent on, building at once is better', () => {
  const sure = { ...bet, chance: 49 / 122 }
  expect(sure.chance).toBeCloseTo(0.402, 3)
  expect(expected(sure, 'build')).toBeCloseTo(expected(sure, 'test'))
})

test('of a hundred companies 63 have a success, and 37 lose money', () => {
  const all = outcomes(bet, 'test')
  expect(chanceOf(all, (total) => total > 0)).toBeCloseTo(0.632, 2)
  expect(chanceOf(all, (total) => total < 0)).toBeCloseTo(0.37, 2)
})

test('of a hundred that build everything 66 lose money', () => {
  expect(chanceOf(outcomes(bet, 'build'), (total) => total < 0)).toBeCloseTo(0.659, 3)
})

test.each(['test', 'build'] as const)(
  'all outcomes of %p together are certain, and their mean is right',
  (plan) => {
    for (const other of [bet, { ideas: 20, chance: 0.4, test: 20, badPass: 0.5 }]) {
      const all = outcomes(other, plan)
      const mean = all.reduce((sum, { total, chance }) => sum + total * chance, 0)
      expect(chanceOf(all, () => true)).toBeCloseTo(1)
      expect(mean).toBeCloseTo(other.ideas * expected(other, plan))
      expect(binned(all, [-400, 800], 100).reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1)
    }
  },
)
