import { randomFrom } from '@skillgrad/exercises/contract'
import { testDatabase } from '@skillgrad/db/testkit'
import { connected } from '../src/connection/connected.js'
import { graderOf, type Claim } from './grader-actor.js'
import { waitingLine } from './waiting-line.js'

const database = await testDatabase()
const grader = graderOf(database)
const line = await waitingLine(database)

beforeEach(() => grader.clearQueue())

test.each([1, 2, 3])(
  'whatever mix of companies, people, priorities, kinds and retries waits, the next claim is the first of the line (mix %i)',
  async (seed) => {
    const dice = randomFrom(`queue-${seed}`)
    const pick = <T>(from: readonly T[]): T => from[dice.integer(from.length)]!
    const companies = await Promise.all([1, 2, 3].map(() => database.givenOrganization()))
    const people = await Promise.all(
      [0, 0, 0, 1, 1, 2].map((company) => database.givenMember({ organization: companies[company] })),
    )
    const exercises = await Promise.all([1, 2, 3].map(() => database.givenExercise()))
    const host = await grader.givenHost()
    const queue = async () => {
      const given = { member: pick(people), exercise: pick(exercises), queued: false }
      const { submission } = await database.givenSubmission(given)
      const [priority, kind] = [pick([0, 0, 0, 1]), pick(['cpu', 'cpu', 'gpu'])]
      const text = 'select app.submit_run($1, $2, $3)'
      await database.tenant.query(submission.organizationId, text, [submission.id, priority, kind])
    }
    const claim = async () => {
      const kinds = pick([['cpu'], ['gpu'], ['gpu', 'cpu']])
      const heads = await Promise.all(kinds.map(async (kind) => (await line.order(kind))[0]))
      const held = await grader.claim(host, kinds)
      const waiting = heads.filter((run) => run !== undefined)
      if (held) expect(waiting).toContain(held.run)
      else expect(waiting).toEqual([])
      if (held) await end(held)
    }
    const end = async ({ run, lease_token: token, ...held }: Claim) => {
      const way = pick(['record', 'record', 'fail', 'release'])
      if (way === 'record') await grader.record({ run, lease_token: token, ...held })
      else if (way === 'release') await grader.call('app.release_run($1, $2)', [run, token])
      else await grader.call('app.fail_run($1, $2, $3)', [run, token, 'it broke'])
    }
    const setPauses = (when: string) =>
      database.as(
        'migrator',
        `update app.run set not_before = now() + $1 where state = 'queued' and attempt > 0`,
        [when],
      )

    for (let step = 0; step < 12; step++) await queue()
    for (let step = 0; step < 30; step++) {
      await pick([queue, claim, claim])()
      // Decided here and not by the clock, so that none ends between reading the line and claiming.
      await setPauses(dice.integer(4) === 0 ? '-1 second' : '1 hour')
    }
  },
)

test('the line that is told is the order in which everything is claimed', async () => {
  for (const people of [5, 1, 3])
    await line.handIn(await database.givenOrganization(), { people, exercises: 2 })
  const host = await grader.givenHost()
  const told = await line.order()

  const claimed: string[] = []
  for (let held = await grader.claim(host); held; held = await grader.claim(host)) claimed.push(held.run)

  expect(claimed).toEqual(told)
  expect(claimed).toHaveLength(18)
})

test('five hundred submissions of one company delay one of another by a single turn', async () => {
  const [large, small] = [await database.givenOrganization(), await database.givenOrganization()]
  const host = await grader.givenHost()
  await line.handIn(large, { people: 250, exercises: 2 })
  await line.handIn(small)
  const turns: string[] = []
  for (let turn = 0; turn < 4; turn++) turns.push((await grader.claim(host))!.organization)
  // Served a moment ago, so that it is the other company's turn first.
  const [late] = await line.handIn(small)

  const ahead = (await line.place(late!.id))!.ahead
  const next = [(await grader.claim(host))!, (await grader.claim(host))!].map(({ run }) => run)

  expect(turns).toEqual([large.id, small.id, large.id, large.id])
  expect(ahead).toBe(0)
  expect(next[0]).toBe(late!.id)
})

test('who holds a slot for long waits for its next one while another company has short work', async () => {
  const [slow, busy] = [await database.givenOrganization(), await database.givenOrganization()]
  const host = await grader.givenHost()
  await line.handIn(slow, { people: 3 })
  const held = (await grader.claim(host))!
  await line.handIn(busy, { people: 3 })

  const served: string[] = []
  for (let turn = 0; turn < 4; turn++) {
    const [told] = await line.order()
    const next = (await grader.claim(host))!
    expect(next.run).toBe(told)
    served.push(next.organization)
    await grader.record(next)
  }

  expect(held.organization).toBe(slow.id)
  expect(served).toEqual([busy.id, busy.id, busy.id, slow.id])
})

test('among many companies each waits for one turn of each other at most', async () => {
  const crowd = await Promise.all(Array.from({ length: 6 }, () => database.givenOrganization()))
  for (const organization of crowd) await line.handIn(organization, { people: 20 })
  const host = await grader.givenHost()
  const late = await database.givenOrganization()
  await line.handIn(late)
  await grader.claim(host)
  for (let turn = 0; turn < 9; turn++) await grader.claim(host)

  const [again] = await line.handIn(late)

  expect((await line.place(again!.id))!.ahead).toBeLessThanOrEqual(crowd.length)
})

test('inside a company fifty exercises of one person do not starve a colleague', async () => {
  const organization = await database.givenOrganization()
  const host = await grader.givenHost()
  await line.handIn(organization, { exercises: 50 })
  for (let turn = 0; turn < 10; turn++) await grader.claim(host)

  const [colleague] = await line.handIn(organization)

  expect((await line.place(colleague!.id))!.ahead).toBeLessThanOrEqual(1)
})

test('what was called off before it was claimed costs its author no turn', async () => {
  const organization = await database.givenOrganization()
  const member = await database.givenMember({ organization })
  const exercise = await database.givenExercise()
  for (let draft = 0; draft < 5; draft++) await database.givenSubmission({ member, exercise })
  const last = await database.givenSubmission({ member, exercise })

  await line.handIn(organization, { people: 3 })

  expect((await line.place(last.runId!))!.ahead).toBe(0)
})

test('a claim reads a handful of rows, however many wait', async () => {
  const large = await database.givenOrganization()
  await line.handIn(large, { people: 1500, exercises: 2 })
  for (let company = 0; company < 3; company++)
    await line.handIn(await database.givenOrganization(), { people: 20 })
  await database.as('migrator', 'analyze app.run')
  const host = await grader.givenHost()

  const read = await connected(database.urls.migrator, async (client) => {
    await client.query('begin')
    await client.query(`select * from app.claim_run($1, '{wasm,cpu}')`, [host])
    const { rows } = await client.query(
      `select seq_tup_read + idx_tup_fetch as rows from pg_stat_xact_user_tables where relid = 'app.run'::regclass`,
    )
    await client.query('rollback')
    return Number((rows[0] as { rows: string }).rows)
  })

  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(100)
})
