import { capacityOf, meanQueue, outcomeOf } from './service'

test('one by one, 47 requests a second are the end', () => {
  expect(capacityOf(1)).toBeCloseTo(47.6, 1)
  expect(capacityOf(8)).toBeCloseTo(286, 0)
  expect(capacityOf(32)).toBeCloseTo(615, 0)
})

test('the first state has the numbers of the lesson', () => {
  const { median, p95, busy } = outcomeOf({ rate: 40, most: 1, patience: 0 })

  expect(median).toBeCloseTo(57, 0)
  expect(p95).toBeCloseTo(195.5, 1)
  expect(busy).toBeCloseTo(0.84, 2)
})

test('the formula of the lesson, and the requests agree with it', () => {
  expect(meanQueue(24, 21)).toBeCloseTo(10.7, 1)
  expect(meanQueue(40, 21)).toBeCloseTo(55, 0)
  expect(meanQueue(45, 21)).toBeCloseTo(180, 0)

  const { waits } = outcomeOf({ rate: 40, most: 1, patience: 0 })
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
  expect(Math.abs(mean - 21 - meanQueue(40, 21))).toBeLessThan(15)
})

test('at 60 a second the queue grows without end, and a batch of eight answers within 43 milliseconds', () => {
  expect(outcomeOf({ rate: 60, most: 1, patience: 0 })).toMatchObject({ overrun: true })
  expect(outcomeOf({ rate: 60, most: 8, patience: 0 }).p95).toBeCloseTo(43, 0)
  expect(outcomeOf({ rate: 60, most: 8, patience: 0 }).median).toBeCloseTo(31, 0)
})

test('patience makes fewer calls and longer waits', () => {
  const [hasty, patient] = [0, 50].map((patience) => outcomeOf({ rate: 60, most: 8, patience }))

  expect(hasty?.busy).toBeCloseTo(0.82, 2)
  expect(patient?.busy).toBeCloseTo(0.36, 2)
  expect(patient?.median).toBeCloseTo(59, 0)
})

test('everybody is answered once, and no one before the call is over', () => {
  const { waits } = outcomeOf({ rate: 300, most: 16, patience: 20 })

  expect(waits).toHaveLength(4000)
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(21 - 1e-6)
})
