import { auditFilter, auditSearch, searchString } from './audit-search'
import { actionsOf, kinds } from './kinds'

const read = (text: string) => auditSearch(new URLSearchParams(text))

test('an address becomes a filter, its last day included', () => {
  expect(auditFilter(read('person=abc&kind=export&from=2026-01-01&to=2026-01-31'))).toEqual({
    actor: 'abc',
    actions: ['EXERCISE_EXPORTED', 'AUDIT_EXPORTED', 'DATA_COPIED', 'COMPANY_COPIED'],
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-02-01T00:00:00.000Z',
  })
})

test('what the form leaves empty, and what nobody can have chosen, filters nothing', () => {
  expect(auditFilter(read('person=&kind=&from=&to='))).toEqual({})
  expect(auditFilter(read('kind=weather&from=yesterday&to=2026-02-30'))).toEqual({})
})

test('a filter becomes its address again', () => {
  expect(searchString(read('kind=member&person=&from=2026-01-01'), { after: 'x' })).toBe(
    '?kind=member&from=2026-01-01&after=x',
  )
  expect(searchString(read(''))).toBe('')
})

test('every kind has its actions', () => {
  for (const kind of kinds) expect(actionsOf(kind).length).toBeGreaterThan(0)
})
