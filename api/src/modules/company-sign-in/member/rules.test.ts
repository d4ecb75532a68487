import { roleByRules, teamsByRules, type Rule } from './rules.js'

const role = (value: string, given: string): Rule => ({ value, role: given, teamId: null })
const team = (value: string, teamId: string): Rule => ({ value, role: null, teamId })
const rules = [role('staff', 'author'), role('leads', 'manager'), role('it', 'admin'), team('staff', 'blue')]

test.each([
  ['the highest of several', ['staff', 'it', 'leads'], 'admin'],
  ['the one that fits', ['leads'], 'manager'],
  ['the default where none fits', ['guests'], 'learner'],
  ['the default without groups', [], 'learner'],
])('rules give %s', (_, groups, expected) => {
  expect(roleByRules(rules, groups, 'learner')).toBe(expected)
})

test('without a rule about roles nothing is said of them', () => {
  expect(roleByRules([team('staff', 'blue')], ['staff'], 'learner')).toBeNull()
})

test('a team is entered and left by its groups, and any of several is enough', () => {
  const some = [team('a', 'blue'), team('b', 'blue'), team('c', 'red')]

  expect(teamsByRules(some, ['b'])).toEqual({ into: ['blue'], outOf: ['red'] })
  expect(teamsByRules(some, [])).toEqual({ into: [], outOf: ['blue', 'red'] })
  expect(teamsByRules([], ['b'])).toEqual({ into: [], outOf: [] })
})
