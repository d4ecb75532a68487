import { testDatabase } from '@skillgrad/db/testkit'
import { companySeats } from './seats.js'

const database = await testDatabase()
const url = database.urls.migrator

test('a company gets as many seats as it is given, which stands in its audit once', async () => {
  const { organizationId: id } = await database.givenMember()
  const { slug, name, seats } = await database.owner.organization.findUniqueOrThrow({ where: { id } })

  expect(await companySeats(url, slug)).toEqual({ name, seats, people: 1 })
  for (const _ of [1, 2])
    expect(await companySeats(url, slug, 5000)).toEqual({ name, seats: 5000, people: 1 })

  expect(await database.owner.organization.findUnique({ where: { id } })).toMatchObject({ seats: 5000 })
  expect(await database.owner.auditEvent.findMany({ where: { organizationId: id } })).toMatchObject([
    {
      action: 'seats.changed-by-operator',
      actorId: null,
      details: { before: { seats: String(seats) }, after: { seats: '5000' } },
    },
  ])
})

test('an address without a company changes nothing', async () => {
  expect(await companySeats(url, 'no-such-company', 9)).toBeNull()
})
