// The network of the slide, written out: two inputs, two units, two outputs.

export function forward({ x, w1, b1, w2, b2 }: Question) {
  const hidden: number[][] = []
  const output: number[][] = []
  for (let lead = 0; lead < x.shape[0]; lead++) {
    const said = pair([x.values[2 * lead], x.values[2 * lead + 1]], w1.values, b1.values)
    hidden.push(said)
    output.push(pair(said, w2.values, b2.values))
  }
  return { hidden, output }
}

function pair([one, two]: number[], weights: Float32Array, biases: Float32Array): number[] {
  return [
    sigmoid(one * weights[0] + two * weights[2] + biases[0]),
    sigmoid(one * weights[1] + two * weights[3] + biases[1]),
  ]
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
