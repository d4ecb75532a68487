import { testDatabase } from '@skillgrad/db/testkit'

const database = await testDatabase()

test('a company sees its own teams and nobody else does', async () => {
  const ours = await database.givenOrganization()
  const theirs = await database.givenOrganization()
  await database.givenTeam({ organization: ours, name: 'Pricing' })
  await database.givenTeam({ organization: theirs, name: 'Logistics' })

  const seen = await database.tenant.read(ours.id, (prisma) => prisma.team.findMany())
  const seenInTransaction = await database.tenant.inTenant(theirs.id, (tx) => tx.team.findMany())
  const seenBySql = await database.tenant.query<{ name: string }>(ours.id, 'select name from app.team')

  expect(seen.map((team) => team.name)).toEqual(['Pricing'])
  expect(seenInTransaction.map((team) => team.name)).toEqual(['Logistics'])
  expect(seenBySql).toEqual([{ name: 'Pricing' }])
})
