// Each weight is moved a little, and the loss shows its gradient.

export function gradients({ x, w1, b1, w2, b2, targets }: Question) {
  const network = [w1, b1, w2, b2]
  const lossNow = () => lossOf({ x, w1, b1, w2, b2, targets })
  const loss = lossNow()
  const step = 0.01
  const [dw1, db1, dw2, db2] = network.map(({ values }) =>
    Array.from(values, (value, at) => {
      values[at] = value + step
      const gradient = (lossNow() - loss) / step
      values[at] = value
      return gradient
    }),
  )
  return { loss, dw1, db1, dw2, db2 }
}

function lossOf({ x, w1, b1, w2, b2, targets }: Question): number {
  const leads = x.shape[0]
  let loss = 0
  for (let lead = 0; lead < leads; lead++) {
    const truth = row(targets, lead)
    const chances = layer(layer(row(x, lead), w1, b1), w2, b2)
    chances.forEach((chance, output) => {
      loss -= Math.log(truth[output] === 1 ? chance : 1 - chance) / leads
    })
  }
  return loss
}

/** One row of a table. */
function row({ shape, values }: Table, at: number): number[] {
  return Array.from(values.slice(at * shape[1], (at + 1) * shape[1]))
}

/** What the units of one layer say, given the numbers that they read. */
function layer(read: number[], weights: Weights, biases: Biases): number[] {
  const units = weights.shape[1]
  return Array.from(biases.values, (bias, unit) => {
    let sum = bias
    for (let from = 0; from < read.length; from++) {
      sum += read[from] * weights.values[from * units + unit]
    }
    return 1 / (1 + Math.exp(-sum))
  })
}
