import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import { graderOf } from './grader-actor.js'
import { waitingLine } from './waiting-line.js'

const database = await testDatabase()
const grader = graderOf(database)
const line = await waitingLine(database)

beforeEach(async () => {
  await database.as('migrator', 'delete from app.run')
  await database.as('migrator', 'delete from catalogue.worker_host')
})

/** Null where there is room, otherwise seconds. */
async function secondsUntilRoom(
  organization: { id: string },
  { waiting = 10, ofCompany = 5, user = randomUUID() as string, exercise = 'exercise-1' } = {},
): Promise<number | null> {
  const [row] = await database.tenant.query<{ seconds: number | null }>(
    organization.id,
    'select app.seconds_until_room($1, $2, $3, $4) as seconds',
    [user, exercise, waiting, ofCompany],
  )
  return row!.seconds
}

test('a company that has its share waiting is full; the others are not', async () => {
  const [large, small] = [await database.givenOrganization(), await database.givenOrganization()]
  await line.handIn(large, { people: 5 })

  expect(await secondsUntilRoom(large)).toBeGreaterThan(0)
  expect(await secondsUntilRoom(small)).toBeNull()
})

test('the installation is full for everybody', async () => {
  for (let company = 0; company < 5; company++)
    await line.handIn(await database.givenOrganization(), { people: 2 })

  expect(await secondsUntilRoom(await database.givenOrganization())).toBeGreaterThan(0)
})

test('what is claimed, done or called off takes no room, nor does regrading', async () => {
  const organization = await database.givenOrganization()
  await line.handIn(organization, { people: 6 })
  await grader.claim(await grader.givenHost())
  const { hash } = (await database.givenExercise()).version
  const regrade = await database.owner.regrade.create({ data: { targetVersion: hash, requestedBy: 'Robin' } })
  await database.as(
    'migrator',
    `update app.run set state = case n when 1 then 'done' when 2 then 'cancelled' else 'queued' end::app.run_state,
       purpose = case n when 3 then 'regrade' else 'grade' end,
       regrade_id = case n when 3 then '${regrade.id}'::uuid end
     from (select id as numbered, row_number() over () as n from app.run where state = 'queued') numbers
     where id = numbered`,
  )

  expect(await secondsUntilRoom(organization, { ofCompany: 2 })).not.toBeNull()
  expect(await secondsUntilRoom(organization, { ofCompany: 3 })).toBeNull()
})

test('what takes the place of the person’s own waiting submission needs no room', async () => {
  const organization = await database.givenOrganization()
  const [own] = await line.handIn(organization, { people: 5 })

  expect(await secondsUntilRoom(organization, { user: own!.user_id })).toBeNull()
  expect(await secondsUntilRoom(organization, { user: own!.user_id, exercise: 'exercise-2' })).not.toBeNull()
})

test('the time until there is room follows from how long grading takes and how many do it', async () => {
  const organization = await database.givenOrganization()
  const runs = await line.handIn(organization, { people: 40 })
  const ask = () => secondsUntilRoom(organization, { waiting: 40, ofCompany: 40 })
  const withoutGraders = await ask()
  const host = await grader.givenHost()
  const held = (await grader.claim(host))!
  await grader.record(held)
  await database.as(
    'migrator',
    `update app.run set claimed_at = finished_at - interval '30 seconds' where id = $1`,
    [held.run],
  )
  await line.handIn(organization)

  // A twentieth of forty are two, thirty seconds each, on two slots.
  expect([withoutGraders, await ask()]).toEqual([60, 30])
  expect(runs).toHaveLength(40)
})

test('the api may ask, and only for a company', async () => {
  const ask = 'select app.seconds_until_room($1, $2, 1, 1)'

  await expect(database.as('api', ask, [randomUUID(), 'x'])).rejects.toThrow('no tenant is set')
  await expect(database.as('grader', ask, [randomUUID(), 'x'])).rejects.toThrow(/permission denied/)
})
