import { randomFrom, type Random } from '../src/contract/index.js'
import { drawReadings, drawWorld, type Readings } from './readings.js'
import { trained, type Network } from './network.js'

/** A trained network, and readings of the same patients that it was not trained on. */
export interface Model {
  network: Network
  fresh: Readings
}

const trainingReadings = 600
const freshReadings = 2000

/** Another network for each seed: other patients, other sensors that tell something, other weights. */
export function drawModel(random: Random): Model {
  const world = drawWorld(random.fork('world'))
  const training = drawReadings(random.fork('training'), world, trainingReadings)
  return {
    network: trained(random.fork('network'), training),
    fresh: drawReadings(random.fork('fresh'), world, freshReadings),
  }
}

let known: Model | undefined

/** The network of the statement, the same on every run; training it takes a tenth of a second, so it is done once. */
export function publicModel(): Model {
  known ??= drawModel(randomFrom('prune-quantise/public'))
  return known
}
