/** Named numbers: of one parameter at one step, or the settings of a run. */
export type Values = Readonly<Record<string, number>>

export const optimiserNames = ['sgd', 'momentum', 'rmsProp', 'adam'] as const
export type OptimiserName = (typeof optimiserNames)[number]

/**
 * What one step makes of one parameter: given are `parameter`, `gradient`, the state, the settings and `step`, counted
 * from 1; taken are `parameter` and the state.
 */
export type Step = (given: Values) => Values

/** What an optimiser remembers of each parameter, all of it 0 before the first step. */
export const stateOf: Readonly<Record<OptimiserName, readonly string[]>> = {
  sgd: [],
  momentum: ['velocity'],
  rmsProp: ['average'],
  adam: ['mean', 'average'],
}

export const settingsOf: Readonly<Record<OptimiserName, readonly string[]>> = {
  sgd: ['learningRate'],
  momentum: ['learningRate', 'beta'],
  rmsProp: ['learningRate', 'beta', 'epsilon'],
  adam: ['learningRate', 'beta1', 'beta2', 'epsilon'],
}

export type AllSettings = Readonly<Record<OptimiserName, Values>>

/** Those of the picture and of Run; the learning rates suit slopes of up to 1. */
export const publicSettings: AllSettings = {
  sgd: { learningRate: 1.2 },
  momentum: { learningRate: 0.3, beta: 0.9 },
  rmsProp: { learningRate: 0.2, beta: 0.9, epsilon: 1e-8 },
  adam: { learningRate: 0.25, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 },
}

/** What libraries take where nothing is said. */
export const usualSettings: AllSettings = {
  sgd: { learningRate: 0.01 },
  momentum: { learningRate: 0.01, beta: 0.9 },
  rmsProp: { learningRate: 0.001, beta: 0.9, epsilon: 1e-8 },
  adam: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
}

export const reference: Readonly<Record<OptimiserName, Step>> = {
  sgd: ({ parameter, gradient, learningRate }) => ({ parameter: parameter! - learningRate! * gradient! }),

  momentum(given) {
    const velocity = given.beta! * given.velocity! + given.gradient!
    return { parameter: given.parameter! - given.learningRate! * velocity, velocity }
  },

  rmsProp(given) {
    const average = mixed(given.beta!, given.average!, given.gradient! ** 2)
    const length = given.gradient! / (Math.sqrt(average) + given.epsilon!)
    return { parameter: given.parameter! - given.learningRate! * length, average }
  },

  adam(given) {
    const mean = mixed(given.beta1!, given.mean!, given.gradient!)
    const average = mixed(given.beta2!, given.average!, given.gradient! ** 2)
    const [fairMean, fairAverage] = [mean / unbiased(given, 'beta1'), average / unbiased(given, 'beta2')]
    const length = fairMean / (Math.sqrt(fairAverage) + given.epsilon!)
    return { parameter: given.parameter! - given.learningRate! * length, mean, average }
  },
}

/** A moving average: mostly what it was, and a little of what is new. */
export function mixed(beta: number, before: number, now: number): number {
  return beta * before + (1 - beta) * now
}

/** The share of a moving average that real gradients make up after so many steps; the rest is the 0 it began with. */
export function unbiased(given: Values, beta: 'beta1' | 'beta2', step = given.step!): number {
  return 1 - given[beta]! ** step
}
