import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { probeRung } from './probe.js'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'skillgrad-probe-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(['wasm', 'cpu'] as const)(
  '%s starts in a process of its own and multiplies rightly',
  async (rung) => {
    const probe = await probeRung(rung, { allowSoftware: false })

    expect(probe).toMatchObject({ rung, available: true, description: { rung, tensorflowJs: '4.22.0' } })
  },
  60_000,
)

test('without libtensorflow the rung is refused, saying which command sets it up', async () => {
  const probe = await probeRung('tfjs-node-gpu', {
    allowSoftware: false,
    nativeFolder: join(folder, 'absent'),
  })

  expect(probe).toEqual({
    rung: 'tfjs-node-gpu',
    available: false,
    reason: 'libtensorflow is not set up; run `pnpm --filter @skillgrad/grader setup:tensorflow`',
  })
}, 60_000)

test('a native library that crashes the process is a reason, not the end of the worker', async () => {
  const probe = await probeRung('tfjs-node-gpu', {
    allowSoftware: false,
    nativeFolder: await crashingNative(),
  })

  expect(probe).toMatchObject({ available: false, reason: expect.stringContaining('SIGABRT') })
}, 60_000)

async function crashingNative(): Promise<string> {
  const native = join(folder, 'crashing')
  await mkdir(native)
  const manifest = { tensorflow: '0.0.0', variant: 'cpu', tfjsNode: '4.22.0', builtAt: '2026-01-01' }
  await writeFile(join(native, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(native, 'index.cjs'), 'process.abort()')
  return native
}
