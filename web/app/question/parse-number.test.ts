import { parseNumber } from './parse-number'

test.each([
  ['0.67', 0.67],
  ['0,67', 0.67],
  [' 12 ', 12],
  ['1,234', 1234],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.234.567', 1234567],
  ['1 234,5', 1234.5],
  ['0,125', 0.125],
  ['−3', -3],
  ['+3', 3],
  ['.5', 0.5],
  ['67 %', 0.67],
  ['2/3', 2 / 3],
  ['1e-3', 0.001],
  ['１０．５', 10.5],
])('%p is the number %p', (text, number) => {
  expect(parseNumber(text)).toBeCloseTo(number, 12)
})

test.each([
  ['10.5 min²', 'min²', 10.5],
  ['10.5', 'min²', 10.5],
  ['67 %', '%', 67],
  ['67％', '%', 67],
  ['12分钟', '分钟', 12],
])('the unit may be written along: %p in %p is %p', (text, unit, number) => {
  expect(parseNumber(text, unit)).toBe(number)
})

test.each(['', 'ten', '1/0', '1..2', '1,2,', '--3', '3 apples'])('%p is no number', (text) => {
  expect(parseNumber(text)).toBeNull()
})
