import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program takes its time to load on a busy machine. */
const patienceMs = 120_000
const web = givenWebWithoutApi()
afterAll(() => web.child.kill('SIGKILL'))

test(
  'while the api is away, the built server answers with a page and says when to ask again',
  async () => {
    const answer = await fetch(`${await web.address}/o/acme`, { headers: { 'accept-language': 'zh-CN' } })

    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.text()).toContain('<html lang="zh-CN"')
  },
  patienceMs,
)

function givenWebWithoutApi() {
  // What ships: the build, which the test task makes first.
  const path = fileURLToPath(new URL('../build/bin/server.js', import.meta.url))
  const child = spawn(process.execPath, [path], {
    env: { NODE_ENV: 'production', PORT: '0', API_ORIGIN: 'http://127.0.0.1:9' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const told = JSON.parse(line) as { msg: string; address?: string }
      if (told.msg === 'ready' && told.address) resolve(told.address)
    })
  })
  return { child, address }
}
