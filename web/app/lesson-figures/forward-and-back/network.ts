/** The network of the lesson: two facts, two hidden units, two outputs, and twelve numbers. */
export interface Network {
  /** From fact `i` into hidden unit `j`: `w[i][j]`; then into output `k`: `v[j][k]`. */
  w: Pair<Pair>
  b: Pair
  v: Pair<Pair>
  c: Pair
}

export type Pair<T = number> = readonly [T, T]

export const printed: Network = {
  w: [
    [0.1, 0.3],
    [0.2, 0.4],
  ],
  b: [0.1, 0.2],
  v: [
    [0.5, 0.7],
    [0.6, 0.8],
  ],
  c: [0.3, 0.4],
}

export interface Way {
  hiddenSums: Pair
  hidden: Pair
  outputSums: Pair
  outputs: Pair
}

export function forward({ w, b, v, c }: Network, facts: Pair): Way {
  const hiddenSums = layer(facts, w, b)
  const hidden = both((j) => sigmoid(hiddenSums[j]))
  const outputSums = layer(hidden, v, c)
  return { hiddenSums, hidden, outputSums, outputs: both((k) => sigmoid(outputSums[k])) }
}

/** The cross-entropy of both outputs together. */
export function lossOf({ outputs }: Way, truth: Pair): number {
  return -outputs.reduce<number>((sum, p, k) => sum + Math.log(truth[k] === 1 ? p : 1 - p), 0)
}

export interface Blame {
  outputs: Pair
  /** What comes back to the hidden units through the weights, before their slopes. */
  handedBack: Pair
  slopes: Pair
  hidden: Pair
}

export function blameOf({ v }: Network, { hidden, outputs }: Way, truth: Pair): Blame {
  const blame = both((k) => outputs[k] - truth[k])
  const handedBack = both((j) => v[j][0] * blame[0] + v[j][1] * blame[1])
  const slopes = both((j) => hidden[j] * (1 - hidden[j]))
  return { outputs: blame, handedBack, slopes, hidden: both((j) => slopes[j] * handedBack[j]) }
}

/** For each weight the blame behind it times what it carried, for each bias the blame. */
export function gradientsOf(facts: Pair, { hidden }: Way, blame: Blame): Network {
  return {
    w: both((i) => both((j) => facts[i] * blame.hidden[j])),
    b: blame.hidden,
    v: both((j) => both((k) => hidden[j] * blame.outputs[k])),
    c: blame.outputs,
  }
}

/** The network after so many steps on this one lead. */
export function trained(facts: Pair, truth: Pair, { steps, rate }: { steps: number; rate: number }): Network {
  let network = printed
  for (let step = 0; step < steps; step++) {
    const way = forward(network, facts)
    network = moved(network, gradientsOf(facts, way, blameOf(network, way, truth)), rate)
  }
  return network
}

function moved(network: Network, gradients: Network, rate: number): Network {
  const move = (from: Pair, by: Pair) => both((at) => from[at] - rate * by[at])
  return {
    w: both((i) => move(network.w[i], gradients.w[i])),
    b: move(network.b, gradients.b),
    v: both((j) => move(network.v[j], gradients.v[j])),
    c: move(network.c, gradients.c),
  }
}

function layer(read: Pair, weights: Pair<Pair>, biases: Pair): Pair {
  return both((unit) => biases[unit] + read[0] * weights[0][unit] + read[1] * weights[1][unit])
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

function both<T>(of: (at: 0 | 1) => T): Pair<T> {
  return [of(0), of(1)]
}
