export async function train({ report }) {
  report({ epoch: -1e300, epochs: 1e300, loss: 1e308, metrics: { ['x'.repeat(10_000)]: 1, '\ud83d': 2, 'nul\0': 3, '__proto__': 4, fine: Infinity } })
  report({ epoch: 1.5, epochs: 2 ** 40, loss: NaN })
  for (let epoch = 0; epoch < 5; epoch++) report({ epoch: 2 ** 40 + epoch, epochs: 2 ** 52, loss: -0 })
  return { predict: ({ x }) => ({ y: Array.from({ length: x.shape[0] }, (_, row) => 2 * x.values[2 * row] - x.values[2 * row + 1]) }) }
}
