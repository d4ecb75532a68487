import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findGpus } from './find-gpus.js'

let root: string
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'skillgrad-gpus-'))))
afterEach(() => rm(root, { recursive: true, force: true }))

async function given(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

/** As the driver writes it, tabs included. */
const information = (minor: number) => `Model: \t\t NVIDIA H100 80GB HBM3
IRQ:   \t\t 17
GPU UUID: \t GPU-0000000${minor}
Bus Type: \t PCIe
Bus Location: \t 0000:1${minor}:00.0
Device Minor: \t ${minor}
`

test('a machine without cards has none', () => {
  expect(findGpus({ root })).toEqual([])
})

test('an NVIDIA card comes with its own device file, those of the driver, and no other card’s', async () => {
  await given('proc/driver/nvidia/gpus/0000:10:00.0/information', information(0))
  await given('proc/driver/nvidia/gpus/0000:11:00.0/information', information(1))
  for (const node of ['nvidia0', 'nvidia1', 'nvidiactl', 'nvidia-uvm', 'nvidia-uvm-tools'])
    await given(`dev/${node}`)

  const [, second] = findGpus({ root })

  expect(second).toMatchObject({
    id: 'GPU-00000001',
    name: 'NVIDIA H100 80GB HBM3',
    kind: 'nvidia',
    devices: ['/dev/nvidia1', '/dev/nvidiactl', '/dev/nvidia-uvm', '/dev/nvidia-uvm-tools'],
    environment: { CUDA_VISIBLE_DEVICES: 'GPU-00000001' },
  })
})

test('a card whose device file was not given to this container is not ours', async () => {
  await given('proc/driver/nvidia/gpus/0000:10:00.0/information', information(0))
  await given('proc/driver/nvidia/gpus/0000:11:00.0/information', information(1))
  await given('dev/nvidia1')

  expect(findGpus({ root }).map(({ id }) => id)).toEqual(['GPU-00000001'])
})

test('the capabilities of a divided card go along as they are', async () => {
  await given('proc/driver/nvidia/gpus/0000:10:00.0/information', information(0))
  await given('dev/nvidia0')
  await given('dev/nvidia-caps/nvidia-cap1')

  expect(findGpus({ root })[0]!.devices).toEqual(['/dev/nvidia0', '/dev/nvidia-caps'])
})

test('a card of another maker is its render node and what its driver reads in /sys', async () => {
  await given('dev/dri/card0')
  await given('dev/dri/renderD128')
  await given('sys/class/drm/renderD128/device/vendor', '0x1002\n')

  expect(findGpus({ root })).toEqual([
    {
      id: '/dev/dri/renderD128',
      name: 'GPU of vendor 0x1002',
      kind: 'other',
      devices: ['/dev/dri/renderD128'],
      files: [join(root, 'sys/dev/char'), join(root, 'sys/class/drm/renderD128/device')],
      environment: {},
    },
  ])
})

test('an NVIDIA card that has a render node too is one card', async () => {
  await given('proc/driver/nvidia/gpus/0000:10:00.0/information', information(0))
  await given('sys/bus/pci/devices/0000:10:00.0/drm/renderD128/dev')
  await given('sys/class/drm/renderD128/device/vendor', '0x10de\n')
  await given('dev/nvidia0')
  await given('dev/dri/renderD128')

  const gpus = findGpus({ root })

  expect(gpus.map(({ kind, devices }) => [kind, devices])).toEqual([
    ['nvidia', ['/dev/nvidia0', '/dev/dri/renderD128']],
  ])
})
