import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'
import { installTrainKernels } from './install.js'

/** What TensorFlow.js 4.22 does with a case on wasm before the kernels are installed. */
type Stock = 'throws' | 'is wrong' | 'is right'

interface Case {
  name: string
  stock: Stock
  /** Builds everything it needs, so that it can run on each backend in turn. */
  compute(): tf.Tensor[]
}

/** Deterministic values around zero, so that windows without a positive value occur. */
function values(shape: number[], seed: number): tf.Tensor {
  return tf.randomNormal(shape, -0.4, 1, 'float32', seed)
}

/** Gradients of Σ f(x…)·weights: uneven weights show any slope that lands in a wrong place. */
function slopes(f: (...inputs: tf.Tensor[]) => tf.Tensor, ...inputs: tf.Tensor[]): tf.Tensor[] {
  const result = f(...inputs)
  const weights = values(result.shape, 99)
  const gradients = tf.grads((...x: tf.Tensor[]) => tf.sum(tf.mul(f(...x), weights)))(inputs)
  return [result, ...gradients]
}

const conv = (filter: [number, number], strides: [number, number], pad: 'same' | 'valid' | number) => () =>
  slopes(
    (x, w) =>
      tf.conv2d(
        x as tf.Tensor4D,
        w as tf.Tensor4D,
        strides,
        pad,
        'NHWC',
        [1, 1],
        pad === 1 ? 'floor' : undefined,
      ),
    values([3, 9, 8, 3], 1),
    values([...filter, 3, 5], 2),
  )

const depthwise = (strides: [number, number], pad: 'same' | 'valid') => () =>
  slopes(
    (x, w) => tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, strides, pad),
    values([2, 9, 8, 3], 3),
    values([3, 3, 3, 2], 4),
  )

const maxPool = (size: [number, number], strides: [number, number], pad: 'same' | 'valid') => () =>
  slopes((x) => tf.maxPool(x as tf.Tensor4D, size, strides, pad), values([2, 9, 8, 3], 5))

const product = (a: number[], b: number[], transposeA: boolean, transposeB: boolean) => () =>
  slopes((x, y) => tf.matMul(x!, y!, transposeA, transposeB), values(a, 6), values(b, 7))

const einsum =
  (equation: string, ...shapes: number[][]) =>
  () =>
    slopes((...x) => tf.einsum(equation, ...x), ...shapes.map((shape, index) => values(shape, 8 + index)))

const cases: Case[] = [
  { name: 'convolution, same padding', stock: 'throws', compute: conv([3, 2], [1, 1], 'same') },
  {
    name: 'convolution, uneven strides, valid padding',
    stock: 'throws',
    compute: conv([3, 2], [1, 2], 'valid'),
  },
  { name: 'convolution, stride 2, explicit padding', stock: 'throws', compute: conv([3, 3], [2, 2], 1) },
  { name: 'depthwise convolution', stock: 'throws', compute: depthwise([1, 1], 'same') },
  { name: 'depthwise convolution, stride 2', stock: 'throws', compute: depthwise([2, 2], 'valid') },
  { name: 'max pooling', stock: 'is wrong', compute: maxPool([2, 2], [2, 2], 'valid') },
  { name: 'max pooling, overlapping windows', stock: 'is wrong', compute: maxPool([3, 3], [2, 2], 'same') },
  {
    name: 'max pooling of equal values',
    stock: 'is wrong',
    compute: () => slopes((x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'), tf.fill([1, 4, 4, 2], -1)),
  },
  {
    name: 'embedding lookup',
    stock: 'throws',
    compute: () =>
      slopes(
        (table) =>
          tf.gather(
            table!,
            tf.tensor2d(
              [
                [0, 3],
                [3, 6],
                [1, 3],
              ],
              [3, 2],
              'int32',
            ),
          ),
        values([7, 4], 10),
      ),
  },
  {
    name: 'segment sum drops ids outside the segments',
    stock: 'throws',
    compute: () => [tf.unsortedSegmentSum(values([5, 3], 11), tf.tensor1d([2, -1, 0, 9, 2], 'int32'), 3)],
  },
  {
    name: 'segment sum of integers',
    stock: 'throws',
    compute: () => [
      tf.unsortedSegmentSum(tf.range(0, 6, 1, 'int32'), tf.tensor1d([1, 0, 1, 0, 1, 0], 'int32'), 2),
    ],
  },
  {
    name: 'product of transposed matrices',
    stock: 'is right',
    compute: product([40, 30], [20, 40], true, true),
  },
  {
    name: 'product with a transposed row',
    stock: 'is right',
    compute: product([1, 30], [1, 40], true, false),
  },
  {
    name: 'products with the same data in two shapes, as in backpropagation through one output',
    stock: 'is wrong',
    compute: () => {
      const weights = values([16, 1], 6) as tf.Tensor2D
      const forward = tf.matMul(values([5, 16], 7), weights)
      const back = tf.matMul(values([5, 1], 8), weights, false, true)
      return [forward, back, tf.matMul(values([5, 1], 8), tf.reshape(weights, [1, 16]))]
    },
  },
  {
    name: 'batched product',
    stock: 'is right',
    compute: product([3, 2, 20, 30], [3, 2, 30, 40], false, false),
  },
  {
    name: 'batched product, transposed',
    stock: 'is right',
    compute: product([4, 30, 20], [4, 40, 30], true, true),
  },
  {
    name: 'batched product with one shared matrix',
    stock: 'is right',
    // The gradient of a broadcast product throws on every backend, so forward alone.
    compute: () => [tf.matMul(values([4, 20, 30], 6), values([1, 30, 40], 7))],
  },
  {
    name: 'batched product of tiny matrices',
    stock: 'is right',
    compute: product([5, 2, 3], [5, 3, 2], false, false),
  },
  {
    name: 'fused product of transposed matrices',
    stock: 'is wrong',
    compute: () => {
      const [a, b, bias] = [values([30, 20], 12), values([40, 30], 13), values([40], 14)]
      const fused = { a: a as tf.Tensor2D, b: b as tf.Tensor2D, bias, transposeA: true, transposeB: true }
      return [tf.fused.matMul({ ...fused, activation: 'relu' })]
    },
  },
  {
    name: 'product of integers',
    stock: 'throws',
    compute: () => [
      tf.matMul(
        tf.tensor2d(
          [
            [1, 2],
            [3, 4],
          ],
          [2, 2],
          'int32',
        ),
        tf.tensor2d([[5], [6]], [2, 1], 'int32'),
      ),
    ],
  },
  { name: 'einsum: matrix product', stock: 'throws', compute: einsum('ij,jk->ik', [4, 5], [5, 6]) },
  {
    name: 'einsum: attention scores',
    stock: 'throws',
    compute: einsum('bqhd,bkhd->bhqk', [2, 3, 4, 5], [2, 6, 4, 5]),
  },
  { name: 'einsum: outer product', stock: 'throws', compute: einsum('i,j->ji', [4], [5]) },
  {
    name: 'einsum: labels summed in one operand',
    stock: 'throws',
    compute: einsum('ijm,jn->i', [3, 4, 2], [4, 5]),
  },
  { name: 'einsum: transpose and sum', stock: 'throws', compute: einsum('ijk->ki', [3, 4, 5]) },
  { name: 'einsum: to a number', stock: 'throws', compute: einsum('i,i->', [6], [6]) },
  {
    name: 'strided slice',
    stock: 'throws',
    compute: () => slopes((x) => tf.stridedSlice(x!, [1, 0], [6, 5], [2, 2]), values([7, 5], 15)),
  },
  {
    name: 'strided slice of integers',
    stock: 'is wrong',
    compute: () => [tf.stridedSlice(tf.range(0, 12, 1, 'int32').reshape([3, 4]), [0, 1], [3, 4], [2, 2])],
  },
  {
    name: 'strided slice backwards',
    stock: 'throws',
    compute: () => slopes((x) => tf.stridedSlice(x!, [5], [1], [-2]), values([7], 16)),
  },
  {
    name: 'choice by comparison',
    stock: 'throws',
    compute: () =>
      slopes((x) => tf.where(tf.greater(x!, 0), tf.square(x!), tf.mul(x!, 0.1)), values([6, 3], 17)),
  },
  {
    name: 'gather by coordinates',
    stock: 'throws',
    compute: () =>
      slopes(
        (x) =>
          tf.gatherND(
            x!,
            tf.tensor2d(
              [
                [0, 1],
                [2, 0],
                [0, 1],
              ],
              [3, 2],
              'int32',
            ),
          ),
        values([3, 2], 18),
      ),
  },
]

type Outcome = { values: number[]; dtype: string; shape: number[] }[] | 'throws'

async function outcomesOn(backend: string): Promise<Outcome[]> {
  await tf.setBackend(backend)
  return cases.map(({ compute }) => {
    try {
      return tf.tidy(() =>
        compute().map((x) => ({ values: [...x.dataSync()], dtype: x.dtype, shape: x.shape })),
      )
    } catch {
      return 'throws'
    }
  })
}

function differ(one: Outcome, other: Outcome): boolean {
  if (one === 'throws' || other === 'throws') return one !== other
  return one.some(({ values: numbers, shape, dtype }, index) => {
    const twin = other[index]!
    const apart = numbers.some(
      (number, at) => Math.abs(number - twin.values[at]!) > 1e-4 * (1 + Math.abs(number)),
    )
    return apart || dtype !== twin.dtype || String(shape) !== String(twin.shape)
  })
}

let stock: Outcome[]
let wasm: Outcome[]
let cpu: Outcome[]

beforeAll(async () => {
  stock = await outcomesOn('wasm')
  installTrainKernels(tf)
  cpu = await outcomesOn('cpu')
  wasm = await outcomesOn('wasm')
})

describe.each(cases.map((entry, index) => ({ ...entry, index })))('$name', ({ stock: expected, index }) => {
  test('forward and gradients on wasm equal cpu', () => {
    expect(cpu[index]).not.toBe('throws')
    expect(differ(wasm[index]!, cpu[index]!)).toBe(false)
  })

  test(`the stock backend ${expected}`, () => {
    const outcome = stock[index]!
    const seen: Stock =
      outcome === 'throws' ? 'throws' : differ(outcome, cpu[index]!) ? 'is wrong' : 'is right'

    expect(seen).toBe(expected)
  })
})

test('training through every kernel leaves no tensor behind', async () => {
  await tf.setBackend('wasm')
  const before = tf.memory()

  for (const { compute } of cases) tf.tidy(() => void compute())

  expect(tf.memory().numTensors).toBe(before.numTensors)
  expect(tf.memory().numDataBuffers).toBe(before.numDataBuffers)
})

test('installing twice replaces nothing again', () => {
  const kernels = () => tf.getKernel('BatchMatMul', 'wasm').kernelFunc
  const before = kernels()

  installTrainKernels(tf)

  expect(kernels()).toBe(before)
})

test('convolution filters are summed over batches too large to unroll at once', async () => {
  await tf.setBackend('wasm')
  const slope = (x: tf.Tensor, filter: tf.Tensor) =>
    tf.grad((w) => tf.sum(tf.square(tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same'))))(filter)

  const apart = tf.tidy(() => {
    const [x, filter] = [values([48, 32, 32, 16], 20), values([3, 3, 16, 2], 21)]
    const [first, second] = tf.split(x, 2)
    const halves = tf.add(slope(first!, filter), slope(second!, filter))
    return tf.max(tf.abs(tf.sub(tf.div(slope(x, filter), halves), 1))).dataSync()[0]!
  })

  expect(apart).toBeLessThan(1e-4)
})

test('a network of convolution, pooling and embedding-sized layers learns alike on wasm and cpu', async () => {
  const train = async (backend: string) => {
    await tf.setBackend(backend)
    const kernel = (seed: number) => tf.initializers.glorotNormal({ seed })
    const model = tf.sequential({
      layers: [
        tf.layers.conv2d({
          filters: 4,
          kernelSize: 3,
          activation: 'tanh',
          kernelInitializer: kernel(1),
          inputShape: [8, 8, 1],
        }),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 2, activation: 'softmax', kernelInitializer: kernel(2) }),
      ],
    })
    model.compile({ optimizer: tf.train.adam(0.05), loss: 'categoricalCrossentropy' })
    const x = values([32, 8, 8, 1], 22)
    const y = tf.oneHot(tf.cast(tf.greater(tf.mean(x, [1, 2, 3]), -0.4), 'int32'), 2)
    const history = await model.fit(x, y, { epochs: 12, batchSize: 16, shuffle: false, verbose: 0 })
    return history.history['loss'] as number[]
  }

  const [wasmLosses, cpuLosses] = [await train('wasm'), await train('cpu')]

  expect(wasmLosses.at(-1)!).toBeLessThan(wasmLosses[0]! / 2)
  wasmLosses.forEach((loss, epoch) => expect(loss).toBeCloseTo(cpuLosses[epoch]!, 3))
})
