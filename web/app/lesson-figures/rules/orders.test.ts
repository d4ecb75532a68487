import { learn, months, nobody, outcomeOf } from './orders'

test('the rule of 500 makes the five mistakes of the lesson, and they cost 815', () => {
  expect(outcomeOf('october', 500)).toEqual({ missed: 4, bothered: 1, mistakes: 5, euros: 815 })
})

test('the fewest mistakes of October lie at 340, the smallest bill at 225', () => {
  expect(learn('october', 'mistakes')).toBe(340)
  expect(outcomeOf('october', 340)).toMatchObject({ mistakes: 3, euros: 230 })
  expect(learn('october', 'euros')).toBe(225)
  expect(outcomeOf('october', 225)).toMatchObject({ missed: 0, bothered: 4, euros: 60 })
})

test('everything above 320 and up to 360 does as well as 340', () => {
  for (const threshold of [321, 340, 360]) expect(outcomeOf('october', threshold).mistakes).toBe(3)
  for (const threshold of [320, 361]) expect(outcomeOf('october', threshold).mistakes).toBe(4)
})

test('in November both old rules are worse than checking nobody, and learning again hardly helps', () => {
  expect(outcomeOf('november', 500).mistakes).toBe(7)
  expect(outcomeOf('november', learn('october', 'mistakes')).mistakes).toBe(8)
  expect(outcomeOf('november', nobody).mistakes).toBe(6)
  expect(outcomeOf('november', learn('november', 'mistakes')).mistakes).toBe(5)
})

test('no threshold does better than the learned one', () => {
  for (const month of ['october', 'november'] as const)
    for (const goal of ['mistakes', 'euros'] as const) {
      const best = outcomeOf(month, learn(month, goal))[goal]
      const all = Array.from({ length: 800 }, (_, threshold) => outcomeOf(month, threshold)[goal])
      expect(Math.min(...all)).toBe(best)
    }
  expect(months.october.honest).toHaveLength(14)
})
