import { events, ideaNames, ideas, isWinter, lastYear, standingIn, waitedBy } from './waits'

test('the years of waiting are those of the lesson', () => {
  expect(ideaNames.map((name) => waitedBy(name, lastYear))).toEqual([26, 23, 24, 5])
})

test('nobody has waited for an idea that is not known, and nobody waits after its turn', () => {
  expect(waitedBy('backpropagation', 1985)).toBe(0)
  expect(waitedBy('backpropagation', 2000)).toBe(14)
  expect(waitedBy('backpropagation', 2020)).toBe(26)
})

test('in 1990 a sensible person stood in a winter, four years after backpropagation', () => {
  expect(isWinter(1990)).toBe(true)
  expect(standingIn(1990, 'backpropagation')).toMatchObject({
    idea: 'waiting',
    waited: 4,
    last: { name: 'collapse' },
    next: { name: 'deepBlue' },
  })
})

test('at the end nothing is known to come', () => {
  expect(standingIn(lastYear, 'transformer')).toMatchObject({ idea: 'arrived', next: undefined })
})

test('events stand in order of their years, and every idea is known before its turn', () => {
  expect(events.map(({ year }) => year)).toEqual(events.map(({ year }) => year).sort((a, b) => a - b))
  for (const name of ideaNames) expect(ideas[name].known).toBeLessThan(ideas[name].turn)
})
