import { parsedFilter } from './attribute-path.js'
import { equalities, matches } from './filter.js'
import { userShape } from './schemas.js'

const kim = {
  id: '0198-Kim',
  userName: 'Kim.Park@corp.example',
  externalId: 'EXT-1',
  displayName: 'Kim Park',
  name: { givenName: 'Kim', familyName: 'Park' },
  active: true,
  emails: [
    { value: 'kim@corp.example', type: 'work', primary: true },
    { value: 'kim@home.example', type: 'home' },
  ],
  meta: { lastModified: '2026-11-29T10:00:00.000Z' },
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
    department: 'Search',
    manager: { value: '7' },
  },
}

const holds = [
  'userName eq "kim.park@corp.example"',
  'USERNAME Eq "KIM.PARK@CORP.EXAMPLE"',
  'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "kim.park@corp.example"',
  'urn:ietf:params:scim:schemas:core:2.0:User:name.familyName sw "Pa"',
  'externalId eq "EXT-1"',
  'active eq true',
  'active eq "True"',
  'displayName co "im pa"',
  'displayName ew "Park"',
  'userName ne "other@corp.example"',
  'title eq null',
  'not (title pr)',
  'emails pr',
  'emails eq "kim@home.example"',
  'emails.value eq "kim@home.example"',
  'emails[type eq "work" and value co "corp"]',
  'emails[type eq "work"].value eq "kim@corp.example"',
  'meta.lastModified gt "2026-11-29T09:59:59Z"',
  'meta.lastModified le "2026-11-30T00:00:00Z"',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "search"',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq "7"',
  'active eq false or (displayName sw "Kim" and not (userName sw "x"))',
  'active eq false or active eq true and displayName pr',
]

const fails = [
  'userName eq "kim"',
  'externalId eq "ext-1"',
  'active eq false',
  'title pr',
  'emails[type eq "home" and value co "corp"]',
  'emails[type eq "work"].value eq "kim@home.example" and active eq false',
  'nothing.of.this eq "x"',
  'displayName gt 7',
  '(active eq false or active eq true) and title pr',
]

test.each(holds)('%s holds', (filter) => {
  expect(matches(kim, parsedFilter(filter), userShape)).toBe(true)
})

test.each(fails)('%s does not hold', (filter) => {
  expect(matches(kim, parsedFilter(filter), userShape)).toBe(false)
})

test.each([
  '',
  'userName',
  'userName eq',
  'userName eq kim',
  'userName is "kim"',
  'userName eq "kim" and',
  '(userName eq "kim"',
  'emails[type eq "work"',
  `userName eq "x" or '1' = '1'`,
  `userName eq "${'x'.repeat(1_000)}"`,
  `${'('.repeat(900)}active eq true`,
])('%j is no filter', (filter) => {
  expect(() => parsedFilter(filter)).toThrow(
    expect.objectContaining({ status: 400, scimType: 'invalidFilter' }),
  )
})

test('true and false are not put in order', () => {
  expect(() => matches(kim, parsedFilter('active gt true'), userShape)).toThrow('does not compare')
})

test('the database looks among fewer only where that loses nobody', () => {
  const of = (filter: string) => Object.fromEntries(equalities(parsedFilter(filter), userShape))

  expect(of('userName eq "a"')).toEqual({ username: 'a' })
  expect(of('userName eq "a" and active eq true')).toEqual({ username: 'a' })
  expect(of('userName eq "a" or active eq true')).toEqual({})
  expect(of('not (userName eq "a")')).toEqual({})
  expect(of('emails[value eq "a"]')).toEqual({})
})
