export async function train({ report }) {
  for (let epoch = 1; epoch <= 100; epoch++) report({ epoch, epochs: 100, loss: 1 / epoch - 0.01, metrics: { accuracy: 1 } })
  return { predict: ({ x }) => ({ y: new Float32Array(x.shape[0]) }) }
}
