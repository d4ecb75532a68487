import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addressCheck, OutboundError, outbound } from './outbound.js'
import { isNetwork, isPublic } from './private-networks.js'

const limits = { timeoutMs: 2_000, maxBytes: 1_000 }
const onLoopback = outbound(['127.0.0.0/8', '::1/128'])
const outside = outbound([])

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function givenServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function faultOf(asking: Promise<Response>): Promise<string> {
  const error = await asking.then(
    () => new Error('it answered'),
    (thrown: unknown) => thrown,
  )
  return error instanceof OutboundError ? error.fault : String(error)
}

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.7',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd00:ec2::254',
    'ff02::1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
    'nonsense',
  ])('%s is not the public internet', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  test.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is the public internet',
    (address) => {
      expect(isPublic(address)).toBe(true)
    },
  )

  test.each(['10.0.0.0/8', '127.0.0.1', '::1/128', 'fd00::/8'])('%s names a network', (text) => {
    expect(isNetwork(text)).toBe(true)
  })

  test.each(['', 'localhost', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0.0/-1'])(
    '%j names none',
    (text) => {
      expect(isNetwork(text)).toBe(false)
    },
  )
})

describe('a private address', () => {
  test.each([
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.1.2.3:8443/',
    'http://127.0.0.1/',
  ])('is not asked: %s', async (url) => {
    expect(await faultOf(outside(url, {}, limits))).toBe('address-private')
  })

  test('is not connected to, whatever listens there', async () => {
    let asked = 0
    const url = await givenServer((_, response) => {
      asked += 1
      response.end()
    })

    expect(await faultOf(outside(url.replace('127.0.0.1', 'localhost'), {}, limits))).toBe('address-private')
    expect(asked).toBe(0)
  })

  test('of another network than the operator allows is not asked', async () => {
    expect(await faultOf(onLoopback('https://10.0.0.1/', {}, limits))).toBe('address-private')
  })
})

test.each(['not an address', 'file:///etc/passwd', 'ftp://example.com/', 'https://me:secret@example.com/'])(
  'nothing but https is an address: %s',
  async (url) => {
    expect(await faultOf(outside(url, {}, limits))).toBe('address-invalid')
  },
)

test('a public address is not asked without https', async () => {
  expect(await faultOf(outside('http://8.8.8.8/', {}, limits))).toBe('address-invalid')
})

test('what was asked arrives, and the answer comes back whole', async () => {
  const url = await givenServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () =>
      response
        .writeHead(201, { 'content-type': 'application/json' })
        .end(JSON.stringify([request.method, request.url, request.headers['x-event'], body])),
    )
  })

  const answer = await onLoopback(
    `${url}/hook?a=1`,
    { method: 'POST', headers: { 'x-event': 'graded' }, body: 'a body' },
    limits,
  )

  expect(answer.status).toBe(201)
  expect(await answer.json()).toEqual(['POST', '/hook?a=1', 'graded', 'a body'])
})

test('a redirect is told and not followed', async () => {
  let asked = 0
  const url = await givenServer((_, response) => {
    asked += 1
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
  })

  const answer = await onLoopback(url, {}, limits)

  expect([answer.status, asked]).toEqual([302, 1])
})

test('an answer that is too large is cut off', async () => {
  const url = await givenServer((_, response) => {
    response.write('x'.repeat(600))
    response.end('x'.repeat(600))
  })

  expect(await faultOf(onLoopback(url, {}, limits))).toBe('too-large')
})

test('an answer that is too large is cut short for whoever wants its beginning', async () => {
  const url = await givenServer((_, response) => {
    response.write('x'.repeat(600))
    response.end('y'.repeat(600))
  })

  const answer = await onLoopback(url, {}, { ...limits, isCutShort: true })

  expect(await answer.text()).toBe('x'.repeat(600) + 'y'.repeat(400))
})

test('a name that changes its answer after it was looked at leads nowhere else', async () => {
  let asked = 0
  const url = await givenServer((_, response) => {
    asked += 1
    response.end()
  })
  const answers = ['192.0.2.1', '127.0.0.1']
  const rebinding = outbound(['192.0.2.0/24'], () =>
    Promise.resolve([{ address: answers.shift() ?? '127.0.0.1', family: 4 }]),
  )

  const port = new URL(url).port
  const fault = await faultOf(
    rebinding(`http://rebinding.example:${port}/`, {}, { ...limits, timeoutMs: 300 }),
  )

  expect(['timeout', 'unreachable']).toContain(fault)
  expect(asked).toBe(0)
  // Asked once: of what the name says now, nothing was connected to.
  expect(answers).toEqual(['127.0.0.1'])
  expect(await faultOf(rebinding(`http://rebinding.example:${port}/`, {}, limits))).toBe('address-private')
})

test('an address is looked at before it is kept, and nothing is connected to', async () => {
  const check = addressCheck([])
  const faultOfCheck = (url: string) => faultOf(check(url).then(() => new Response()))

  expect(await faultOfCheck('https://8.8.8.8/hook')).toMatch('it answered')
  expect(await faultOfCheck('https://localhost/hook')).toBe('address-private')
  expect(await faultOfCheck('http://8.8.8.8/hook')).toBe('address-invalid')
  expect(await faultOfCheck('https://nobody.invalid/hook')).toBe('unreachable')
})

test.each([
  ['says nothing', () => undefined],
  ['begins and does not end', (_: unknown, response: { write(text: string): void }) => response.write('x')],
])('a server that %s is given up', async (_, answer) => {
  const url = await givenServer(answer as RequestListener)

  expect(await faultOf(onLoopback(url, {}, { ...limits, timeoutMs: 200 }))).toBe('timeout')
})

test('a server that changes the protocol is unreachable, and nobody waits for it', async () => {
  const url = await givenServer(
    ({ socket }) =>
      void socket.end('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n'),
  )

  expect(await faultOf(onLoopback(url, {}, limits))).toBe('unreachable')
})

test('a server that breaks off is unreachable', async () => {
  const url = await givenServer((request) => request.socket.destroy())

  expect(await faultOf(onLoopback(url, {}, limits))).toBe('unreachable')
})

test('a name that nobody has is unreachable', async () => {
  expect(await faultOf(outside('https://nobody.invalid/', {}, limits))).toBe('unreachable')
})
