import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outbound } from '../src/http/outbound.js'
import { Seal } from '../src/seal.js'
import { makeTry } from '../src/modules/webhook/make-try.js'
import { closed } from '../src/modules/webhook/secrets.js'
import { newSecret } from '../src/modules/webhook/signature.js'
import { until } from '../testkit/program.js'

const guide = readFileSync(new URL('../../docs/guides/webhooks.md', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'skillgrad-webhook-guide-'))
const seal = new Seal('a secret for tests, long enough to be one', 'webhook')
const running: ChildProcess[] = []
afterAll(() => running.forEach((child) => child.kill('SIGKILL')))

const hasPython = spawnSync('python3', ['--version']).status === 0

describe('the receiver that the guide shows', () => {
  test('in Node takes what we send and nothing else', () => proves('js', 'receiver.mjs', process.execPath))
  // Not on every machine; the suite's summary names what was skipped.
  const whereThereIs = hasPython ? test : test.skip
  whereThereIs('in Python takes what we send and nothing else', () =>
    proves('python', 'receiver.py', 'python3'),
  )
})

async function proves(language: string, file: string, command: string): Promise<void> {
  const secret = newSecret()
  const port = await freePort()
  const path = join(folder, file)
  writeFileSync(path, new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(guide)![1]!)
  const child = spawn(command, [path], {
    env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) },
  })
  running.push(child)
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  await until(() => listens(port))
  const statusOf = async (signedWith: string[], { now = () => new Date() } = {}) => {
    const outcome = await makeTry(
      { seal, fetchOutside: outbound(['127.0.0.0/8']), timeoutMs: 5000, now },
      webhookWith(signedWith, `http://127.0.0.1:${port}/`),
      { id: 'msg', body: JSON.stringify({ type: 'ping', data: { name: '雷' } }) },
    )
    return outcome.kind === 'answer' ? outcome.status : outcome.fault
  }

  expect(await statusOf([secret])).toBe(204)
  expect(await statusOf([newSecret(), secret])).toBe(204)
  expect(await statusOf([newSecret()])).toBe(401)
  expect(await statusOf([secret], { now: () => new Date(Date.now() - 600_000) })).toBe(401)
  await until(() => Promise.resolve(said.includes('ping')))
}

function webhookWith([first, previous]: string[], url: string) {
  const owner = { organizationId: 'o', id: 'w' }
  return {
    ...owner,
    url,
    secret: closed(seal, first!, owner),
    previousSecret: previous ? closed(seal, previous, owner) : null,
    previousUntil: previous ? new Date(Date.now() + 60_000) : null,
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => (socket.destroy(), resolve(true)))
    socket.on('error', () => resolve(false))
  })
}
