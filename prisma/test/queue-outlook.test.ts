import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import { graderOf } from './grader-actor.js'
import { waitingLine } from './waiting-line.js'

const database = await testDatabase()
const grader = graderOf(database)
const line = await waitingLine(database)

beforeEach(async () => {
  await grader.clearQueue()
  await database.as('migrator', 'delete from app.run')
  await database.as('migrator', 'delete from catalogue.worker_host')
})

/** Submissions to `exercise-1` that were graded, each in so many seconds. */
async function givenHistory(seconds: number[]): Promise<void> {
  const host = await grader.givenHost()
  await line.handIn(await database.givenOrganization(), { people: seconds.length })
  for (const lasted of seconds) {
    const held = (await grader.claim(host))!
    await grader.record(held)
    await database.as(
      'migrator',
      `update app.run set claimed_at = finished_at - $2 * interval '1 second' where id = $1`,
      [held.run, lasted],
    )
  }
  await database.as('migrator', 'delete from catalogue.worker_host')
}

const givenHost = (slots: number, rungs = ['wasm', 'cpu']) =>
  grader.call<string>('app.register_host($1, $2, $3, $4)', [`host-${randomUUID()}`, '0.1.0', slots, rungs])

test('the wait is the usual time of what goes before, shared by the slots that there are', async () => {
  await givenHistory([4, 6, 8, 500, 6])
  await givenHost(2)
  await givenHost(1)
  const runs = await line.handIn(await database.givenOrganization(), { people: 9 })

  const places = await line.places(runs.map(({ id }) => id))

  const waits = places.sort((one, other) => one.ahead - other.ahead).map((place) => place.wait_seconds)
  // Six seconds each and three free slots: nobody waits for the first three, the fourth for one after another of them.
  expect(waits).toEqual([0, 0, 0, 6, 8, 10, 12, 14, 16])
})

test('what is being graded counts for as long as it will still take', async () => {
  await givenHistory([10, 10, 10])
  const host = await givenHost(1)
  const [, next] = await line.handIn(await database.givenOrganization(), { people: 2 })
  const held = (await grader.claim(host))!
  await database.as(
    'migrator',
    `update app.run set claimed_at = now() - interval '7 seconds' where id = $1`,
    [held.run],
  )

  const place = (await line.place(next!.id))!

  expect(place.ahead).toBe(0)
  expect(place.wait_seconds).toBeGreaterThanOrEqual(2)
  expect(place.wait_seconds).toBeLessThanOrEqual(3)
})

test('before anything was graded, a third of the time that the exercise allows is assumed', async () => {
  await givenHost(1)
  const { exercise } = await database.givenExercise()
  const given = { exercise: await database.givenExercise() }
  const first = await database.givenSubmission(given)
  const second = await database.givenSubmission(given)

  const places = await line.places([first.runId!, second.runId!])

  // `givenExercise` allows 30 seconds.
  expect(exercise.slug).not.toBe(given.exercise.exercise.slug)
  expect(places.map((place) => place.wait_seconds).sort()).toEqual([0, 10])
})

test.each([
  ['there is no host', async () => undefined],
  ['every host is on its way out', async () => grader.call('app.drain_host($1)', [await givenHost(2)])],
  ['no host has what the exercise needs', async () => givenHost(2, ['tfjs-node-gpu'])],
  [
    'the last sign of life is old',
    async () => {
      await givenHost(2)
      await database.as('migrator', `update catalogue.worker_host set seen_at = now() - interval '2 minutes'`)
    },
  ],
])('nobody is told how long it takes while %s', async (_, arrange) => {
  await arrange()
  const [run] = await line.handIn(await database.givenOrganization())

  expect(await line.place(run!.id)).toEqual({ run: run!.id, ahead: 0, wait_seconds: null })
})

test('a run that waits out the pause before a retry has no place, but a time', async () => {
  const [run] = await line.handIn(await database.givenOrganization())
  const held = (await grader.claim(await givenHost(1)))!
  await grader.call('app.fail_run($1, $2, $3)', [held.run, held.lease_token, 'it broke'])

  const place = (await line.place(run!.id))!

  expect(place.ahead).toBeNull()
  expect(place.wait_seconds).toBeGreaterThanOrEqual(1)
  expect(place.wait_seconds).toBeLessThanOrEqual(2)
})

test('what no longer waits is left out', async () => {
  const runs = await line.handIn(await database.givenOrganization(), { people: 2 })
  const held = (await grader.claim(await givenHost(1)))!

  const places = await line.places(runs.map(({ id }) => id))

  expect(places.map(({ run }) => run)).toEqual(runs.map(({ id }) => id).filter((id) => id !== held.run))
})
