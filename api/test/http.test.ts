import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import request from 'supertest'
import { WebSocket } from 'ws'
import { mostLive } from '../src/http/live-server.js'
import { queueLogger } from '../src/jobs/queue-logger.js'
import { createLog } from '../src/log.js'
import { mostOfANetwork, mostOfASession } from '../src/modules/token/pace.js'
import { givenApi } from '../testkit/api.js'
import { connectLive } from '../testkit/live.js'

const folder = mkdtempSync(join(tmpdir(), 'skillgrad-'))
afterAll(() => rmSync(folder, { recursive: true }))
const manifest = join(folder, 'persisted-documents.json')
writeFileSync(manifest, JSON.stringify({ abc: 'query Viewer { viewer { id } }' }))
const strict = await givenApi({ takesOtherDocuments: false, trustedDocuments: manifest, showsMail: false })
const open = await givenApi()
const encrypted = await givenApi({ publicOrigin: 'https://skills.example.com' })

describe('documents', () => {
  test('the web’s own are run by their hash', async () => {
    const answer = await strict.somebody().sends({ documentId: 'abc' })

    expect(answer).toMatchObject({ status: 200, data: { viewer: null }, errors: [] })
  })

  test.each([
    ['a document of somebody else', { query: '{ viewer { id } }' }],
    ['an unknown hash', { documentId: 'def' }],
    ['nothing', {}],
    ['the schema', { query: '{ __schema { types { name } } }' }],
  ])('%s is refused with a code', async (_, body) => {
    const answer = await strict.somebody().sends(body)

    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([403, 'UNKNOWN_DOCUMENT'])
  })
})

test('every answer is what it says it is, stands in no frame and asks for https where the web has it', async () => {
  const { url } = encrypted
  const answers = [
    await fetch(`${url}/livez`),
    await fetch(`${url}/graphql`, { method: 'POST' }),
    await fetch(`${url}/api/auth/get-session`),
    await fetch(`${url}/scim/v2/Users`),
    await fetch(`${url}/exports/%ff`),
    await fetch(`${url}/nowhere`),
  ]

  for (const { headers, status } of answers) {
    expect([status, headers.get('x-content-type-options')]).toEqual([status, 'nosniff'])
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  }
  expect((await fetch(`${open.url}/livez`)).headers.has('strict-transport-security')).toBe(false)
})

describe('requests that could harm', () => {
  test('a change from a foreign page is refused, and so is its WebSocket', async () => {
    const person = await open.member()
    const answer = await person.sends(
      { query: 'mutation { signOut { done } }' },
      { origin: 'https://evil.example' },
    )
    const socket = new WebSocket(`${open.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { ...person.headers(), origin: 'https://evil.example' },
    })

    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN_ORIGIN'])
    expect(await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)))).toContain(
      '403',
    )
  })

  test('one person cannot hold connections without end', async () => {
    const person = await open.member()
    const sockets = Array.from(
      { length: mostLive.connectionsOfAPerson + 5 },
      () =>
        new WebSocket(`${open.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
          headers: person.headers(),
        }),
    )

    const outcomes = await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<string>((resolve) => {
            socket.once('open', () => socket.send('{"type":"connection_init"}'))
            socket.once('message', () => resolve('opened'))
            socket.once('close', (code) => resolve(`closed ${code}`))
          }),
      ),
    )
    sockets.forEach((socket) => socket.close())

    expect(outcomes.filter((outcome) => outcome === 'opened')).toHaveLength(mostLive.connectionsOfAPerson)
    expect(outcomes.filter((outcome) => outcome === 'closed 4403')).toHaveLength(5)
  })

  test('one connection cannot listen to things without end', async () => {
    const owner = await open.member({ role: 'owner' })
    const connection = connectLive(owner)
    const query = 'subscription ($id: ID!) { teamDashboardChanged(organization: $id) { at } }'
    const codes: unknown[] = []

    await new Promise<void>((resolve) => {
      const error = (errors: unknown) => {
        codes.push((errors as Refused[])[0]?.extensions?.code)
        if (codes.length === 5) resolve()
      }
      for (let asked = 0; asked < mostLive.subscriptionsOfAConnection + 5; asked += 1)
        connection.subscribe(
          { query, variables: { id: owner.organizationId } },
          { next: () => undefined, error, complete: () => undefined },
        )
    })
    await connection.dispose()

    expect(codes).toEqual(Array(5).fill('TOO_MANY_SUBSCRIPTIONS'))
  })

  test('who asks without pause is told to wait, in a browser or before signing in, and nobody else', async () => {
    const ask = { query: '{ viewer { email } }' }
    const [busy, other] = [await open.member({ locale: 'zh-CN' }), await open.member()]
    const { paces } = open.composition.services
    const { id } = await open.db.owner.session.findFirstOrThrow({ where: { userId: busy.row.userId } })
    for (let asked = 0; asked < mostOfASession; asked++) paces.ofSession.take(id)
    const stranger = open.somebody()
    for (let asked = 0; asked < mostOfANetwork; asked++) paces.ofNetwork.take(stranger.address)

    const refused = [await busy.sends(ask), await stranger.sends(ask)]

    expect(refused.map(({ status, errors }) => [status, errors[0]?.extensions.code])).toEqual([
      [429, 'TOO_MANY_REQUESTS'],
      [429, 'TOO_MANY_REQUESTS'],
    ])
    expect(refused[0]!.errors[0]!.message).toMatch(/一分钟内的请求过多。请等待 \d+ 秒/)
    expect((await other.sends(ask)).data.viewer.email).toBe(other.row.user.email)
    open.clock.advance(60_000)
    expect((await busy.sends(ask)).data.viewer.email).toBe(busy.row.user.email)
    expect((await stranger.sends(ask)).status).toBe(200)
  })

  test('a document that is too deep, has too many aliases or doubles in its fragments is refused before it runs', async () => {
    const deep = `{ organization(slug: "x") ${'{ courses { lessons { course '.repeat(6)}{ id }${' } } }'.repeat(6)} }`
    const wide = `{ ${Array.from({ length: 70 }, (_, n) => `a${n}: system { queueLength }`).join(' ')} }`

    // Some hundred bytes whose fields nobody ever finishes to count one by one.
    const doubling = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    )
    const nested = `{ ...F0 } ${doubling.join(' ')} fragment F40 on Query { __typename }`

    for (const query of [deep, wide, nested]) {
      const answer = await open.somebody().sends({ query })
      expect([answer.status, answer.errors[0]?.message]).toEqual([
        400,
        'The query is too large; ask for less at a time.',
      ])
    }
  })

  test.each([
    ['not JSON', '{ "query": ', 400, 'BAD_REQUEST'],
    ['five megabytes', JSON.stringify({ query: 'x'.repeat(5_000_000) }), 413, 'REQUEST_TOO_LARGE'],
  ])('%s gets a typed answer', async (_, body, status, code) => {
    const answer = await open.somebody().sends(body)

    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code])
  })

  test('what fails inside is told without its words or its stack, in the reader’s language', async () => {
    const person = await open.member({ locale: 'zh-CN' })
    await open.db.as('migrator', 'alter table app.draft rename to draft_gone')
    try {
      const answer = await person.sends({
        query: `{ organization(slug: "${person.organization.slug}") { exercises { draft { code } } } }`,
      })

      expect(answer.errors[0]).toMatchObject({
        message: '我们这边出了问题。请稍后重试。',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      })
      expect(JSON.stringify(answer)).not.toMatch(/draft_gone|prisma|stack|\.ts/i)
    } finally {
      await open.db.as('migrator', 'alter table app.draft_gone rename to draft')
    }
  })
})

describe('operating', () => {
  test('a log names what failed, and quotes nothing that people wrote', async () => {
    const words = 'wanda@example.com'
    const { identityDb, tenantDb } = open.composition.services
    const { id } = await open.db.givenOrganization()
    const person = { name: words, email: words }
    await identityDb.user.create({ data: person })
    const failing = [
      () => identityDb.user.create({ data: person }),
      () => identityDb.user.create({ data: { ...person, locale: 7 as never } }),
      () => identityDb.$queryRaw`select ${words}::uuid`,
      () => tenantDb(id).query('select $1::int', [words]),
      () => Promise.reject(Object.assign(new Error(`550 <${words}>: unknown`), { code: 'EENVELOPE' })),
    ]
    const lines: string[] = []
    const log = createLog('test', 'info', { write: (line: string) => void lines.push(line) })
    for (const fail of failing)
      await fail().catch((cause: unknown) => {
        log.error({ error: cause }, 'it failed')
        log.error({ error: new Error('a part of it failed', { cause }) }, 'it failed')
        queueLogger(log).error(`Failed task 7 (mail.send) with error '${String(cause)}':\n at x`, {
          error: cause as Error,
        })
      })

    expect(lines).toHaveLength(3 * failing.length)
    expect(lines.join('')).not.toContain('wanda')
    const told = lines.map(
      (line) => JSON.parse(line) as { error: { code?: string; at: string[] }; msg: string },
    )
    expect(told.filter(({ error }) => error.code).map(({ error }) => error.code)).toEqual(
      ['P2002', 'P2010', '22P02', 'EENVELOPE'].flatMap((code) => [code, code]),
    )
    expect(told.filter(({ error }) => error.at.length === 0)).toEqual([])
    expect(new Set(told.map(({ msg }) => msg))).toEqual(new Set(['it failed', 'Failed task 7 (mail.send)']))
  })

  test('health and readiness answer, and every answer carries the request’s id', async () => {
    const health = await request(open.url).get('/livez').set('x-request-id', 'trace-0123456789')
    const ready = await request(open.url).get('/readyz')

    expect([health.status, ready.status]).toEqual([200, 200])
    expect(health.headers['x-request-id']).toBe('trace-0123456789')
  })

  test('captured letters are shown only where the machine serves itself', async () => {
    expect((await request(strict.url).get('/mail')).status).toBe(404)
    expect((await request(open.url).get('/mail')).status).toBe(200)
    expect((await request(open.url).get('/mail').set('host', 'rebound.example')).status).toBe(404)
    const disguised = request(open.url).get('/mail').set('host', 'rebound.example')
    expect((await disguised.set('x-forwarded-host', 'localhost')).status).toBe(404)
  })

  test('it listens again after the database ended its connection', async () => {
    const { listener } = open.composition
    await open.db.as(
      'api',
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'skillgrad-listen' and datname = current_database()`,
    )

    const deadline = Date.now() + 15_000
    const until = async (wanted: boolean) => {
      while (listener.connected !== wanted && Date.now() < deadline)
        await new Promise((resolve) => setImmediate(resolve))
    }
    await until(false)
    await until(true)

    expect(listener.connected).toBe(true)
    expect((await request(open.url).get('/readyz')).status).toBe(200)
  })
})

interface Refused {
  extensions?: { code?: string }
}
