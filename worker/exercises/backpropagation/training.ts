import { passagesOf, sumsOf, type Case, type Gradients, type Layer } from './network.js'

export const trainingSteps = 60
export const learningRate = 4
/** With a sum beyond this a training has run away. From 17 on a sigmoid is 1 in single precision, and log 0 no number. */
const runaway = 15

/** The network after one step down, or nothing where it ran away. */
export function stepped(network: Case, { dw1, db1, dw2, db2 }: Gradients): Case | undefined {
  const moved = (values: readonly number[], gradient: readonly number[]) =>
    values.map((value, at) => Math.fround(value - learningRate * (gradient[at] ?? 0)))
  const movedLayer = (layer: Layer, dw: readonly number[], db: readonly number[]): Layer => ({
    ...layer,
    weights: moved(layer.weights, dw),
    biases: moved(layer.biases, db),
  })
  const moving = {
    ...network,
    first: movedLayer(network.first, dw1, db1),
    second: movedLayer(network.second, dw2, db2),
  }
  const allSums = passagesOf(moving).flatMap(({ sums, said }) => [...sums, ...sumsOf(said, moving.second)])
  return allSums.every((sum) => Math.abs(sum) < runaway) ? moving : undefined
}

/** The networks of a training by gradients that are at hand, the start first. */
export function trained(start: Case, gradientsOf: (network: Case) => Gradients, steps: number): Case[] {
  const networks = [start]
  while (networks.length <= steps) {
    const network = networks.at(-1)!
    const next = stepped(network, gradientsOf(network))
    if (!next) break
    networks.push(next)
  }
  return networks
}
