import type { TensorInfo } from '@tensorflow/tfjs'
import { multiplyBatches } from './mat-mul-batches.js'
import { withOwnPacking } from './mat-mul-packing.js'
import { provideKernel, type TensorFlow } from './registry.js'
import type { WasmBackend } from './wasm-backend.js'

interface Operands {
  a: TensorInfo
  b: TensorInfo
}

interface Transposes {
  transposeA?: boolean
  transposeB?: boolean
}

/**
 * XNNPACK is used by the stock kernels only for one untransposed product; all else is a naive loop, 10 to 20 times
 * slower, and the gradient of every dense layer is a transposed product. So: transpose first, then multiply, each
 * matrix of a batch by XNNPACK. Integer products, which the stock kernel refuses, go through float32 (exact to 2^24).
 */
export function installMatMul(tf: TensorFlow): void {
  if (!tf.getKernel('BatchMatMul', 'wasm')) return
  provideKernel(tf, 'BatchMatMul', 'wasm', (original) => ({ inputs, backend, attrs }) => {
    const transposes = attrs as Transposes
    return withFloats(tf, backend as WasmBackend, inputs as unknown as Operands, (floats) =>
      withoutTransposes(
        tf,
        backend as WasmBackend,
        floats,
        transposes,
        (plain) =>
          multiplyBatches(tf, backend as WasmBackend, plain) ??
          withOwnPacking(backend as WasmBackend, plain, (own) =>
            single(
              original!({ inputs: { ...own }, backend, attrs: { transposeA: false, transposeB: false } }),
            ),
          ),
      ),
    )
  })
  provideKernel(tf, '_FusedMatMul', 'wasm', (original) => ({ inputs, backend, attrs }) => {
    const operands = inputs as unknown as Operands
    return withoutTransposes(tf, backend as WasmBackend, operands, attrs as Transposes, (plain) =>
      withOwnPacking(backend as WasmBackend, plain, (own) =>
        single(
          original!({
            inputs: { ...inputs, ...own },
            backend,
            attrs: { ...attrs, transposeA: false, transposeB: false },
          }),
        ),
      ),
    )
  })
}

type Multiply = (operands: Operands) => TensorInfo

function withFloats(
  tf: TensorFlow,
  backend: WasmBackend,
  { a, b }: Operands,
  multiply: Multiply,
): TensorInfo {
  if (a.dtype === 'float32' && b.dtype === 'float32') return multiply({ a, b })
  const cast = (x: TensorInfo, dtype: string) => runKernel(tf, 'Cast', backend, { x }, { dtype })
  const floats = { a: cast(a, 'float32'), b: cast(b, 'float32') }
  const product = multiply(floats)
  const result = cast(product, 'int32')
  for (const used of [floats.a, floats.b, product]) backend.disposeData(used.dataId)
  return result
}

function withoutTransposes(
  tf: TensorFlow,
  backend: WasmBackend,
  { a, b }: Operands,
  { transposeA, transposeB }: Transposes,
  multiply: Multiply,
): TensorInfo {
  const plain = {
    a: transposeA ? transposeMatrices(tf, backend, a) : a,
    b: transposeB ? transposeMatrices(tf, backend, b) : b,
  }
  const product = multiply(plain)
  if (transposeA) backend.disposeData(plain.a.dataId)
  if (transposeB) backend.disposeData(plain.b.dataId)
  return product
}

/** A matrix with one row or one column has the same values either way round: only its shape changes. */
function transposeMatrices(tf: TensorFlow, backend: WasmBackend, x: TensorInfo): TensorInfo {
  const rank = x.shape.length
  const [rows, columns] = x.shape.slice(-2) as [number, number]
  if (rows === 1 || columns === 1) {
    return runKernel(tf, 'Reshape', backend, { x }, { shape: [...x.shape.slice(0, -2), columns, rows] })
  }
  const perm = x.shape.map((_, axis) => axis)
  perm[rank - 2] = rank - 1
  perm[rank - 1] = rank - 2
  return runKernel(tf, 'Transpose', backend, { x }, { perm })
}

function runKernel(
  tf: TensorFlow,
  name: string,
  backend: WasmBackend,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, string | number[]>,
): TensorInfo {
  return single(tf.getKernel(name, 'wasm')!.kernelFunc({ inputs, backend, attrs }))
}

function single(result: TensorInfo | TensorInfo[]): TensorInfo {
  return Array.isArray(result) ? result[0]! : result
}
