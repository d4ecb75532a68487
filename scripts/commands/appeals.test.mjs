import { escaped, printable } from './appeals.mjs'

const hostile = 'Two\nlines \u001b[2J\u009b31m\u202eden\u{e0041}\u007f\r'

test('what strangers wrote is printed without what a terminal obeys, line by line', () => {
  expect(printable(hostile)).toBe('Two\nlines  [2J 31m den   ')
  expect(printable('两个答案都对。')).toBe('两个答案都对。')
})

test('as JSON it is what it was, and still holds nothing that a terminal obeys', () => {
  const json = escaped(JSON.stringify([{ words: hostile }]))

  expect(json).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  expect(JSON.parse(json)).toEqual([{ words: hostile }])
})
