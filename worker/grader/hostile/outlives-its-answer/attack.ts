export async function train({ tf, data, seed, report }) {
  return { predict: ({ x }) => {
    setTimeout(() => console.log('stolen', ...x.values))
    queueMicrotask(() => console.log('stolen', ...x.values))
    void new Promise((resolve) => setImmediate(resolve)).then(() => { throw new Error('stolen ' + x.values.join()) })
    return { y: Array.from({ length: x.shape[0] }, (_, row) => 2 * x.values[2 * row] - x.values[2 * row + 1]) }
  } }
}
