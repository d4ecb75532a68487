import request from 'supertest'
import { givenApi } from '../../../testkit/api.js'
import { described, givenDirectory, IdentityProvider, patchOf } from '../../../testkit/scim.js'
import { givenPersonalToken, givenServiceToken } from '../../../testkit/token-program.js'

const api = await givenApi()
const error = 'urn:ietf:params:scim:api:messages:2.0:Error'

test('without a token, with a wrong one, and with one of another scope nobody gets in', async () => {
  const owner = await api.member({ role: 'owner' })
  const none = await request(api.url).get('/scim/v2/Users')
  const wrong = await new IdentityProvider(api.url, 'skg_guess').get('/Users')
  const service = await givenServiceToken(api, owner, { scopes: ['people:write'] })
  const personal = await givenPersonalToken(api, owner, { scopes: ['people:write'] })
  const other = await new IdentityProvider(api.url, service.program.secret).get('/Users')
  const person = await new IdentityProvider(api.url, personal.program.secret).get('/Users')

  expect([none.status, wrong.status, other.status, person.status]).toEqual([401, 401, 403, 403])
  expect(none.headers['www-authenticate']).toContain('Bearer')
  expect(JSON.parse(none.text)).toMatchObject({
    schemas: [error],
    status: '401',
    detail: expect.stringContaining('scim'),
  })
  expect(other.body.detail).toContain('lacks the scope “scim”')
  const cookie = await request(api.url).get('/scim/v2/Users').set({ cookie: owner.cookie })
  expect(cookie.status).toBe(401)
})

test('a token that is revoked provisions nobody any more', async () => {
  const { owner, idp, tokenId } = await givenDirectory(api)
  expect((await idp.get('/Users')).status).toBe(200)

  await owner.does('revokeToken', { token: tokenId }, 'revoked')

  expect((await idp.get('/Users')).status).toBe(401)
})

test.each([
  ['post', '/Bulk'],
  ['get', '/Me'],
  ['post', '/.search'],
] as const)('%s %s is said not to be offered', async (method, path) => {
  const { idp } = await givenDirectory(api)

  const { status, body } = await idp.sends(method, path, method === 'post' ? {} : undefined)

  expect([status, body.schemas]).toEqual([501, [error]])
})

/** Nothing of these may reach the database, or be told apart from what is not there. */
const hostile = [
  `'; drop table auth.scim_user; --`,
  `" or "1" eq "1`,
  '..%2f..%2fServiceProviderConfig',
  '%00',
  '00000000-0000-0000-0000-000000000000',
  'a'.repeat(5_000),
  '{"$ne":null}',
  '0198c0de-0000-7000-8000-00000000000g',
]

test.each(hostile)('the id %j is nobody’s', async (id) => {
  const { idp } = await givenDirectory(api)
  const path = `/Users/${encodeURIComponent(id)}`

  for (const answer of [
    await idp.get(path),
    await idp.put(path, described('No Body')),
    await idp.patch(path, patchOf({ op: 'replace', path: 'active', value: false })),
    await idp.delete(path),
    await idp.get(path.replace('Users', 'Groups')),
  ])
    expect([answer.status, answer.body.schemas]).toEqual([404, [error]])
})

test.each([
  [`userName eq "x' or '1'='1"`, 200],
  [`userName eq "\\"; drop table auth.member; --"`, 200],
  [`userName eq "x" or true`, 400],
  [`userName eq 'x'`, 400],
  [`1 eq 1`, 200],
  [`__proto__.polluted eq "x"`, 200],
  [`emails[value eq "x"`, 400],
  [`${'not ('.repeat(300)}active eq true`, 400],
])('the filter %s lets nobody through', async (filter, status) => {
  const { idp } = await givenDirectory(api)

  const answer = await idp.get(`/Users?filter=${encodeURIComponent(filter)}`)

  expect(answer.status).toBe(status)
  if (status === 200) expect(answer.body.totalResults).toBe(0)
  else expect(answer.body.scimType).toBe('invalidFilter')
})

test.each([
  ['no JSON', '{"userName": ', 400, 'invalidSyntax'],
  ['a list', '[]', 400, 'invalidSyntax'],
  ['nobody', '{}', 400, 'invalidValue'],
  ['no address', JSON.stringify({ userName: 'kim' }), 400, 'invalidValue'],
  [
    'an address that is none',
    JSON.stringify(described('A B', { emails: [{ value: 'nowhere', primary: true }] })),
    400,
    'invalidValue',
  ],
  [
    'active neither true nor false',
    JSON.stringify(described('A B', { active: 'perhaps' })),
    400,
    'invalidValue',
  ],
  [
    'a name without end',
    JSON.stringify(described('A B', { displayName: 'x'.repeat(300) })),
    400,
    'invalidValue',
  ],
  [
    'much of an extension',
    JSON.stringify(
      described('A B', {
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'x'.repeat(20_000) },
      }),
    ),
    413,
    undefined,
  ],
  [
    'more than a megabyte',
    JSON.stringify(described('A B', { title: 'x'.repeat(1_100_000) })),
    413,
    undefined,
  ],
])('a body that is %s is refused, in the shape of SCIM', async (_, body, status, scimType) => {
  const { owner, idp } = await givenDirectory(api)

  const answer = await idp.post('/Users', body)

  expect([answer.status, answer.body.schemas, answer.body.scimType]).toEqual([status, [error], scimType])
  expect(answer.body.detail.length).toBeGreaterThan(15)
  expect(await api.db.owner.scimUser.count({ where: { organizationId: owner.organization.id } })).toBe(0)
})

test('pages are as long as was asked, begin where was asked, and are empty beyond the end', async () => {
  const { idp } = await givenDirectory(api)
  for (const name of ['Ada One', 'Ben Two', 'Cem Three']) await idp.post('/Users', described(name))
  const page = async (query: string) => {
    const { body } = await idp.get(`/Users?${query}`)
    return [body.totalResults, body.startIndex, body.itemsPerPage, body.Resources.length]
  }

  expect(await page('count=2')).toEqual([4, 1, 2, 2])
  expect(await page('startIndex=3&count=2')).toEqual([4, 3, 2, 2])
  expect(await page('startIndex=9')).toEqual([4, 9, 0, 0])
  expect(await page('startIndex=-3&count=0')).toEqual([4, 1, 0, 0])
  expect(await page('count=1&filter=displayName sw "b" or displayName sw "c"')).toEqual([2, 1, 1, 1])
  const seen = new Set<string>()
  for (let start = 1; start <= 4; start++)
    seen.add((await idp.get(`/Users?count=1&startIndex=${start}`)).body.Resources[0].id)
  expect(seen.size).toBe(4)
  expect((await idp.get('/Users?count=many')).body.scimType).toBe('invalidValue')
})

test('only what was asked for is shown, the id always', async () => {
  const { idp } = await givenDirectory(api)
  const { body } = await idp.post('/Users', described('Kim Park'))
  const shown = async (query: string) =>
    Object.keys((await idp.get(`/Users/${body.id}?${query}`)).body).toSorted()

  expect(await shown('attributes=userName,name.familyName')).toEqual(['id', 'name', 'schemas', 'userName'])
  expect((await idp.get(`/Users/${body.id}?attributes=name.familyName`)).body.name).toEqual({
    familyName: 'Park',
  })
  expect(await shown('excludedAttributes=emails,NAME,roles')).not.toEqual(expect.arrayContaining(['emails']))
  expect(await shown('attributes=urn:ietf:params:scim:schemas:core:2.0:User:displayName')).toEqual([
    'displayName',
    'id',
    'schemas',
  ])
})

test('what was not changed is not sent again, what was changed meanwhile is not overwritten', async () => {
  const { idp } = await givenDirectory(api)
  const { body, headers } = await idp.post('/Users', described('Kim Park'))
  const path = `/Users/${body.id}`
  const rename = (value: string, match: string) =>
    idp.patch(path, patchOf({ op: 'replace', path: 'displayName', value }), { 'if-match': match })

  expect(headers.etag).toBe(body.meta.version)
  expect((await idp.get(path, { 'if-none-match': headers.etag! })).status).toBe(304)
  const changed = await rename('Kim P.', headers.etag!)
  expect(changed.status).toBe(200)
  expect(changed.headers.etag).not.toBe(headers.etag)
  expect((await rename('Lost', headers.etag!)).status).toBe(412)
  expect((await idp.delete(path, { 'if-match': headers.etag! })).status).toBe(412)
  expect((await idp.get(path)).body.displayName).toBe('Kim P.')
  expect((await idp.delete(path, { 'if-match': '*' })).status).toBe(204)
})

test('what a person was described by stays with them alone: a list of another company names none of it', async () => {
  const [one, other] = [await givenDirectory(api), await givenDirectory(api)]
  await one.idp.post('/Users', described('Kim Hidden', { externalId: 'shared-id' }))

  for (const filter of ['externalId eq "shared-id"', 'displayName co "Hidden"', 'id pr'])
    expect(JSON.stringify((await other.idp.get(`/Users?filter=${filter}`)).body)).not.toContain('Hidden')
})
