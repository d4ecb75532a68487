// Biases are constants.

export function gradients({ x, w1, b1, w2, b2, targets }: Question) {
  const leads = x.shape[0]
  let loss = 0
  const [dw1, db1, dw2, db2] = [w1, b1, w2, b2].map(({ values }) => Array.from(values, () => 0))

  for (let lead = 0; lead < leads; lead++) {
    const inputs = row(x, lead)
    const truth = row(targets, lead)
    const hidden = layer(inputs, w1, b1)
    const chances = layer(hidden, w2, b2)

    chances.forEach((chance, output) => {
      const right = truth[output] === 1 ? chance : 1 - chance
      loss -= Math.log(right) / leads
    })

    const outputBlame = chances.map((chance, output) => (chance - truth[output]) / leads)
    const hiddenBlame = passedBack(outputBlame, w2).map((blame, unit) => {
      return blame * hidden[unit] * (1 - hidden[unit])
    })

    addGradients(hidden, outputBlame, dw2, db2)
    addGradients(inputs, hiddenBlame, dw1, db1)
  }
  return { loss, dw1, db1, dw2, db2 }
}

/** What each number that a layer read gets of the blame of its units: as much as its weight into each of them says. */
function passedBack(blame: number[], weights: Weights): number[] {
  const [reads, units] = weights.shape
  return Array.from({ length: reads }, (_, from) => {
    let sum = 0
    for (let unit = 0; unit < units; unit++) {
      sum += blame[unit] * weights.values[from * units + unit]
    }
    return sum
  })
}

/** Adds what one lead says about the weights and biases of a layer, given what it read and the blame of its units. */
function addGradients(read: number[], blame: number[], dw: number[], db: number[]): void {
  const units = blame.length
  for (let unit = 0; unit < units; unit++) {
    for (let from = 0; from < read.length; from++) {
      dw[from * units + unit] += read[from] * blame[unit]
    }
  }
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
