import { recordAddress, recordSearch } from './record-search'

test('an address says what of a record is shown, and what nobody can have chosen is left out', () => {
  const search = recordSearch(new URLSearchParams('kind=GRADING&skill=s&after='))

  expect(search).toEqual({ kind: 'GRADING', skill: 's', after: null })
  expect(recordSearch(new URLSearchParams('kind=CODE')).kind).toBeNull()
  expect(recordAddress({ ...search, after: 'c' })).toBe('?kind=GRADING&skill=s&after=c')
})
