// Who is to blame for the loss, and by how much? Passed back layer by layer. Five places are yours, marked 1 to 5.

export function gradients({ x, w1, b1, w2, b2, targets }: Question) {
  const leads = x.shape[0]
  let loss = 0
  // The gradient of every weight and bias: flat lists of zeros to begin with. Each lead adds its part.
  const [dw1, db1, dw2, db2] = [w1, b1, w2, b2].map(({ values }) => Array.from(values, () => 0))

  for (let lead = 0; lead < leads; lead++) {
    const inputs = row(x, lead)
    const truth = row(targets, lead) // 1 or 0 for each output
    const hidden = layer(inputs, w1, b1) // what the hidden units say
    const chances = layer(hidden, w2, b2) // what the outputs say

    chances.forEach((chance, output) => {
      // 1. The loss: minus the logarithm of the chance that the truth got, as a mean over all leads.
      loss -= 0
    })

    // 2. The blame of each output: chance minus truth, shared out over all leads.
    const outputBlame = chances.map((chance, output) => 0)

    // 4. The blame of each hidden unit: what `passedBack` hands it, times the slope of its sigmoid.
    const hiddenBlame = passedBack(outputBlame, w2).map((blame, unit) => blame)

    addGradients(hidden, outputBlame, dw2, db2)
    addGradients(inputs, hiddenBlame, dw1, db1)
  }
  return { loss, dw1, db1, dw2, db2 }
}

/** What each number that a layer read gets of the blame of its units. */
function passedBack(blame: number[], weights: Weights): number[] {
  const [reads, units] = weights.shape
  return Array.from({ length: reads }, (_, from) => {
    let sum = 0
    for (let unit = 0; unit < units; unit++) {
      // 3. Add the blame of this unit times the weight that leads into it, `weights.values[from * units + unit]`.
      sum += 0
    }
    return sum
  })
}

/** Adds what one lead says about the weights and biases of a layer, given what it read and the blame of its units. */
function addGradients(read: number[], blame: number[], dw: number[], db: number[]): void {
  const units = blame.length
  for (let unit = 0; unit < units; unit++) {
    for (let from = 0; from < read.length; from++) {
      // 5. To the weight: what it read times the blame. Below, to the bias: it reads a constant 1.
      dw[from * units + unit] += 0
    }
    db[unit] += 0
  }
}

// From here on everything is done: the forward pass.

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
