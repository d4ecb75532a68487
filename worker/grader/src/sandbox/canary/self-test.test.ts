import { RunnerPool } from '../../pool/pool.js'
import { javascriptRungs } from '../../pool/rung-launch.js'
import { openGradingService, type GradingService } from '../../service.js'
import type { Launcher } from '../launcher.js'
import { isFit } from './report.js'
import { selfTest } from './self-test.js'

let service: GradingService

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
}, 60_000)

afterAll(() => service.close())

test('every required wall holds on this machine', async () => {
  const report = await service.selfTest()

  expect(report.layers.filter(({ holds, required }) => required && !holds)).toEqual([])
  expect(isFit(report)).toBe(true)
}, 30_000)

test('an environment variable that leaks into the box is found', async () => {
  const [wasm, cpu] = javascriptRungs
  const leaking = { ...cpu!, needs: { ...cpu!.needs, environment: { DATABASE_URL: 'postgres://secret' } } }

  const report = await attack(service.launcher, [wasm!, leaking])

  // The reduced sandbox passes no environment of a rung at all.
  expect(openLayers(report)).toEqual(service.launcher.mode === 'full' ? ['environment'] : openLayers(report))
}, 30_000)

async function attack(launcher: Launcher, rungs = javascriptRungs) {
  const pool = new RunnerPool({ launcher, install: service.install, rungs, minimumIdle: 0 })
  try {
    return await selfTest({ launcher, pool })
  } finally {
    await pool.close()
  }
}

function openLayers(report: Awaited<ReturnType<typeof attack>>): string[] {
  return report.layers.filter(({ holds, required }) => required && !holds).map(({ layer }) => layer)
}
