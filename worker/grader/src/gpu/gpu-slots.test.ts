import type { Gpu } from './gpu.js'
import { parseComputeApps, type GpuProcess } from './gpu-processes.js'
import { GpuSlots, type GpuTenant } from './gpu-slots.js'

const card = (id: string): Gpu => ({
  id,
  name: 'NVIDIA',
  kind: 'nvidia',
  devices: [],
  files: [],
  environment: {},
})

/** Cards whose driver says what the test says, looked at every few milliseconds. */
function givenSlots(...ids: string[]) {
  const held: GpuProcess[] = []
  const trouble: string[] = []
  let driverAnswers = true
  const slots = new GpuSlots({
    gpus: ids.map(card),
    readProcesses: () =>
      driverAnswers ? Promise.resolve([...held]) : Promise.reject(new Error('the driver hangs')),
    onTrouble: (gpu, sentence) => trouble.push(`${gpu.id}: ${sentence}`),
    lookEveryMs: 2,
  })
  return { slots, held, trouble, driver: (answers: boolean) => (driverAnswers = answers) }
}

function givenTenant(pid: number) {
  let end = () => {}
  let overfilled = 0
  const removed = new Promise<void>((resolve) => (end = resolve))
  const tenant: GpuTenant = { processes: () => [pid], removed, overfill: () => void overfilled++ }
  return { tenant, end: () => end(), overfilled: () => overfilled }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2))
}

test('each card is reserved once', () => {
  const { slots } = givenSlots('one', 'other')

  const reserved = [slots.reserve(), slots.reserve(), slots.reserve()].map((found) => found?.gpu.id)

  expect(reserved).toEqual(['one', 'other', undefined])
})

test('a reservation that is given back twice does not free the card for two', () => {
  const { slots } = givenSlots('one')
  const first = slots.reserve()

  slots.giveBack(first)
  const second = slots.reserve()
  slots.giveBack(first)

  expect(second?.gpu.id).toBe('one')
  expect(slots.reserve()).toBeUndefined()
})

test('a card is free again only when its driver has let go of the job before', async () => {
  const { slots, held } = givenSlots('one')
  const { tenant, end } = givenTenant(4711)
  held.push({ gpu: 'one', pid: 4711, memoryMb: 300 })
  let freed = 0
  slots.onFree(() => freed++)

  slots.occupy(slots.reserve()!, tenant, 512)
  end()
  await new Promise((resolve) => setTimeout(resolve, 20))
  const whileHeld = slots.reserve()
  held.length = 0
  await until(() => freed > 0)

  expect(whileHeld).toBeUndefined()
  expect(slots.reserve()?.gpu.id).toBe('one')
})

test('a killed process that keeps its card is told to the operator, and the card stays out of service', async () => {
  const { slots, held, trouble } = givenSlots('one', 'other')
  const { tenant, end } = givenTenant(4711)
  held.push({ gpu: 'one', pid: 4711, memoryMb: 300 })

  slots.occupy(slots.reserve()!, tenant, 512)
  end()
  await until(() => trouble.length > 0)

  expect(trouble).toEqual([
    'one: It is out of service: process 4711 of a run that was killed still holds it.',
  ])
  expect(slots.reserve()?.gpu.id).toBe('other')
  slots.close()
})

test('a driver that does not answer keeps its card out of service until it does', async () => {
  const { slots, trouble, driver } = givenSlots('one')
  const { tenant, end } = givenTenant(4711)
  driver(false)

  slots.occupy(slots.reserve()!, tenant, 512)
  end()
  await until(() => trouble.length > 0)
  driver(true)
  const next = await slots.next()

  expect(trouble[0]).toContain('its driver does not answer (the driver hangs)')
  expect(next.gpu.id).toBe('one')
})

test('another program on the card does not count as the job', async () => {
  const { slots, held } = givenSlots('one')
  const { tenant, end, overfilled } = givenTenant(4711)
  held.push({ gpu: 'one', pid: 12, memoryMb: 70_000 })

  slots.occupy(slots.reserve()!, tenant, 512)
  await new Promise((resolve) => setTimeout(resolve, 20))
  end()
  await slots.next()

  expect(overfilled()).toBe(0)
})

test('a job that holds far more of the card than its exercise allows is ended', async () => {
  const { slots, held } = givenSlots('one')
  const { tenant, end, overfilled } = givenTenant(4711)

  slots.occupy(slots.reserve()!, tenant, 512)
  held.push({ gpu: 'one', pid: 4711, memoryMb: 2 * 512 + 1024 })
  await new Promise((resolve) => setTimeout(resolve, 20))
  const within = overfilled()
  held[0]!.memoryMb++
  await until(() => overfilled() > 0)

  expect(within).toBe(0)
  end()
})

test('the list of the driver is read as it is written, with the memory it does not tell as none', () => {
  const listed = 'GPU-4d2f, 4711, 512\nGPU-4d2f, 12, [N/A]\n\n'

  expect(parseComputeApps(listed)).toEqual([
    { gpu: 'GPU-4d2f', pid: 4711, memoryMb: 512 },
    { gpu: 'GPU-4d2f', pid: 12, memoryMb: 0 },
  ])
})
