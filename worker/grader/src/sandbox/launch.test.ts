import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openGradingService, type GradingService } from '../service.js'
import { plainNeeds } from './box.js'
import { launchBox } from './launch.js'
import { descendantsOf, isRunning, knownProcess } from './process-tree.js'
import { rlimitsDriver } from './resources/rlimits.js'

let service: GradingService

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
}, 60_000)

afterAll(() => service.close())

describe.each(['the best driver here', 'rlimits'])('with %s', (kind) => {
  test('a box killed at any moment of its birth leaves nothing', async () => {
    const launcher =
      kind === 'rlimits' ? { ...service.launcher, resources: rlimitsDriver() } : service.launcher
    const spec = {
      appFolder: service.install.folder,
      nodeFlags: ['--eval', 'process.stdin.resume(), setInterval(() => undefined, 1000)'],
      arguments: [],
      memoryMb: 256,
      needs: plainNeeds,
    }
    const before = descendantsOf(process.pid)
    for (let moment = 0; moment < 60; moment++) {
      const box = launchBox(launcher, spec)
      await after(moment / 2)
      box.kill()
      await box.removed
    }
    const groups = launcher.resources.names()
    expect(groups.filter((name) => name.startsWith(`${process.pid}-`))).toEqual([])
    expect(descendantsOf(process.pid).filter((pid) => !before.includes(pid))).toEqual([])
  }, 60_000)

  test('a box dies with its grader', async () => {
    const script = fileURLToPath(new URL('testkit/doomed-grader.ts', import.meta.url))
    const words = ['--import', 'tsx', '--conditions=source', script, kind]
    const grader = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(createInterface(grader.stdout), 'line')
    const family = descendantsOf(grader.pid!).map((pid) => knownProcess(pid))

    grader.kill('SIGKILL')
    await once(grader, 'exit')

    const alive = () => family.filter((known) => known && isRunning(known))
    for (let look = 0; look < 500 && alive().length > 0; look++) await after(20)
    expect(family.length).toBeGreaterThan(0)
    expect(alive()).toEqual([])
  }, 60_000)
})

const isRoot = process.getuid?.() === 0
const asRoot = isRoot ? test : test.skip
if (!isRoot) console.info('Not root here: boxes keep the groups of this user, so none are given to them')

asRoot(
  'a box is in the groups that may open its devices, and in no other',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'skillgrad-group-'))
    const file = join(folder, 'for-one-group')
    const group = 63_999
    await chmod(folder, 0o755)
    await writeFile(file, 'opened')
    await chown(file, 0, group)
    await chmod(file, 0o040)

    const [inGroup, outside] = await Promise.all([read(file, [group]), read(file, [])])
    await rm(folder, { recursive: true })

    const reduced = service.launcher.mode === 'reduced'
    expect(reduced || inGroup).toBe(reduced || 'opened')
    expect(outside).not.toContain('opened')
  },
  60_000,
)

/** What a box in these groups reads of a file of the host. */
async function read(file: string, groups: number[]): Promise<string> {
  const code = `const fs = require('node:fs'); try { fs.writeSync(4, fs.readFileSync('${file}')) } catch (error) { fs.writeSync(4, error.code) }`
  const box = launchBox(service.launcher, {
    appFolder: service.install.folder,
    nodeFlags: ['--eval', code],
    arguments: [],
    memoryMb: 256,
    needs: { ...plainNeeds, groups, readOnlyPaths: [file] },
  })
  const seen = await text(box.output)
  await box.removed
  return seen
}
