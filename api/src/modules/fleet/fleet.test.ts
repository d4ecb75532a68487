import { givenApi, type Member } from '../../../testkit/api.js'
import { Grader } from '../../../testkit/grader.js'
import { statementsOf } from '../../../testkit/statements.js'

const api = await givenApi()
const operator = await givenOperator()

const document = `{ viewer { isOperator } fleet {
  hosts { name state slots busy kinds gradedLastHour rungs { rung isOffered device refusal }
    sandbox { mode failedWalls { layer detail } } faults { lastDay last } }
  queue { kind waiting companies trials regrading stranded running graders }
  running { exercise organization host attempt isRegrading seconds limitSeconds } } }`

async function givenOperator(): Promise<Member> {
  const person = await api.member({ role: 'learner' })
  const { userId } = person.row
  await api.db.owner.operator.create({ data: { userId } })
  await api.db.owner.totp.create({ data: { userId, secret: new Uint8Array(1), confirmedAt: new Date() } })
  return person
}

test('who has shown one factor alone does not run the installation', async () => {
  const person = await api.member({ role: 'learner' })
  await api.db.owner.operator.create({ data: { userId: person.row.userId } })

  expect(await person.asks('{ viewer { isOperator } fleet { running { host } } }')).toEqual({
    viewer: { isOperator: false },
    fleet: null,
  })
})

async function registered(
  name: string,
  backend: object = {},
  sandbox: object = { mode: 'full', layers: [] },
) {
  await api.db.as('grader', `select app.register_host($1, '0.1.0', 2, '{wasm,cpu}', '{cpu}', $2, $3)`, [
    name,
    JSON.stringify(sandbox),
    JSON.stringify(backend),
  ])
}

test('an operator sees hosts with their rungs and walls, the queue and what runs, of all companies', async () => {
  await registered(
    'atlas',
    {
      probes: [
        {
          rung: 'wasm',
          available: true,
          description: { rung: 'wasm', device: 'CPU', tensorflowJs: '4.22.0' },
        },
        { rung: 'webgpu', available: false, reason: 'No GPU in this machine' },
      ],
    },
    { mode: 'full', layers: [{ layer: 'seccomp', holds: false, required: false, detail: 'arm64 only' }] },
  )
  const { submission } = await api.db.givenSubmission()
  await new Grader(api.db).claims()
  await api.db.givenSubmission()

  const { viewer, fleet } = await operator.asks(document)

  expect(viewer.isOperator).toBe(true)
  expect(fleet.hosts).toEqual([
    {
      name: 'atlas',
      state: 'ALIVE',
      slots: 2,
      busy: 0,
      kinds: ['cpu'],
      gradedLastHour: 0,
      rungs: [
        { rung: 'wasm', isOffered: true, device: 'CPU', refusal: null },
        { rung: 'cpu', isOffered: true, device: null, refusal: null },
        { rung: 'webgpu', isOffered: false, device: null, refusal: 'No GPU in this machine' },
      ],
      sandbox: { mode: 'FULL', failedWalls: [{ layer: 'seccomp', detail: 'arm64 only' }] },
      faults: { lastDay: 0, last: null },
    },
    expect.objectContaining({ name: 'test', busy: 1 }),
  ])
  expect(fleet.queue).toEqual([
    { kind: 'cpu', waiting: 1, companies: 1, trials: 0, regrading: 0, stranded: 0, running: 1, graders: 2 },
  ])
  expect(fleet.running).toEqual([
    expect.objectContaining({
      exercise: submission.exerciseSlug,
      host: 'test',
      attempt: 1,
      isRegrading: false,
    }),
  ])
})

test('a company’s owner gets nothing, and knows themselves to be no operator', async () => {
  const owner = await api.member({ role: 'owner' })

  expect(await owner.asks(document)).toEqual({ viewer: { isOperator: false }, fleet: null })
})

test('whoever is no operator any more is refused by the database too, while the api may still remember them', async () => {
  const former = await givenOperator()
  await former.asks(document)
  await api.db.owner.operator.delete({ where: { userId: former.row.userId } })

  const { data } = await former.sends({ query: document })

  expect(data.fleet).toBeNull()
})

test('a report that cannot be read breaks nothing', async () => {
  await registered('from-the-future', { probes: 'otherwise' }, { mode: 'quantum' })

  const { fleet } = await operator.asks(document)

  expect(fleet.hosts.find((host: { name: string }) => host.name === 'from-the-future')).toMatchObject({
    sandbox: { mode: 'REFUSED', failedWalls: [] },
    rungs: [{ rung: 'wasm' }, { rung: 'cpu' }],
  })
})

test('more hosts and more runs cost no more SQL statements', async () => {
  const few = await statementsOf(() => operator.asks(document))
  for (let index = 0; index < 5; index++) {
    await registered(`more-${index}`)
    await api.db.givenSubmission()
    await new Grader(api.db).claims()
  }

  expect(await statementsOf(() => operator.asks(document))).toBeLessThanOrEqual(few)
})
