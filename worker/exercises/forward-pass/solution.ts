// Every unit of a layer adds up what it reads, each number times its weight, adds its bias, and squashes the sum.

export function forward({ x, w1, b1, w2, b2 }: Question) {
  const [leads, inputs] = x.shape
  const hidden: number[][] = []
  const output: number[][] = []
  for (let lead = 0; lead < leads; lead++) {
    const measures = Array.from(x.values.slice(lead * inputs, (lead + 1) * inputs))
    const said = layer(measures, w1, b1)
    hidden.push(said)
    output.push(layer(said, w2, b2))
  }
  return { hidden, output }
}

/** What the units of one layer say, given the numbers that they read. */
function layer(read: number[], weights: Weights, biases: Biases): number[] {
  const units = weights.shape[1]
  return Array.from(biases.values, (bias, unit) => {
    let sum = bias
    for (let from = 0; from < read.length; from++) {
      sum += read[from] * weights.values[from * units + unit]
    }
    return sigmoid(sum)
  })
}

/** Any number in, a number between 0 and 1 out. Where Math.exp grows beyond all numbers, 1 / Infinity is 0. */
function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
