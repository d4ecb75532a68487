import { givenApi, type Member } from '../../../../testkit/api.js'
import { startNameServer } from '../../../../testkit/provider/name-server.js'

const names = await startNameServer()
const api = await givenApi({ dnsServers: [names.address] })
const offline = await givenApi({ dnsServers: ['127.0.0.1:9'] })
afterAll(() => names.close())

const fields = 'organization { signIn { domains { id domain recordName recordValue verifiedAt checkedAt } } }'

async function adds(person: Member, domain: string) {
  const input = { organization: person.organizationId, domain }
  const { organization, userErrors } = await person.does('addCompanyDomain', input, fields)
  const added = organization?.signIn.domains.find((one: { domain: string }) => one.domain === domain)
  return { added, code: userErrors[0]?.code }
}

async function verifies(person: Member, { id }: { id: string }) {
  const { organization, userErrors } = await person.does('verifyCompanyDomain', { domain: id }, fields)
  const domain = organization?.signIn.domains.find((one: { id: string }) => one.id === id)
  return { isVerified: Boolean(domain?.verifiedAt), code: userErrors[0]?.code }
}

test('a domain is proved by its record, read from a name server', async () => {
  const admin = await api.member({ role: 'admin' })
  const { added } = await adds(admin, 'northwind.com')

  expect(added.recordName).toBe('_skillgrad-challenge.northwind.com')
  expect(await verifies(admin, added)).toEqual({ isVerified: false, code: 'DOMAIN_RECORD_ABSENT' })
  names.says(added.recordName, 'something else', `${added.recordValue}x`)
  expect(await verifies(admin, added)).toEqual({ isVerified: false, code: 'DOMAIN_RECORD_OTHER' })
  names.says(added.recordName, 'something else', added.recordValue)
  expect(await verifies(admin, added)).toEqual({ isVerified: true, code: undefined })
})

test('another company is not told whose it is, and cannot have it', async () => {
  const first = await api.member({
    role: 'owner',
    organization: await api.db.givenOrganization({ name: 'Holder Of It' }),
  })
  const second = await api.member({ role: 'owner' })
  const [mine, theirs] = [(await adds(first, 'wanted.com')).added, (await adds(second, 'wanted.com')).added]
  names.says(mine.recordName, mine.recordValue, theirs.recordValue)

  const ends = [await verifies(first, mine), await verifies(second, theirs)]
  const told = await second.does('verifyCompanyDomain', { domain: theirs.id }, fields)

  expect(ends).toEqual([
    { isVerified: true, code: undefined },
    { isVerified: false, code: 'DOMAIN_TAKEN' },
  ])
  expect(JSON.stringify(told)).not.toContain('Holder Of It')
})

test('of two companies that prove it at once, one has it', async () => {
  const people = [await api.member({ role: 'owner' }), await api.member({ role: 'owner' })]
  const rows = await Promise.all(people.map(async (person) => (await adds(person, 'raced.com')).added))
  names.says(rows[0]!.recordName, ...rows.map(({ recordValue }) => recordValue))

  const ends = await Promise.all(people.map((person, at) => verifies(person, rows[at]!)))

  expect(ends.map(({ isVerified }) => isVerified).toSorted()).toEqual([false, true])
})

test('a domain that was removed is free for whoever proves it', async () => {
  const first = await api.member({ role: 'owner' })
  const second = await api.member({ role: 'owner' })
  const [mine, theirs] = [(await adds(first, 'moved.com')).added, (await adds(second, 'moved.com')).added]
  names.says(mine.recordName, mine.recordValue, theirs.recordValue)
  await verifies(first, mine)
  await first.does('removeCompanyDomain', { domain: mine.id }, fields)

  expect(await verifies(second, theirs)).toMatchObject({ isVerified: true })
})

test.each([
  ['gmail.com', 'DOMAIN_SHARED'],
  ['co.uk', 'DOMAIN_SHARED'],
  ['nоrthwind.com', 'DOMAIN_MIXED'],
])('%s is refused: %s', async (domain, code) => {
  expect(await adds(await api.member({ role: 'owner' }), domain)).toMatchObject({ code })
})

test('the same domain is not listed twice', async () => {
  const owner = await api.member({ role: 'owner' })
  await adds(owner, 'twice.com')

  expect(await adds(owner, 'TWICE.com')).toMatchObject({ code: 'DOMAIN_LISTED' })
})

test.each(['learner', 'manager', 'author'] as const)('a %s may not, and sees nothing of it', async (role) => {
  const person = await api.member({ role })

  const { organization } = await person.asks(
    'query ($slug: String!) { organization(slug: $slug) { signIn { address } } }',
    { slug: person.organization.slug },
  )

  expect(await adds(person, 'mine.com')).toMatchObject({ code: 'FORBIDDEN' })
  expect(organization.signIn).toBeNull()
})

test('name servers that do not answer are told from records that are not there', async () => {
  const owner = await offline.member({ role: 'owner' })
  const { added } = await adds(owner, 'silent.com')

  expect(await verifies(owner, added)).toMatchObject({ code: 'DNS_UNREACHABLE' })
})

test('a proved domain is for an owner to remove while a provider is live, and for one who signed in just now', async () => {
  const owner = await api.member({ role: 'owner' })
  const admin = await api.member({ role: 'admin', organization: owner.organization })
  const { added } = await adds(owner, 'in-use.com')
  names.says(added.recordName, added.recordValue)
  await verifies(owner, added)
  await api.db.owner.identityProvider.create({
    data: {
      ...{ organizationId: owner.organization.id, name: 'Works', kind: 'oidc', liveAt: new Date() },
      ...{ issuer: 'https://undisclosed.com', clientId: 'x' },
    },
  })
  const removes = async (person: typeof owner) =>
    (await person.does('removeCompanyDomain', { domain: added.id }, fields)).userErrors[0]?.code

  expect(await removes(admin)).toBe('DOMAIN_LIVE')
  api.clock.advance(16 * 60_000)
  expect(await removes(owner)).toBe('SIGN_IN_AGAIN')
})
