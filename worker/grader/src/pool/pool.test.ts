import { openGradingService, type GradingService } from '../service.js'
import { RunnerPool } from './pool.js'
import { javascriptRungs } from './rung-launch.js'

const memoryMb = 256
let service: GradingService
let pool: RunnerPool

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
}, 60_000)
afterAll(() => service.close())

beforeEach(() => {
  pool = poolWith({ minimumIdle: 1 })
})
afterEach(() => pool.close())

test('a runner is handed over once', async () => {
  await pool.warm('cpu', memoryMb)

  const [one, other] = await Promise.all([pool.take('cpu', memoryMb), pool.take('cpu', memoryMb)])

  expect(one).not.toBe(other)
})

test('an exercise gets a runner of the smallest class it fits in', async () => {
  await pool.warm('cpu', 200)

  expect(pool.idleCount('cpu', 256)).toBe(1)
  expect(pool.idleCount('cpu', 257)).toBe(0)
  expect(pool.idleCount('wasm', 256)).toBe(0)
})

test('the pool fills itself up again after a hand-over', async () => {
  await pool.warm('cpu', memoryMb)

  await pool.take('cpu', memoryMb)
  await pool.warm('cpu', memoryMb)
  await until(() => pool.idleCount('cpu', memoryMb) === 1)

  expect(pool.idleCount('cpu', memoryMb)).toBe(1)
}, 20_000)

test('a runner that died while idle is not handed over', async () => {
  await pool.warm('cpu', memoryMb)
  const [dead] = idleRunners(pool)
  process.kill(dead!.pid, 'SIGKILL')
  await dead!.exited

  const runner = await pool.take('cpu', memoryMb)

  expect(runner.alive).toBe(true)
  expect(runner).not.toBe(dead)
})

test('a runner that grew old while idle is replaced', async () => {
  const impatient = poolWith({ minimumIdle: 1, idleLifetimeMs: 0 })
  await impatient.warm('cpu', memoryMb)
  const [old] = idleRunners(impatient)

  impatient.retireOld()
  await old!.exited

  expect(old!.alive).toBe(false)
  await impatient.close()
})

test('a rung that this grader does not have is our fault', async () => {
  await expect(pool.take('webgpu', memoryMb)).rejects.toMatchObject({ name: 'OurFault' })
})

test('a closed pool leaves no runner and hands out none', async () => {
  await pool.warm('cpu', memoryMb)
  const [idle] = idleRunners(pool)

  await pool.close()

  expect(idle!.alive).toBe(false)
  await expect(pool.take('cpu', memoryMb)).rejects.toMatchObject({ name: 'OurFault' })
})

function poolWith(options: { minimumIdle: number; idleLifetimeMs?: number }): RunnerPool {
  return new RunnerPool({
    launcher: service.launcher,
    install: service.install,
    rungs: javascriptRungs,
    ...options,
  })
}

function idleRunners(of: RunnerPool) {
  return of.idle('cpu', memoryMb)
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
