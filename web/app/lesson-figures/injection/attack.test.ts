import { chanceAmong, chanceOf, harmOf, stoppedADay, type Assistant } from './attack'

const assistant: Assistant = { strangers: true, secrets: true, sends: true, confirmed: false }

test('one in a hundred that passes is 95 percent among three hundred', () => {
  expect(chanceAmong(300, chanceOf(assistant, 0.01))).toBeCloseTo(0.951, 3)
})

test('a person who confirms, and waves through one in ten, makes 26 percent of it', () => {
  expect(chanceAmong(300, chanceOf({ ...assistant, confirmed: true }, 0.01))).toBeCloseTo(0.259, 3)
})

test('a stricter filter stops honest mails', () => {
  expect(stoppedADay(0.01)).toBeCloseTo(75, 0)
  expect(stoppedADay(0.001)).toBeCloseTo(562, 0)
})

test.each([
  [assistant, 'leak'],
  [{ ...assistant, secrets: false }, 'abuse'],
  [{ ...assistant, sends: false }, 'wrong'],
  [{ ...assistant, strangers: false }, 'none'],
] as const)('what is at stake follows from what it may do: %#', (rights, harm) => {
  expect(harmOf(rights)).toBe(harm)
})

test('without text by strangers no number of attempts does anything', () => {
  expect(chanceAmong(1e6, chanceOf({ ...assistant, strangers: false }, 0.5))).toBe(0)
})
