import { testDatabase } from '@skillgrad/db/testkit'
import { openPrisma } from '../src/connection/open-prisma.js'
import { setTenant } from '../src/tenant/tenant-database.js'

const database = await testDatabase()

test('the api sees the people of its company alone, and of identity nothing that opens a door', async () => {
  const member = await database.givenMember()
  await database.givenMember()

  const people = await database.tenant.query<{ id: string }>(
    member.organizationId,
    'select id from auth.user',
  )
  const companies = await database.tenant.query<{ id: string }>(
    member.organizationId,
    'select id from auth.organization',
  )

  expect(people).toEqual([{ id: member.userId }])
  expect(companies).toEqual([{ id: member.organizationId }])
  const doors = [
    ...['totp', 'recovery_code', 'passkey', 'passkey_challenge', 'sign_in_step', 'sign_in_link'],
    ...[
      'company_domain',
      'identity_provider',
      'identity_provider_rule',
      'company_sign_in_attempt',
      'used_assertion',
      'credential_key',
      'kept_out',
    ],
  ]
  for (const table of ['session', 'account', 'verification', 'operator', 'mail_outbox', ...doors])
    await expect(database.tenant.query(member.organizationId, `select * from auth.${table}`)).rejects.toThrow(
      /permission denied/,
    )
})

test('a company is found by its address only for those who belong to it', async () => {
  const member = await database.givenMember({ role: 'manager' })
  const outsider = await database.givenMember()
  const { slug } = await database.owner.organization.findUniqueOrThrow({
    where: { id: member.organizationId },
  })
  const ask = (person: string) => database.as('api', 'select * from auth.membership($1, $2)', [person, slug])

  const own = await ask(member.userId)
  const foreign = await ask(outsider.userId)

  expect(own.rows).toEqual([
    expect.objectContaining({ organization_id: member.organizationId, slug, role: 'manager' }),
  ])
  expect(foreign.rows).toEqual([])
})

test('identity works across companies, and writes audit rows of the company that is set alone', async () => {
  const { organizationId } = await database.givenMember()
  const event = { organizationId, action: 'member.invited', subjectType: 'member', subjectId: 'x' }

  const seen = await database.as('auth', 'select count(*)::int as members from auth.member')
  await database.as(
    'auth',
    `insert into auth.verification (identifier, value, expires_at) values ('a', 'b', now())`,
  )
  const identity = openPrisma(database.urls.auth)
  try {
    await expect(identity.auditEvent.create({ data: event })).rejects.toThrow(/row-level security/)
    await identity.$transaction(async (tx) => {
      await setTenant(tx, organizationId)
      await tx.auditEvent.create({ data: event })
    })
  } finally {
    await identity.$disconnect()
  }

  expect(seen.rows[0].members).toBeGreaterThan(1)
  expect(await database.owner.auditEvent.count({ where: { organizationId } })).toBe(1)
})

test('a role that nobody knows, or an address in capitals, is refused', async () => {
  const { organizationId } = await database.givenMember()
  const user = await database.givenUser()

  await expect(
    database.owner.member.create({ data: { organizationId, userId: user.id, role: 'god' } }),
  ).rejects.toThrow(/member_role_is_known/)
  await expect(database.givenUser({ email: 'Ada@Example.com' })).rejects.toThrow(/user_email_is_lower_case/)
})

test('with a company goes everything it owned', async () => {
  const { submission } = await database.givenSubmission()

  await database.owner.organization.delete({ where: { id: submission.organizationId } })

  expect(
    await database.owner.submission.count({ where: { organizationId: submission.organizationId } }),
  ).toBe(0)
  expect(await database.owner.run.count({ where: { organizationId: submission.organizationId } })).toBe(0)
})
