import { connectLive } from '../../../testkit/live.js'
import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { Grader } from '../../../testkit/grader.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi({ queueRoom: { waiting: 12, ofCompany: 4 } })
const exercise = await builtInExercise(api.db)
const grader = new Grader(api.db)

const exerciseOf = (person: Member) => encodeId('Exercise', exercise.id, person.organization.id)
const submit = (person: Member) =>
  person.does(
    'submitExercise',
    {
      organization: person.organizationId,
      exercise: exerciseOf(person),
      code: 'export async function train() {}',
      clientKey: String(Math.random()),
    },
    'submission { id attempt queuePosition estimatedWaitSeconds }',
  )

beforeEach(() =>
  api.db.as(
    'migrator',
    `update app.run set state = 'cancelled', lease_token = null where state in ('queued', 'leased', 'running')`,
  ),
)

describe('when the queue is full', () => {
  test('the answer says in how many seconds to try again, and nothing of it counts or is lost', async () => {
    const crowd = await colleagues(5)
    const last = crowd.at(-1)!
    const draft = { organization: last.organizationId, exercise: exerciseOf(last), baseRevision: 0 }
    await last.does('saveDraft', { ...draft, code: 'my draft' }, 'draft { revision }')
    for (const person of crowd.slice(0, 4)) expect((await submit(person)).userErrors).toEqual([])

    const refused = await submit(last)

    expect(refused).toMatchObject({ submission: null, userErrors: [{ code: 'QUEUE_FULL', path: [] }] })
    const [{ retryAfter, message }] = refused.userErrors
    expect(retryAfter).toBeGreaterThanOrEqual(5)
    expect(message).toContain(`${retryAfter} seconds`)
    const kept = await last.asks(
      `{ organization(slug: "${last.organization.slug}") { exercise(slug: "linear-regression") { draft { code } viewerSubmissionsLeft { remaining } } } }`,
    )
    expect(kept.organization.exercise).toEqual({
      draft: { code: 'my draft' },
      viewerSubmissionsLeft: { remaining: 10 },
    })
    await grader.grades()
    expect((await submit(last)).submission.attempt).toBe(1)
  })

  test('another company still has room, and so has who replaces what waits', async () => {
    const crowd = await colleagues(4)
    for (const person of crowd) await submit(person)

    expect((await submit(await api.member())).userErrors).toEqual([])
    expect((await submit(crowd[0]!)).submission.attempt).toBe(2)
  })

  test('many at once get in at most by the number of connections, and nobody gets a fault', async () => {
    const crowd = await colleagues(24)

    const answers = await Promise.all(crowd.map(submit))

    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'stored')
    expect(new Set(codes)).toEqual(new Set(['stored', 'QUEUE_FULL']))
    // Ten connections may count in the same moment, the tenth of them after nine others.
    expect(codes.filter((code) => code === 'stored').length).toBeLessThanOrEqual(4 + 9)
    const waiting = await api.db.owner.run.count({ where: { state: 'queued' } })
    expect(waiting).toBe(codes.filter((code) => code === 'stored').length)
  })
})

test('the place and the wait are pushed as others are served, to all who wait', async () => {
  const people = await colleagues(3)
  // So that a grader is there.
  await submit(await api.member())
  await grader.grades()
  const handed: { id: string }[] = []
  for (const person of people) handed.push((await submit(person)).submission)
  const [, second, third] = await Promise.all(
    people.map((person, index) => follow(person, handed[index]!.id)),
  )

  const before = await Promise.all([second!.until(1), third!.until(2)])
  await grader.grades()
  const after = await Promise.all([second!.until(0), third!.until(1)])
  await grader.grades()
  await third!.until(0)

  for (const seen of [...before, ...after]) expect(seen.estimatedWaitSeconds).toEqual(expect.any(Number))
  await Promise.all([second!.stop(), third!.stop()])
})

test('a wait is told as soon as a grader is there to make one', async () => {
  await api.db.as('migrator', `update catalogue.worker_host set seen_at = now() - interval '1 hour'`)
  const ada = await api.member()
  const { submission } = await submit(ada)
  const seen = await follow(ada, submission.id)

  const alone = await seen.until(0)
  await api.db.as('grader', `select app.register_host('late', '1', 2, '{wasm,cpu}')`)

  expect([submission.estimatedWaitSeconds, alone.estimatedWaitSeconds]).toEqual([null, null])
  expect((await seen.next()).estimatedWaitSeconds).toBe(0)
  await seen.stop()
})

async function colleagues(count: number): Promise<Member[]> {
  const organization = await api.db.givenOrganization()
  return Promise.all(Array.from({ length: count }, () => api.member({ organization })))
}

interface Seen {
  status: string
  queuePosition: number | null
  estimatedWaitSeconds: number | null
}

/** What a person's page hears about a submission. */
async function follow(person: Member, id: string) {
  const client = connectLive(person)
  const query =
    'subscription ($id: ID!) { submissionChanged(id: $id) { status queuePosition estimatedWaitSeconds } }'
  const heard = client.iterate<{ submissionChanged: Seen }>({ query, variables: { id } })
  const next = async () => (await heard.next()).value!.data!.submissionChanged
  return {
    next,
    async until(position: number): Promise<Seen> {
      for (;;) {
        const seen = await next()
        if (seen.queuePosition === position) return seen
      }
    },
    async stop(): Promise<void> {
      await heard.return?.()
      await client.dispose()
    },
  }
}
