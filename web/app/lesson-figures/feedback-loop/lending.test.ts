import { advantage, border, lend, weeks } from './lending'

const never = lend({ exploration: 0 })
const some = lend({ exploration: 0.05 })

test('the border lies at ten percent', () => {
  expect(border).toBeCloseTo(0.1)
})

test('who never explores believes in fifteen percent for ever', () => {
  expect(never).toHaveLength(weeks + 1)
  expect(never.at(-1)?.belief.c).toBeCloseTo(0.15)
  expect(never.some(({ lendsToC }) => lendsToC)).toBe(false)
})

test('five percent of exploration find out in eleven weeks, for 880 euros', () => {
  expect(some[10]?.belief.c).toBeCloseTo(0.1)
  expect(some[11]?.belief.c).toBeCloseTo(0.0987, 4)
  expect(some.findIndex(({ lendsToC }) => lendsToC)).toBe(12)
  expect(advantage(some, never)[11]).toBeCloseTo(-880)
})

test('what it cost comes back within three weeks, though the exploration goes on', () => {
  const gained = advantage(some, never)

  expect((gained[12] ?? 0) - (gained[11] ?? 0)).toBeCloseTo(300)
  expect(gained[14]).toBeGreaterThan(0)
})

test('chance is the same for the same company and another for another', () => {
  const [one, again, other] = [3, 3, 4].map((seed) => lend({ exploration: 0.05, seed }))

  expect(one).toEqual(again)
  expect(one).not.toEqual(other)
})
