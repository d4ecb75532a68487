import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deriveSecret } from '@skillgrad/db'
import { testDatabase } from '@skillgrad/db/testkit'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { parser } from '@prometheus-io/lezer-promql'
import parsePrometheus from 'parse-prometheus-text-format'
import { parse as parseYaml } from 'yaml'
import { encodeId } from '../src/graphql/global-id.js'
import { openSession } from '../testkit/api.js'
import { builtInExercise } from '../testkit/content.js'
import { publicOrigin } from '../testkit/origin.js'
import { Person } from '../testkit/person.js'
import { endPrograms, startProgram, until } from '../testkit/program.js'

/**
 * The services as they ship, each in a process of its own, around one submission: what they tell a collector of OpenTelemetry,
 * Prometheus, whoever asks for their health, and their logs.
 */
const patienceMs = 240_000
const installation = 'a secret for tests, long enough to be one'
const db = await testDatabase()
const collector = await givenCollector()
afterAll(async () => {
  endPrograms()
  await collector.close()
})

const watched = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  METRICS_PORT: '0',
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of-the-collector',
}
const ofApi = {
  ...watched,
  API_DATABASE_URL: db.urls.api,
  AUTH_DATABASE_URL: db.urls.auth,
  SKILLGRAD_SECRET: installation,
  PUBLIC_ORIGIN: publicOrigin,
}
const api = startProgram('main.js', { ...ofApi, API_PORT: '0', LOOPBACK_ONLY: '1', ALLOW_ANY_DOCUMENT: '1' })
const apiOrigin = `http://127.0.0.1:${String((await api.says('the api is up')).port)}`
const programs = {
  api,
  web: startProgram('../../web/build/bin/server.js', {
    ...watched,
    ...{ NODE_ENV: 'production', PORT: '0', API_ORIGIN: apiOrigin, PUBLIC_ORIGIN: publicOrigin },
  }),
  background: startProgram('background.js', { ...ofApi, QUEUE_DATABASE_URL: db.urls.queue }),
  grader: startProgram('../../worker/grader/dist/src/main.js', {
    ...watched,
    ...{ GRADER_DATABASE_URL: db.urls.grader, LOOPBACK_ONLY: '1', GRADER_BACKEND: 'wasm', GRADER_SLOTS: '1' },
  }),
}
type Service = keyof typeof programs
const services = Object.keys(programs) as Service[]
const web = String((await programs.web.says('ready')).address)
const watchedAt = Object.fromEntries(
  await Promise.all(
    services.map(async (service) => {
      const { port } = await programs[service].says('metrics are served')
      return [service, `http://127.0.0.1:${String(port)}`] as const
    }),
  ),
) as Record<Service, string>
await programs.grader.says('Waiting for submissions')
await programs.background.says('the background process is up')

const member = await db.givenMember({ name: 'Wanda Nowak' })
const person = new Person(web, '127.0.0.1', 'en')
const session = await openSession(db.owner, member.userId, new Date(), deriveSecret(installation, 'identity'))
person.holds('skillgrad.session_token', session)
const requestId = await handIn()
await graded()

test(
  'one submission is one trace, from the web to what follows from its grading',
  async () => {
    const spans = await collector.wholeTrace()

    expect(rootsOf(spans).map(({ service, name }) => [service, name])).toEqual([['web', 'POST /graphql']])
    const names = (of: Service) => spans.filter(({ service }) => service === of).map(({ name }) => name)
    expect(names('api')).toEqual(expect.arrayContaining(['POST /graphql', 'graphql other']))
    expect(names('api').some((name) => name.startsWith('select app.'))).toBe(true)
    expect(names('grader')).toEqual(
      expect.arrayContaining(['grade a run', 'claim', 'run in the sandbox', 'commit', 'app.record_grading']),
    )
    expect(names('background')).toContain('job grading.recorded')
  },
  patienceMs,
)

test('no span tells a person, a company, what they wrote, or a secret', () => {
  const told = JSON.stringify(collector.spans)

  expect(collector.spans.length).toBeGreaterThan(10)
  for (const private_ of privateWords()) expect(told).not.toContain(private_)
})

test('one id of the request stands in the logs of every service that worked on it', () => {
  const tellers = services.filter((service) =>
    programs[service].lines.some((line) => line.requestId === requestId),
  )

  expect(tellers).toEqual(services)
  const traces = services.flatMap((service) =>
    programs[service].lines.flatMap((line) =>
      line.requestId === requestId && line.traceId ? [line.traceId] : [],
    ),
  )
  expect(new Set(traces).size).toBe(1)
})

test('a sign-in, a token and a request that fails leave no secret in any log', async () => {
  const secrets = { password: 'correct horse battery 4711', token: 'skg_p_0123456789abcdefABCDEF0123456789' }
  const stranger = new Person(web, '127.0.0.1', 'en')
  const signIn = { email: 'nobody@example.com', password: secrets.password }
  await stranger.does('signIn', signIn, 'viewer { id }')
  await stranger.sends({ query: '{ viewer { id } }' }, { authorization: `Bearer ${secrets.token}` })
  await stranger.sends('{ "password": "' + secrets.password, { cookie: person.cookie })
  await fetch(`${web}/reset-password/${secrets.token}`)
  await db.as('migrator', `alter function app.queue_length() rename to queue_length_gone`)
  const failed = await person.sends({ query: '{ system { queueLength } }' })
  await db.as('migrator', `alter function app.queue_length_gone() rename to queue_length`)
  expect(failed.errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR'])

  const logged = services.map((service) => JSON.stringify(programs[service].lines)).join('\n')
  expect(logged).toContain('a request failed')
  for (const secret of [...privateWords(), ...Object.values(secrets)]) expect(logged).not.toContain(secret)
})

test('each service is alive and ready, and says so where its metrics are', async () => {
  for (const service of services) {
    const answers = await Promise.all(
      ['/livez', '/readyz', '/nowhere'].map((path) => fetch(watchedAt[service] + path)),
    )
    expect([service, ...answers.map(({ status }) => status)]).toEqual([service, 200, 200, 404])
  }
})

test('whatever dashboard and alerts ask of Prometheus is told by some service', async () => {
  const told = new Set(['up'])
  for (const service of services)
    for (const { name, type } of await scrape(service)) {
      told.add(name)
      if (type === 'HISTOGRAM') for (const part of ['bucket', 'count', 'sum']) told.add(`${name}_${part}`)
    }

  const asked = [...dashboardExpressions(), ...alertExpressions()]
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter((expression) => !isPromql(expression))).toEqual([])
  expect([...new Set(asked.flatMap(metricsIn))].filter((name) => !told.has(name))).toEqual([])
})

test('what is counted is the submission that was graded, under names of a bounded set', async () => {
  const gradings = (await scrape('grader')).find(({ name }) => name === 'skillgrad_gradings_total')!
  const operations = await valuesOf('api', 'operation')
  const routes = await valuesOf('web', 'route')

  expect(gradings.metrics).toEqual([
    { labels: { service: 'grader', verdict: 'passed', rung: 'wasm', purpose: 'grade' }, value: '1' },
  ])
  expect(operations).toContain('other')
  expect(operations).not.toContain('Evil')
  expect(routes).toEqual(expect.arrayContaining(['/graphql', '/reset-password/:token']))
  const everything = (await Promise.all(services.map(text))).join('\n')
  for (const private_ of privateWords()) expect(everything).not.toContain(private_)
})

test(
  'a service that is told to stop says that it is not ready while it still serves',
  async () => {
    const leaving = startProgram('main.js', { ...ofApi, API_PORT: '0', DRAIN_NOTICE_SECONDS: '3' })
    const origin = `http://127.0.0.1:${String((await leaving.says('the api is up')).port)}`
    const ready = async () => (await fetch(`${origin}/readyz`)).status
    // The first connections of a process take their time on a busy machine.
    await until(async () => (await ready()) === 200)

    leaving.child.kill('SIGTERM')
    await leaving.says('draining')

    const refused = await fetch(`${origin}/readyz`)
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ reasons: { draining: expect.any(String) } })
    expect((await fetch(`${origin}/livez`)).status).toBe(200)
    expect(await leaving.exit).toBe(0)
  },
  patienceMs,
)

test(
  'on a database that lacks a migration the api is alive and not ready, and names it',
  async () => {
    await db.as(
      'migrator',
      `update public._prisma_migrations set rolled_back_at = now() where migration_name like '20261203%'`,
    )

    const answer = await fetch(`${apiOrigin}/readyz`)
    const throughWeb = await fetch(`${web}/readyz`)

    await db.as('migrator', 'update public._prisma_migrations set rolled_back_at = null')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({
      status: 'not ready',
      reasons: { migrations: expect.stringMatching(/lacks \d+_\w+; run `database up`/) },
    })
    expect(throughWeb.status).toBe(503)
    expect((await fetch(`${apiOrigin}/readyz`)).status).toBe(200)
  },
  patienceMs,
)

/** Resolves with the id of the request that handed it in. */
async function handIn(): Promise<string> {
  const { id } = await builtInExercise(db)
  const organization = encodeId('Organization', member.organizationId)
  const answer = await fetch(`${web}/graphql`, {
    method: 'POST',
    headers: { ...person.headers(), 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation Evil($input: SubmitExerciseInput!) { submitExercise(input: $input) { submission { id } userErrors { code } } }`,
      variables: {
        input: {
          organization,
          exercise: encodeId('Exercise', id, member.organizationId),
          code: `// written by Wanda\n${readFileSync(exerciseFile('linear-regression', 'solution.ts'), 'utf8')}`,
          clientKey: 'once',
        },
      },
    }),
  })
  expect(await answer.json()).toMatchObject({ data: { submitExercise: { userErrors: [] } } })
  return answer.headers.get('x-request-id')!
}

async function graded(): Promise<void> {
  while ((await db.owner.grading.count()) === 0) await new Promise((resolve) => setTimeout(resolve, 100))
}

function privateWords(): string[] {
  const passwords = Object.values(db.urls).map((url) => new URL(url).password)
  return [
    ...['Wanda', member.user.email, member.organizationId, member.userId, session, installation],
    ...['of-the-collector', ...passwords.filter((word) => word.length > 8)],
  ]
}

async function text(service: Service): Promise<string> {
  return (await fetch(`${watchedAt[service]}/metrics`)).text()
}

async function scrape(service: Service) {
  return parsePrometheus(await text(service))
}

/** All values of a label. */
async function valuesOf(service: Service, label: string): Promise<string[]> {
  return [...(await text(service)).matchAll(new RegExp(`${label}="([^"]*)"`, 'g'))].map(([, value]) => value!)
}

function dashboardExpressions(): string[] {
  const { panels } = JSON.parse(deployed('grafana/dashboard.json')) as {
    panels: { targets?: { expr: string }[] }[]
  }
  return panels.flatMap(({ targets = [] }) =>
    targets.map(({ expr }) => expr.replaceAll('$__rate_interval', '5m')),
  )
}

function alertExpressions(): string[] {
  const { groups } = parseYaml(deployed('prometheus/alerts.yml')) as {
    groups: { rules: { expr: string }[] }[]
  }
  return groups.flatMap(({ rules }) => rules.map(({ expr }) => expr))
}

function deployed(file: string): string {
  return readFileSync(new URL(`../../deploy/${file}`, import.meta.url), 'utf8')
}

function isPromql(expression: string): boolean {
  let isWhole = true
  parser.parse(expression).iterate({ enter: ({ type }) => void (isWhole &&= !type.isError) })
  return isWhole
}

/** Names of metrics that an expression asks for, as the grammar of Prometheus finds them. */
function metricsIn(expression: string): string[] {
  const names: string[] = []
  parser.parse(expression).iterate({
    enter({ node }) {
      const name = node.name === 'VectorSelector' ? node.getChild('Identifier') : null
      if (name) names.push(expression.slice(name.from, name.to))
    },
  })
  return names
}

interface Span {
  service: string
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: unknown
}

/** Those whose parents are not among them. */
function rootsOf(spans: readonly Span[]): Span[] {
  const ids = new Set(spans.map(({ spanId }) => spanId))
  return spans.filter(({ parentSpanId }) => !parentSpanId || !ids.has(parentSpanId))
}

interface Posted {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue: string } }[] }
    scopeSpans: { spans: Omit<Span, 'service'>[] }[]
  }[]
}

/** Takes what exporters send, as OTLP over HTTP in JSON. */
async function givenCollector() {
  const spans: Span[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Posted
    for (const { resource, scopeSpans } of resourceSpans) {
      const named = resource.attributes.find(({ key }) => key === 'service.name')!.value.stringValue
      const service = named.replace('skillgrad-', '')
      for (const { spans: sent } of scopeSpans) spans.push(...sent.map((span) => ({ ...span, service })))
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    /** The trace of the submission, once all services and the parents of all spans are in it. */
    async wholeTrace(): Promise<Span[]> {
      for (;;) {
        const graded = spans.find(({ name }) => name === 'grade a run')
        const trace = spans.filter(({ traceId }) => traceId === graded?.traceId)
        const isWhole =
          rootsOf(trace).length === 1 &&
          services.every((each) => trace.some(({ service }) => service === each))
        if (isWhole) return trace
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
