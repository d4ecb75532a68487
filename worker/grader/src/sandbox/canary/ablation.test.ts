import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RunnerPool } from '../../pool/pool.js'
import { javascriptRungs, type RungLaunch } from '../../pool/rung-launch.js'
import { openGradingService } from '../../service.js'
import type { Launcher } from '../launcher.js'
import { rlimitsDriver } from '../resources/rlimits.js'
import { assemble } from '../seccomp/assembler.js'
import { isFit } from './report.js'
import { selfTest } from './self-test.js'

/** One wall taken down at a time. Its own canary must find it, or the wall behind it holds and the canaries say so. */
const service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
const { launcher, install, reducedBecause } = service
if (reducedBecause) console.info(`No full sandbox here, so no wall is taken down: ${reducedBecause}`)
const testFull = reducedBecause ? test.skip : test
const isRoot = process.getuid?.() === 0
const testRoot = reducedBecause || !isRoot ? test.skip : test
if (!isRoot) console.info('Not root here: boxes have no user id of their own, so that wall is not taken down')

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skillgrad-ablation-'))
  await chmod(folder, 0o755)
})

afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

testFull('the system call filter', async () => {
  const open = await openWithout({ filter: assemble([{ action: 'allow' }]) })

  expect(open).toContain('processes')
})

testFull.each([
  ['network', '/^--unshare-net$/d'],
  ['process', '/^--unshare-pid$/d; /^--as-pid-1$/d'],
  ['IPC', '/^--unshare-ipc$/d'],
  ['host name', '/^--unshare-uts$/d; /^--hostname$/{N;d}'],
])('the %s namespace, behind which the filter holds', async (_, edit) => {
  const bubblewrap = await bubblewrapEdited(edit)

  expect(await openWithout({ tools: { ...launcher.tools, bubblewrap } })).toEqual(['namespaces'])
})

testFull('the read-only device folder', async () => {
  const bubblewrap = await bubblewrapEdited('/^--remount-ro$/{N;/dev$/d}')

  expect(await openWithout({ tools: { ...launcher.tools, bubblewrap } })).toEqual(['writes'])
})

testRoot('the user id of its own', async () => {
  const setpriv = await tool('setpriv', 'while [ "${1#--}" != "$1" ]; do shift; done; exec "$@"')

  expect(await openWithout({ tools: { ...launcher.tools, setpriv } })).toContain('privileges')
})

testFull('the resource limits', async () => {
  const prlimit = await tool('prlimit', 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"')

  expect(await openWithout({ tools: { ...launcher.tools, prlimit } })).toEqual(['descriptors'])
})

testFull('the cgroup, behind which the resource limits hold', async () => {
  expect(await openWithout({ resources: rlimitsDriver() })).toEqual([])
})

testFull('the refusal of native code', async () => {
  const [wasm, cpu] = javascriptRungs
  const open = await openWithout({}, [wasm!, { ...cpu!, needs: { ...cpu!.needs, addons: true } }])

  expect(open).toEqual(['addons'])
})

testFull('the cleared environment, of which the launcher passes nothing on', async () => {
  const bubblewrap = await bubblewrapEdited('/^--clearenv$/d')

  expect(await openWithout({ tools: { ...launcher.tools, bubblewrap } })).toEqual([])
})

/** Required walls that the canaries find open in a sandbox with these parts. */
async function openWithout(parts: Partial<Launcher>, rungs: readonly RungLaunch[] = javascriptRungs) {
  const weakened = { ...launcher, ...parts }
  const pool = new RunnerPool({ launcher: weakened, install, rungs, minimumIdle: 0 })
  try {
    const report = await selfTest({ launcher: weakened, pool })
    const open = report.layers.filter(({ holds, required }) => required && !holds).map(({ layer }) => layer)
    expect(isFit(report)).toBe(open.length === 0)
    return open
  } finally {
    await pool.close()
  }
}

/** Stands before the real one and edits its arguments, one a line, which come through descriptor 5. */
function bubblewrapEdited(sed: string): Promise<string> {
  const script = `shift 2
tr '\\000' '\\n' <&5 | sed '${sed}' | tr '\\n' '\\000' | exec ${launcher.tools.bubblewrap} --args 0 "$@"`
  return tool('bwrap', script)
}

let count = 0

async function tool(name: string, script: string): Promise<string> {
  const file = join(folder, `${name}-${++count}`)
  await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return file
}
