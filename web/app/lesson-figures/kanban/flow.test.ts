import { flowsOf, lessonBoard, stations, wholeCards, workOf } from './flow'

const flows = flowsOf(lessonBoard)
const at = (limit: number) => flows[limit - 1]

test('an idea is ten days of work', () => {
  expect(workOf(lessonBoard)).toEqual({ data: 3, experiment: 5, review: 2 })
  expect(at(1)?.days).toBeCloseTo(10)
  expect(at(1)?.waiting).toBeCloseTo(0)
})

test('two cards by hand', () => {
  expect(at(2)?.days).toBeCloseTo(3.9 + 7.5 + 2.4)
  expect(at(2)?.perWeek).toBeCloseTo(10 / 13.8)
})

test.each([
  [12, 0.998, 60.1],
  [4, 0.907, 22.1],
])('with %p in progress %p a week are finished, each after %p days', (limit, perWeek, days) => {
  expect(at(limit)?.perWeek).toBeCloseTo(perWeek, 3)
  expect(at(limit)?.days).toBeCloseTo(days, 1)
})

test('help beside the bottleneck brings 7 percent, at it 16', () => {
  expect(flowsOf({ ...lessonBoard, data: 1.5 })[3]?.perWeek).toBeCloseTo(0.966, 3)
  expect(flowsOf({ ...lessonBoard, works: 0.5 })[3]?.perWeek).toBeCloseTo(1.055, 3)
  expect(flowsOf({ ...lessonBoard, works: 0.5 })[3]?.days).toBeCloseTo(19, 1)
})

test('Little’s law holds, and no board is faster than its bottleneck', () => {
  for (const board of [lessonBoard, { data: 6, works: 0.9, review: 1 }]) {
    const slowest = Math.max(...Object.values(workOf(board)))
    flowsOf(board).forEach((flow, index) => {
      expect((flow.perWeek / 5) * flow.days).toBeCloseTo(index + 1)
      expect(flow.perWeek).toBeLessThanOrEqual(5 / slowest)
    })
  }
})

test('the picture shows as many cards as there are', () => {
  flows.forEach(({ cards }, index) => {
    const whole = wholeCards(cards)
    expect(stations.reduce((sum, station) => sum + whole[station], 0)).toBe(index + 1)
  })
})
