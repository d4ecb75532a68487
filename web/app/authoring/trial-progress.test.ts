import { isBegun, isProven, isTrying } from './trial-progress'

const right = { state: 'DONE', asExpected: true }
const wrong = { state: 'DONE', asExpected: false }
const notTried = { state: 'NOT_TRIED', asExpected: null }
const running = { state: 'RUNNING', asExpected: null }

test('only files that were all tried, and ended as expected, prove an exercise', () => {
  expect(isProven([right, right])).toBe(true)
  expect(isProven([right, wrong])).toBe(false)
  expect(isProven([right, notTried])).toBe(false)
  expect(isProven([])).toBe(false)
})

test('a file that nobody has tried keeps nobody waiting', () => {
  expect(isTrying([right, notTried])).toBe(false)
  expect(isTrying([right, running])).toBe(true)
})

test('trials have begun when one of them is under way or over', () => {
  expect(isBegun([notTried, notTried])).toBe(false)
  expect(isBegun([notTried, running])).toBe(true)
  expect(isBegun([notTried, wrong])).toBe(true)
})
