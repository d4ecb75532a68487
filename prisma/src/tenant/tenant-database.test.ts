import { testDatabase } from '@skillgrad/db/testkit'

const database = await testDatabase()

async function givenTwoCompanies() {
  const ours = await database.givenOrganization()
  const theirs = await database.givenOrganization()
  await database.givenTeam({ organization: ours, name: 'Pricing' })
  await database.givenTeam({ organization: theirs, name: 'Logistics' })
  return { ours, theirs }
}

test('a company sees its own teams and nobody else does, in every way of asking', async () => {
  const { ours, theirs } = await givenTwoCompanies()

  const read = await database.tenant.read(ours.id, (prisma) => prisma.team.findMany())
  const inTransaction = await database.tenant.inTenant(theirs.id, (tx) => tx.team.findMany())
  const bySql = await database.tenant.query<{ name: string }>(ours.id, 'select name from app.team')

  expect(read.map((team) => team.name)).toEqual(['Pricing'])
  expect(inTransaction.map((team) => team.name)).toEqual(['Logistics'])
  expect(bySql).toEqual([{ name: 'Pricing' }])
})

test('two companies asking at the same moment each get their own', async () => {
  const { ours, theirs } = await givenTwoCompanies()
  const firstTeam = (id: string) =>
    database.tenant.read(id, (prisma) => prisma.team.findFirst({ where: { name: { not: '' } } }))

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => firstTeam(turn % 2 ? theirs.id : ours.id)),
  )

  expect(answers.map((team) => team?.name)).toEqual(
    Array.from({ length: 20 }, (_, turn) => (turn % 2 ? 'Logistics' : 'Pricing')),
  )
})

test('reading refuses findUnique, which Prisma would merge across companies', async () => {
  const { ours } = await givenTwoCompanies()
  const find = database.tenant.read(ours.id, (prisma) =>
    prisma.team.findUnique({ where: { organizationId_slug: { organizationId: ours.id, slug: 'pricing' } } }),
  )

  await expect(find).rejects.toThrow('use findFirst')
})

test('a transaction that throws leaves nothing', async () => {
  const { ours } = await givenTwoCompanies()

  const failing = database.tenant.inTenant(ours.id, async (tx) => {
    await tx.team.updateMany({ data: { name: 'Renamed' } })
    throw new Error('changed our mind')
  })

  await expect(failing).rejects.toThrow('changed our mind')
  expect(await database.tenant.query(ours.id, 'select name from app.team')).toEqual([{ name: 'Pricing' }])
})

test('something that is no company reaches nothing', async () => {
  await expect(database.tenant.inTenant('', (tx) => tx.team.findMany())).rejects.toThrow('no tenant is set')
  expect(() => database.tenant.read('nobody', (prisma) => prisma.team.findMany())).toThrow('no tenant is set')
})
