// One lead, followed through a small network. Four places are yours, marked 1 to 4.

export function forward({ x, w1, b1, w2, b2 }: Question) {
  const [leads, inputs] = x.shape
  const hidden: number[][] = []
  const output: number[][] = []
  for (let lead = 0; lead < leads; lead++) {
    // The inputs of this lead: `x.values` is flat, one lead after the other.
    const measures = Array.from(x.values.slice(lead * inputs, (lead + 1) * inputs))
    const said = layer(measures, w1, b1)
    hidden.push(said)

    // 4. The output layer is a layer like the other one. What does it read, and which weights and biases are its own?
    output.push(Array.from(b2.values, () => 0))
  }
  return { hidden, output }
}

/** What the units of one layer say, given the numbers that they read. */
function layer(read: number[], weights: Weights, biases: Biases): number[] {
  const units = weights.shape[1]
  return Array.from(biases.values, (bias, unit) => {
    let sum = 0
    for (let from = 0; from < read.length; from++) {
      // 2. Add the number read times its weight. `weights.values` is flat: a row of `units` weights for each number read,
      //    so the weight from place `from` into this unit stands at `from * units + unit`.
      sum += 0
    }
    // 3. The bias is still missing, and the sum has to go through the sigmoid.
    return sum
  })
}

/** Any number in, a number between 0 and 1 out. */
function sigmoid(sum: number): number {
  // 1. One over (one plus e to the power of minus the sum). `Math.exp(power)` is e to the power.
  return 0
}
