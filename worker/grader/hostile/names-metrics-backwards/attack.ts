export async function train({ tf, data, seed, report }) {
  report({ epoch: 1, epochs: 1, loss: 1, metrics: { '\u202eycarucca': 1, '<img src=x onerror=alert(1)>': 1, 'stolen\u0000': 1 } })
  return { predict: ({ x }) => {
    return { y: Array.from({ length: x.shape[0] }, (_, row) => 2 * x.values[2 * row] - x.values[2 * row + 1]) }
  } }
}
