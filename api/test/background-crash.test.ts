import { testDatabase } from '@skillgrad/db/testkit'
import pg from 'pg'
import { builtInExercise } from '../testkit/content.js'
import { Grader } from '../testkit/grader.js'
import { endPrograms, startProgram, until } from '../testkit/program.js'

/** A program takes its time to load on a busy machine. */
const patienceMs = 120_000
afterAll(endPrograms)
const db = await testDatabase()
const environment = {
  PATH: process.env.PATH,
  API_DATABASE_URL: db.urls.api,
  AUTH_DATABASE_URL: db.urls.auth,
  QUEUE_DATABASE_URL: db.urls.queue,
  SKILLGRAD_SECRET: 'a secret for tests, long enough to be one',
}

test(
  'what a killed background process was at is done by the next one, at once',
  async () => {
    const killed = await givenBackground()
    const { member, goOn } = await givenJobUnderway()

    killed.child.kill('SIGKILL')
    await killed.exit
    await goOn()
    const next = await givenBackground()
    await until(async () => (await db.owner.skillEvidence.count({ where: { userId: member.userId } })) > 0)

    await until(async () => (await jobs()).length === 0)
    next.child.kill('SIGTERM')
    expect(await next.exit).toBe(0)
  },
  patienceMs,
)

test(
  'a background process whose connections are cut in the middle of a job does it again and lives on',
  async () => {
    const background = await givenBackground()
    const { member, goOn } = await givenJobUnderway()

    await db.as(
      'queue',
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()',
    )
    await goOn()
    await until(async () => (await jobs()).length === 0)

    expect(await db.owner.skillEvidence.count({ where: { userId: member.userId } })).toBeGreaterThan(0)
    expect(background.child.exitCode).toBeNull()
    background.child.kill('SIGTERM')
    expect(await background.exit).toBe(0)
  },
  patienceMs,
)

async function givenBackground() {
  const background = startProgram('background.js', environment)
  await background.says('the background process is up')
  return background
}

/** A grading of which the background has taken notice, and which it cannot apply before `goOn`. */
async function givenJobUnderway() {
  const { slug, version } = await builtInExercise(db)
  const exercise = await db.owner.exercise.findFirstOrThrow({ where: { slug } })
  const member = await db.givenMember()
  const holder = new pg.Client({ connectionString: db.urls.migrator })
  await holder.connect()
  const lock = `skill ${member.organizationId} ${member.userId}`
  await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [lock])
  await db.givenSubmission({ member, exercise: { exercise, version } })
  await new Grader(db).grades()
  await until(async () => (await jobs()).some((job) => job.locked_by !== null))
  return { member, goOn: () => holder.end() }
}

async function jobs(): Promise<{ locked_by: string | null }[]> {
  const { rows } = await db.as(
    'queue',
    `select locked_by from graphile_worker.jobs where task_identifier = 'grading.recorded'`,
  )
  return rows as { locked_by: string | null }[]
}
