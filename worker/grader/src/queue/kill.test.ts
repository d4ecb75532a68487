import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPrisma } from '@skillgrad/db'
import { describeRefusal, migrateDatabase, startDatabase, syncContent } from '@skillgrad/db/setup'
import { testDatabase } from '@skillgrad/db/testkit'
import { endGraders, startGrader } from './testkit/grader-process.js'
import { slowCode, submissionsIn } from './testkit/submissions.js'

const db = await testDatabase()
const submissions = submissionsIn(db.owner)
afterAll(endGraders)

test('a grader killed while training loses nothing: after its restart the submission is graded exactly once', async () => {
  const killed = startGrader(db.urls, { GRADER_NAME: 'mortal' })
  await killed.ready()
  const handed = await submissions.handIn(slowCode(4))
  await submissions.training(handed)

  await killed.kill('SIGKILL')
  const successor = startGrader(db.urls, { GRADER_NAME: 'mortal' })
  await submissions.done(handed)

  expect(await submissions.gradings(handed)).toEqual([
    expect.objectContaining({ verdict: 'passed', attempt: 2 }),
  ])
  expect((await submissions.run(handed)).incident).toContain('the grader was killed')
  await successor.kill('SIGTERM')
}, 240_000)

test('a grader that never comes back is replaced by another when its lease has run out', async () => {
  const killed = startGrader(db.urls, { GRADER_NAME: 'gone', GRADER_LEASE_SECONDS: '3' })
  await killed.ready()
  const handed = await submissions.handIn(slowCode(4))
  await submissions.training(handed)

  await killed.kill('SIGKILL')
  const other = startGrader(db.urls, { GRADER_NAME: 'other', GRADER_LEASE_SECONDS: '3' })
  await submissions.done(handed)

  expect(await submissions.gradings(handed)).toEqual([
    expect.objectContaining({ verdict: 'passed', attempt: 2 }),
  ])
  await other.kill('SIGTERM')
}, 240_000)

test('PostgreSQL restarted while a submission trains: it is graded once, on the first attempt, and the next one too', async () => {
  const server = await givenServer()
  const owner = openPrisma(server.urls.migrator)
  const here = submissionsIn(owner)
  const grader = startGrader(server.urls, { GRADER_NAME: 'patient' })
  await grader.ready()
  const handed = await here.handIn(slowCode(6))
  await here.training(handed)

  await server.restart()
  await here.done(handed)
  const next = await here.handIn(slowCode(0))
  await here.done(next)

  for (const graded of [handed, next]) {
    expect(await here.gradings(graded)).toEqual([expect.objectContaining({ verdict: 'passed', attempt: 1 })])
  }
  await grader.kill('SIGTERM')
  await owner.$disconnect()
  await server.end()
}, 300_000)

/** A PostgreSQL of this test's own, since it is stopped in the middle of things. */
async function givenServer() {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-restart-'))
  // PostgreSQL runs as a user of its own where the tests run as root.
  await chmod(folder, 0o755)
  const place = { dataDir: join(folder, 'data'), stateFolder: join(folder, 'state') }
  const start = () => startDatabase({ dataDir: place.dataDir, env: { ...place, given: {} } })
  let running = await start()
  const refusal = describeRefusal(await migrateDatabase({ urls: running.urls }))
  if (refusal) throw new Error(refusal)
  await syncContent({ url: running.url })
  const { urls } = running
  return {
    urls,
    restart: async () => {
      await running.stop()
      running = await start()
      if (running.urls.grader !== urls.grader) throw new Error('It came back at another address')
    },
    end: async () => {
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
