import { borders, cheapest, costOf, dayOf, groups, truthOf } from './behaviour'

const terms = { mistake: 15, noticed: 0.8 }

test('the borders are those of the lesson', () => {
  expect(borders(terms).act).toBeCloseTo(0.981, 3)
  expect(borders(terms).ask).toBeCloseTo(0.69, 3)
})

test('undo brings the border of acting down', () => {
  expect(borders({ ...terms, mistake: 2 }).act).toBeCloseTo(0.671, 3)
})

test('who notices little should be asked less', () => {
  const { act, ask } = borders({ ...terms, noticed: 0.4 })

  expect(act).toBeCloseTo(0.963, 3)
  expect(ask).toBeCloseTo(0.865, 3)
})

test('each group gets the treatment of the table', () => {
  expect(groups.map(({ stated }) => cheapest(stated, terms))).toEqual(['act', 'ask', 'ask', 'leave'])
})

test('a calibrated day costs 480 euros, and any one way for all costs more', () => {
  const { byConfidence, always } = dayOf(terms, 1)

  expect(byConfidence).toBeCloseTo(479.5)
  expect(always.act).toBeCloseTo(1492.5)
  expect(always.ask).toBeCloseTo(617.9)
  expect(always.leave).toBeCloseTo(1500)
})

test('a boasting model turns the same design into one that is worse than always asking', () => {
  const { byConfidence, always } = dayOf(terms, 2)

  expect(truthOf(0.995, 2)).toBeCloseTo(0.934, 3)
  expect(truthOf(0.95, 2)).toBeCloseTo(0.813, 3)
  expect(truthOf(0.8, 2)).toBeCloseTo(2 / 3)
  expect(byConfidence).toBeCloseTo(1131.5, 0)
  expect(always.ask).toBeCloseTo(1005.5, 0)
})

test('at its borders two ways cost the same', () => {
  for (const other of [terms, { mistake: 4, noticed: 0.9 }, { mistake: 30, noticed: 0.6 }]) {
    const { ask, act } = borders(other)
    expect(costOf('act', act, other)).toBeCloseTo(costOf('ask', act, other))
    expect(costOf('leave', ask, other)).toBeCloseTo(costOf('ask', ask, other))
  }
})

test('where nobody notices anything, asking is never best', () => {
  const { ask, act } = borders({ ...terms, noticed: 0 })

  expect(ask).toBe(act)
  expect(costOf('act', act, terms)).toBeCloseTo(costOf('leave', act, terms))
})
