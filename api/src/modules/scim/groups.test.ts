import { givenApi } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { described, givenDirectory, patchOf, type IdentityProvider } from '../../../testkit/scim.js'

const api = await givenApi()
const ids = (...values: string[]) => values.map((value) => ({ value }))
const teamOf = (id: string) => api.db.owner.team.findFirst({ where: { id }, include: { members: true } })

async function givenPerson(idp: IdentityProvider, name: string, more: object = {}) {
  const { body } = await idp.post('/Users', described(name, more))
  return {
    id: body.id as string,
    userId: (await api.db.owner.member.findFirstOrThrow({ where: { id: body.id } })).userId,
  }
}

test('a group is a team, and who comes in as a manager manages it', async () => {
  const { owner, idp } = await givenDirectory(api)
  const kim = await givenPerson(idp, 'Kim Park')
  const lee = await givenPerson(idp, 'Lee Boss', { roles: [{ value: 'manager' }] })

  const { status, body, headers } = await idp.post('/Groups', {
    displayName: 'Search',
    externalId: 'g-1',
    members: ids(kim.id, lee.id),
  })

  expect(status).toBe(201)
  expect(headers.location).toBe(`http://localhost:3000/scim/v2/Groups/${body.id}`)
  expect(await teamOf(body.id)).toMatchObject({
    name: 'Search',
    isProvisioned: true,
    externalId: 'g-1',
    organizationId: owner.organization.id,
  })
  const places = (await teamOf(body.id))!.members.map(({ userId, isManager }) => [userId, isManager])
  expect(new Map(places as [string, boolean][])).toEqual(
    new Map([
      [kim.userId, false],
      [lee.userId, true],
    ]),
  )
  const { organization } = await owner.asks(
    'query ($slug: String!) { organization(slug: $slug) { teams { name memberCount isProvisioned } } }',
    { slug: owner.organization.slug },
  )
  expect(organization.teams).toEqual([{ name: 'Search', memberCount: 2, isProvisioned: true }])
})

test('teams made by hand are neither seen, nor taken over, nor changed', async () => {
  const { owner, idp } = await givenDirectory(api)
  const byHand = await api.db.givenTeam({ organization: owner.organization, name: 'Ranking' })

  expect((await idp.get('/Groups')).body.totalResults).toBe(0)
  expect((await idp.get(`/Groups/${byHand.id}`)).status).toBe(404)
  expect((await idp.delete(`/Groups/${byHand.id}`)).status).toBe(404)
  const taken = await idp.post('/Groups', { displayName: 'RANKING' })
  expect([taken.status, taken.body.scimType]).toEqual([409, 'uniqueness'])
  expect(taken.body.detail).toContain('made by hand')
  const { body } = await idp.post('/Groups', { displayName: 'Platform' })
  expect(
    (await idp.patch(`/Groups/${body.id}`, patchOf({ op: 'replace', path: 'displayName', value: 'Ranking' })))
      .status,
  ).toBe(409)
  expect((await idp.post('/Groups', { displayName: 'platform' })).body.detail).toContain('There is a group')
})

test('a group that is deleted takes nobody along', async () => {
  const { owner, idp } = await givenDirectory(api)
  const kim = await givenPerson(idp, 'Kim Stays')
  const { body } = await idp.post('/Groups', { displayName: 'Short-lived', members: ids(kim.id) })

  await idp.patch(`/Groups/${body.id}`, patchOf({ op: 'replace', path: 'displayName', value: 'Gone soon' }))
  expect((await idp.delete(`/Groups/${body.id}`)).status).toBe(204)

  expect(await teamOf(body.id)).toBeNull()
  expect((await idp.get(`/Users/${kim.id}`)).body).toMatchObject({ active: true, groups: [] })
  const events = (await eventsOf(api, owner.organization.id)).map(({ action }) => action).slice(-4)
  expect(events).toEqual(['team.created', 'team.members-changed', 'team.changed', 'team.removed'])
})

test('who manages a team by hand goes on managing it when its members are replaced', async () => {
  const { idp } = await givenDirectory(api)
  const [kim, lee] = [await givenPerson(idp, 'Kim One'), await givenPerson(idp, 'Lee Two')]
  const { body } = await idp.post('/Groups', { displayName: 'Kept', members: ids(kim.id) })
  await api.db.owner.teamMember.updateMany({ where: { teamId: body.id }, data: { isManager: true } })

  await idp.patch(
    `/Groups/${body.id}`,
    patchOf({ op: 'replace', path: 'members', value: ids(kim.id, lee.id) }),
  )

  const { members } = (await teamOf(body.id))!
  expect(members.find(({ userId }) => userId === kim.userId)!.isManager).toBe(true)
  expect(members.find(({ userId }) => userId === lee.userId)!.isManager).toBe(false)
})

test('whoever has not accepted yet is expected in their groups, and joins them on accepting', async () => {
  const { idp } = await givenDirectory(api)
  const elsewhere = await api.member({ role: 'owner' })
  const { email } = elsewhere.row.user
  const { body: person } = await idp.post('/Users', { ...described('To Come'), userName: email, emails: [] })
  const { body: one } = await idp.post('/Groups', { displayName: 'First', members: ids(person.id) })
  const { body: two } = await idp.post('/Groups', { displayName: 'Second', members: ids(person.id) })
  await idp.patch(`/Groups/${two.id}`, patchOf({ op: 'remove', path: `members[value eq "${person.id}"]` }))

  expect(one.members).toMatchObject([{ value: person.id, display: email }])
  expect((await idp.get(`/Users/${person.id}`)).body.groups).toMatchObject([
    { value: one.id, display: 'First' },
  ])
  const letters = (await (await fetch(`${api.url}/mail`)).json()) as { recipient: string; text: string }[]
  const token = /invitations\/(\S+)/.exec(letters.find(({ recipient }) => recipient === email)!.text)![1]!
  await elsewhere.does('acceptInvitation', { token }, 'organization { slug }')

  expect((await teamOf(one.id))!.members).toMatchObject([{ userId: elsewhere.row.userId, isManager: false }])
  expect((await teamOf(two.id))!.members).toEqual([])
  expect((await idp.get(`/Groups/${one.id}`)).body.members).toMatchObject([
    { value: person.id, display: elsewhere.row.user.name },
  ])
})

test.each([
  ['nobody’s id', '01a22546-1759-7b2b-89ef-34fd9ade38e9'],
  ['no id at all', `'; drop table app.team; --`],
])('a member with %s is refused, and nothing of the request is done', async (_, value) => {
  const { idp } = await givenDirectory(api)
  const kim = await givenPerson(idp, 'Kim Alone')
  const { body } = await idp.post('/Groups', { displayName: 'Firm', members: ids(kim.id) })

  const refused = await idp.patch(
    `/Groups/${body.id}`,
    patchOf(
      { op: 'replace', path: 'displayName', value: 'Changed' },
      { op: 'add', path: 'members', value: ids(value) },
    ),
  )

  expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidValue'])
  expect((await idp.get(`/Groups/${body.id}`)).body).toMatchObject({
    displayName: 'Firm',
    members: [{ value: kim.id }],
  })
})

test('a person of another company comes into no group', async () => {
  const { idp } = await givenDirectory(api)
  const other = await givenDirectory(api)
  const stranger = await givenPerson(other.idp, 'Not Yours')

  expect((await idp.post('/Groups', { displayName: 'Theirs', members: ids(stranger.id) })).status).toBe(400)
  expect((await idp.get('/Groups')).body.totalResults).toBe(0)
})

test('more than a thousand members at a time are too many', async () => {
  const { idp } = await givenDirectory(api)
  const many = Array.from({ length: 1_001 }, () => crypto.randomUUID())

  const { status, body } = await idp.post('/Groups', { displayName: 'Huge', members: ids(...many) })

  expect([status, body.detail]).toEqual([413, expect.stringContaining('At most 1000')])
})

test('adding to one group from two requests at once loses nobody', async () => {
  const { idp } = await givenDirectory(api)
  const people = [
    await givenPerson(idp, 'One A'),
    await givenPerson(idp, 'Two B'),
    await givenPerson(idp, 'Three C'),
  ]
  const { body } = await idp.post('/Groups', { displayName: 'Busy' })

  await Promise.all(
    people.map(({ id }) =>
      idp.patch(`/Groups/${body.id}`, patchOf({ op: 'add', path: 'members', value: ids(id) })),
    ),
  )

  expect((await teamOf(body.id))!.members).toHaveLength(3)
})

test('a group has one version, whatever was asked for of it, and another once somebody is in it', async () => {
  const { idp } = await givenDirectory(api)
  const kim = await givenPerson(idp, 'Kim Park')
  const { body: group } = await idp.post('/Groups', { displayName: 'Search', members: ids(kim.id) })
  const path = `/Groups/${group.id}`
  const versions = async () => [
    (await idp.get(path)).headers.etag,
    (await idp.get(`${path}?excludedAttributes=members`)).headers.etag,
    (await idp.get(`${path}?attributes=displayName`)).headers.etag,
    (await idp.get('/Groups?excludedAttributes=members')).body.Resources[0].meta.version,
    (await idp.get('/Groups?attributes=meta&filter=displayName eq "Search"')).body.Resources[0].meta.version,
  ]

  const before = await versions()
  await idp.patch(path, patchOf({ op: 'remove', path: `members[value eq "${kim.id}"]` }))
  const after = await versions()

  expect(new Set(before)).toEqual(new Set([group.meta.version]))
  expect(new Set(after).size).toBe(1)
  expect(after[0]).not.toBe(before[0])
})
