import { openRegistry, RequestMetrics } from '@skillgrad/telemetry'
import type { RequestHandler } from 'express'
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { createApp } from './app.js'
import { readinessOf } from './health.js'
import { listen, type Listening } from './listen.js'

const logger = pino({ level: 'silent' })
const opened: (() => Promise<unknown>)[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()))
})

describe('the web server', () => {
  test('gives every page a policy with a nonce of its own', async () => {
    const web = await givenWeb({ page: (_request, response) => void response.send(response.locals.nonce) })

    const [first, second] = [await fetch(web.address), await fetch(web.address)]

    const nonce = await first.text()
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(nonce).not.toBe(await second.text())
  })

  test('hands the api’s addresses on and says who really asked', async () => {
    const api = await givenApi((request, response) => response.end(JSON.stringify(request.headers)))
    const web = await givenWeb({ apiOrigin: api })

    const answer = await fetch(`${web.address}/graphql`, {
      method: 'POST',
      headers: { 'x-forwarded-for': '6.6.6.6' },
    })

    expect(await answer.json()).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': new URL(web.address).host,
    })
  })

  test('takes the word of the proxies it trusts, up to the first address that is none of theirs', async () => {
    const api = await givenApi((request, response) => response.end(JSON.stringify(request.headers)))
    const web = await givenWeb({ apiOrigin: api, trustedProxies: ['127.0.0.1', '10.20.0.0/16'] })
    const seen = async (headers: Record<string, string>) =>
      (await fetch(`${web.address}/graphql`, { headers })).json()

    expect(
      await seen({ 'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.20.0.5', 'x-forwarded-proto': 'https' }),
    ).toMatchObject({ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' })
    expect(await seen({ 'x-forwarded-for': '6.6.6.6, unknown' })).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    })
  })

  test('takes no word from a neighbour of the proxies it trusts', async () => {
    const api = await givenApi((request, response) => response.end(JSON.stringify(request.headers)))
    const web = await givenWeb({ apiOrigin: api, trustedProxies: ['10.20.0.0/16'] })

    const answer = await fetch(`${web.address}/graphql`, {
      headers: { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' },
    })

    expect(await answer.json()).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    })
  })

  test('says of a WebSocket, too, who really asked', async () => {
    let seen: (headers: IncomingHttpHeaders) => void = () => {}
    const arrived = new Promise<IncomingHttpHeaders>((resolve) => (seen = resolve))
    const api = await givenApi(
      () => {},
      (headers) => seen(headers),
    )
    const web = await givenWeb({ apiOrigin: api, trustedProxies: ['127.0.0.1'] })

    const socket = ask(`${web.address}/graphql`, {
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'x-forwarded-for': '6.6.6.6, 203.0.113.7',
        'x-forwarded-proto': 'https',
      },
    })
    socket.on('error', () => {}).end()

    expect(await arrived).toMatchObject({ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' })
  })

  test('does not hand on an address that only begins like one of the api’s', async () => {
    const api = await givenApi((_request, response) => response.end('api'))
    const web = await givenWeb({ apiOrigin: api, page: (_request, response) => void response.send('page') })

    const answer = await fetch(`${web.address}/graphql-guide`)

    expect(await answer.text()).toBe('page')
  })

  test('answers 503 with a reason while the api is away', async () => {
    const web = await givenWeb({ apiOrigin: 'http://127.0.0.1:9' })

    const answer = await fetch(`${web.address}/graphql`, { method: 'POST' })

    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
  })

  test('refuses what another page, or no page at all, would send, before reading it', async () => {
    const read: string[] = []
    const web = await givenWeb({
      page: (request, response) => {
        read.push(request.method)
        response.send('page')
      },
    })
    const send = async (init: RequestInit) => (await fetch(web.address, { method: 'POST', ...init })).status

    expect(await send({ headers: { origin: 'http://evil.example' } })).toBe(403)
    expect(await send({ headers: { origin: 'null' } })).toBe(403)
    expect(await send({ headers: { cookie: 'skillgrad.session_token=x' } })).toBe(403)
    expect(await send({ method: 'PUT', headers: { origin: web.address } })).toBe(405)
    expect(await send({ headers: { origin: web.address }, body: 'a'.repeat(5_000_000) })).toBe(413)
    expect(await send({ body: new Blob(['a']).stream(), duplex: 'half' } as RequestInit)).toBe(411)
    expect(read).toEqual([])
    expect(await send({ headers: { origin: web.address }, body: 'name=a' })).toBe(200)
  })

  test('lets no cache keep a page, and the browser keep its data no longer than until it is needed', async () => {
    const web = await givenWeb({})
    const kept = async (path: string) => (await fetch(web.address + path)).headers.get('cache-control')

    expect(await kept('/o/acme')).toBe('no-store')
    expect(await kept('/o/acme.data')).toBe('private, no-cache')
    expect(await kept('/__manifest')).toBeNull()
  })

  test('gives every answer, whoever made it, a type that is not guessed, a policy against frames and https for a year', async () => {
    const api = await givenApi((_request, response) => response.end('{}'))
    const web = await givenWeb({ apiOrigin: api, publicOrigin: () => 'https://skills.example.com' })
    const answers = [
      await fetch(`${web.address}/`),
      await fetch(`${web.address}/livez`),
      await fetch(`${web.address}/graphql`),
      await fetch(`${web.address}/api/auth/get-session`),
      await fetch(`${web.address}/scim/v2/Users`),
      await fetch(`${web.address}/`, { method: 'PUT' }),
      await fetch(`${web.address}/sandbox/exercises/%ff/weights.bin`),
    ]

    for (const { headers, status } of answers) {
      expect([status, headers.get('x-content-type-options')]).toEqual([status, 'nosniff'])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 405, 400])
  })

  test('demands https of nobody who serves a laptop without it', async () => {
    const web = await givenWeb({ publicOrigin: (port) => `http://localhost:${port}` })

    expect((await fetch(web.address)).headers.has('strict-transport-security')).toBe(false)
  })

  test('is alive by itself, and ready once the api is', async () => {
    const web = await givenWeb({ apiOrigin: 'http://127.0.0.1:9' })

    const [alive, ready] = [await fetch(`${web.address}/livez`), await fetch(`${web.address}/readyz`)]

    expect([alive.status, ready.status]).toEqual([200, 503])
    expect(await ready.json()).toEqual({ status: 'not ready', reasons: { api: 'cannot be reached' } })
  })

  test('sends a page asked for by another loopback name to the public one', async () => {
    const web = await givenWeb({ publicOrigin: (port) => `http://localhost:${port}` })

    const answer = await fetch(`${web.address}/o/acme?x=1`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    })

    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(`http://localhost:${new URL(web.address).port}/o/acme?x=1`)
  })

  test('finishes the answer under way before it stops', async () => {
    let arrived = () => {}
    const underWay = new Promise<void>((resolve) => (arrived = resolve))
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    const web = await givenWeb({
      page: async (_request, response) => {
        arrived()
        await released
        response.send('done')
      },
    })

    const answer = fetch(web.address)
    await underWay
    const drained = web.drain()
    release()

    expect(await (await answer).text()).toBe('done')
    await drained
    await expect(fetch(web.address)).rejects.toThrow()
  })
})

interface Given {
  apiOrigin?: string
  publicOrigin?: (port: number) => string
  trustedProxies?: string[]
  page?: RequestHandler
}

async function givenWeb({
  apiOrigin = 'http://127.0.0.1:9',
  publicOrigin,
  trustedProxies = [],
  page,
}: Given): Promise<Listening> {
  const port = await freePort()
  const handle: RequestHandler = page ?? ((_request, response) => void response.send('page'))
  const { app, upgrade } = createApp({
    apiOrigin,
    publicOrigin: publicOrigin?.(port),
    trustedProxies,
    logger,
    readiness: readinessOf(apiOrigin),
    metrics: new RequestMetrics(openRegistry({ service: 'web', version: 'test' })),
    remix: {
      ...{ mode: 'production', clientFolder: import.meta.dirname, assets: [], handle },
      routeOf: () => 'page',
    },
  })
  const web = await listen({ app, upgrade, host: '127.0.0.1', port })
  opened.push(web.drain)
  return web
}

async function givenApi(
  handle: Parameters<typeof createServer>[1],
  onUpgrade: (headers: IncomingHttpHeaders) => void = () => {},
): Promise<string> {
  const server = createServer(handle)
  server.on('upgrade', (request, socket) => {
    onUpgrade(request.headers)
    socket.destroy()
  })
  const port = await listening(server)
  opened.push(() => new Promise((resolve) => server.close(resolve)))
  return `http://127.0.0.1:${port}`
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
