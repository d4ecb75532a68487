import { cutTensors } from './tensors.js'

const layout = [
  { name: 'w', dtype: 'float32', shape: [2] },
  { name: 'n', dtype: 'int32', shape: [1] },
] as const

test('consecutive tensors are cut apart, wherever in a buffer they begin', () => {
  const bytes = new Uint8Array(13).subarray(1)
  bytes.set(new Uint8Array(Float32Array.of(0.5, -1).buffer))
  bytes.set(new Uint8Array(Int32Array.of(7).buffer), 8)

  const { w, n } = cutTensors(layout, bytes)
  bytes.fill(0)

  expect([...w!.values, ...n!.values]).toEqual([0.5, -1, 7])
})

test.each([8, 11, 13])('%i bytes where 12 are declared are refused', (length) => {
  expect(() => cutTensors(layout, new Uint8Array(length))).toThrow(RangeError)
})
