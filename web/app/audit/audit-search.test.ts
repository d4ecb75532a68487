import { auditFilter, auditSearch, searchString } from './audit-search'
import { actionsOf, kinds } from './kinds'

const read = (text: string) => auditSearch(new URLSearchParams(text))

test('an address becomes a filter, its last day included', () => {
  expect(auditFilter(read('person=abc&kind=export&from=2026-01-01&to=2026-01-31'))).toEqual({
    actor: 'abc',
    actions: actionsOf('export'),
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-02-01T00:00:00.000Z',
  })
})

test('days in the other order mean the same time', () => {
  expect(read('from=2026-01-31&to=2026-01-01')).toMatchObject({ from: '2026-01-01', to: '2026-01-31' })
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

test('whoever is typed stands in the place of whoever was chosen', () => {
  expect(read('person=abc&who=+Lena+')).toMatchObject({ person: null, who: 'Lena' })
  expect(read('person=abc&who=++')).toMatchObject({ person: 'abc', who: null })
})

test('every kind has its actions', () => {
  for (const kind of kinds) expect(actionsOf(kind).length).toBeGreaterThan(0)
})
