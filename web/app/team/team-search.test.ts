import { asked, searchString, sortedBy, teamSearch } from './team-search'

const of = (text: string) => teamSearch(new URLSearchParams(text))

test('an address says whom to show in which order, and what nobody can have chosen is left out', () => {
  expect(asked(of('q=ada&skill=s&level=WORKING&sort=s&dir=desc&team=t'))).toEqual({
    team: 't',
    filter: { matching: 'ada', skill: 's', level: 'WORKING' },
    order: { by: 'SKILL', skill: 's', descending: true },
  })
  expect(asked(of('level=WORKING&dir=down&sort=name&q=+'))).toEqual({
    team: undefined,
    filter: {},
    order: { by: 'NAME', descending: false },
  })
  expect(asked(of('skill=s&level=GREAT')).filter).toEqual({})
})

test('choosing a column once more turns the order round, and everything else stays', () => {
  const search = of('q=ada&team=t')

  const byLevel = sortedBy(search, 's')

  expect(searchString(byLevel)).toBe('?team=t&q=ada&sort=s&dir=desc')
  expect(searchString(sortedBy(byLevel, 's'))).toBe('?team=t&q=ada&sort=s')
  expect(searchString(sortedBy(byLevel, null))).toBe('?team=t&q=ada')
})
