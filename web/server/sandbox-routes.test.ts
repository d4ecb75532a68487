import express from 'express'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxRoutes } from './sandbox-routes.js'

let server: Server
let folder: string
const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-routes-'))
  await mkdir(join(folder, 'assets/sandbox'), { recursive: true })
  await writeFile(join(folder, 'assets/sandbox/frame.html'), '<!doctype html><script>1</script>')
  await writeFile(
    join(folder, 'assets/sandbox/manifest.json'),
    JSON.stringify({ runner: '/assets/sandbox/runner-1.js', frameScriptHash: 'sha256-abc' }),
  )
  server = express().use(sandboxRoutes(folder)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

test('the frame has an opaque origin, no network, and no script but its own', async () => {
  const response = await ask('/sandbox/frame')

  const policy = response.headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining([
      'sandbox allow-scripts',
      "default-src 'none'",
      "connect-src 'none'",
      "script-src 'sha256-abc' 'unsafe-eval' 'wasm-unsafe-eval'",
      'worker-src data:',
      "frame-ancestors 'self'",
    ]),
  )
})

test('the manifest tells addresses and is asked for anew each time', async () => {
  const response = await ask('/sandbox/manifest.json')

  expect(await response.json()).toEqual({ runner: '/assets/sandbox/runner-1.js' })
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test.each([
  '/sandbox/exercises/linear-regression/..%2Fhidden',
  '/sandbox/exercises/../grading',
  '/sandbox/exercises/x/none.bin',
])('%s is not served', async (path) => {
  expect((await ask(path)).status).toBe(404)
})
