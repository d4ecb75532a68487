import { chooseRung, ladder } from './choose.js'
import { describeRung } from './describe-rung.js'
import type { RungProbe } from './probe.js'

const wasm: RungProbe = available('wasm', 'CPU (SIMD)')
const cpu: RungProbe = available('cpu', 'CPU')
const cuda: RungProbe = {
  rung: 'tfjs-node-gpu',
  available: true,
  description: {
    rung: 'tfjs-node-gpu',
    tensorflowJs: '4.22.0',
    libtensorflow: '2.21.0',
    device: 'CUDA',
    computesOn: 'gpu',
  },
}
const libtensorflowOnCpu: RungProbe = available('tfjs-node-gpu', 'CPU')
const adapter: RungProbe = available('webgpu', 'nvidia')
const noAdapter: RungProbe = { rung: 'webgpu', available: false, reason: 'No WebGPU adapter' }

function available(rung: RungProbe['rung'], device: string): RungProbe {
  return {
    rung,
    available: true,
    description: {
      rung,
      tensorflowJs: '4.22.0',
      device,
      computesOn: device === 'nvidia' ? 'gpu' : 'processor',
    },
  }
}

test('a CUDA device comes first, then a WebGPU adapter, then libtensorflow on the CPU, then wasm, then cpu', () => {
  const withCuda = ladder([cpu, wasm, adapter, cuda])
  const withAdapter = ladder([cpu, wasm, libtensorflowOnCpu, adapter])

  expect(withCuda.map(({ rung }) => rung)).toEqual(['tfjs-node-gpu', 'webgpu', 'wasm', 'cpu'])
  expect(withAdapter.map(({ rung }) => rung)).toEqual(['webgpu', 'tfjs-node-gpu', 'wasm', 'cpu'])
})

test('an exercise gets the best rung among those it declares', () => {
  const choice = chooseRung(['wasm', 'cpu'], [libtensorflowOnCpu, noAdapter, wasm, cpu])

  expect(choice).toEqual({ kind: 'chosen', description: wasm.available && wasm.description })
})

test('a forced rung is taken although a better one is there', () => {
  const choice = chooseRung(['tfjs-node-gpu', 'wasm', 'cpu'], [libtensorflowOnCpu, wasm, cpu], 'cpu')

  expect(choice).toMatchObject({ kind: 'chosen', description: { rung: 'cpu' } })
})

test('a forced rung that the exercise is not made for is refused, not swapped', () => {
  const choice = chooseRung(['wasm'], [wasm, cpu], 'cpu')

  expect(choice).toEqual({ kind: 'refused', reason: 'The exercise is not made for cpu, only for wasm.' })
})

test('a forced rung that the machine lacks is refused with the reason of its probe', () => {
  const choice = chooseRung(['webgpu', 'wasm'], [noAdapter, wasm], 'webgpu')

  expect(choice).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('webgpu: No WebGPU adapter'),
  })
})

test('a rung is described by device and by every version that could change a number', () => {
  expect(describeRung(ladder([cuda])[0]!)).toBe(
    'tfjs-node-gpu on CUDA, libtensorflow 2.21.0, TensorFlow.js 4.22.0',
  )
})
