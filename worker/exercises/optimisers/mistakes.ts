import { mixed, reference, unbiased, type OptimiserName, type Step, type Values } from './optimisers.js'

export type MistakeId =
  | 'not-started'
  | 'uphill'
  | 'rate-count'
  | 'memory-lost'
  | 'velocity-averaged'
  | 'parameter-shrunk'
  | 'stale-state'
  | 'no-root'
  | 'epsilon-inside'
  | 'never-forgets'
  | 'weights-swapped'
  | 'no-bias-correction'
  | 'step-off'
  | 'betas-swapped'
  | 'corrected-kept'

/** What goes wrong in one optimiser, each as the step it would take. */
type Mistakes = readonly (readonly [MistakeId, Step])[]

/** Moves by `length(given)` times the learning rate instead of what is right; the state comes from `remember`. */
function moving(length: (given: Values) => number, remember: (given: Values) => Values = () => ({})): Step {
  return (given) => {
    const state = remember(given)
    const move = given.learningRate! * length({ ...given, ...state })
    return { parameter: given.parameter! - move, ...state }
  }
}

/** The right step taken the wrong way. */
function reversed(step: Step): Step {
  return (given) => {
    const taken = step(given)
    return { ...taken, parameter: 2 * given.parameter! - taken.parameter! }
  }
}

/** As if the parameter had to decay like the state. */
function shrinking(length: (given: Values) => number, remember?: (given: Values) => Values): Step {
  const move = moving(length, remember)
  return (given) => {
    const taken = move(given)
    return { ...taken, parameter: taken.parameter! - (1 - given.beta!) * given.parameter! }
  }
}

const still: Step = (given) => given
const velocity = ({ beta, velocity, gradient }: Values) => ({ velocity: beta! * velocity! + gradient! })
const average = ({ beta, average, gradient }: Values) => ({ average: mixed(beta!, average!, gradient! ** 2) })
const byRoot = ({ gradient, average, epsilon }: Values) => gradient! / (Math.sqrt(average!) + epsilon!)

/** Both averages of Adam, with betas that may have been mixed up. */
function averages(given: Values, beta1 = given.beta1!, beta2 = given.beta2!): Values {
  return {
    mean: mixed(beta1, given.mean!, given.gradient!),
    average: mixed(beta2, given.average!, given.gradient! ** 2),
  }
}

/** Adam's step length from averages, corrected as if the count were `step`. */
function corrected(given: Values, step = given.step!): number {
  const [mean, average] = [unbiased(given, 'beta1', step), unbiased(given, 'beta2', step)]
  return given.mean! / mean / (Math.sqrt(given.average! / average) + given.epsilon!)
}

const sgd: Mistakes = [
  ['not-started', still],
  ['uphill', reversed(reference.sgd)],
  ['rate-count', moving(({ gradient, learningRate }) => gradient! * learningRate!)],
  ['rate-count', moving(({ gradient, learningRate }) => gradient! / learningRate!)],
]

const momentum: Mistakes = [
  ['not-started', still],
  ['uphill', reversed(reference.momentum)],
  ['memory-lost', moving(({ gradient }) => gradient!)],
  [
    'velocity-averaged',
    moving(
      ({ velocity }) => velocity!,
      (given) => ({ velocity: mixed(given.beta!, given.velocity!, given.gradient!) }),
    ),
  ],
  [
    'weights-swapped',
    moving(
      ({ velocity }) => velocity!,
      (given) => ({ velocity: mixed(1 - given.beta!, given.velocity!, given.gradient!) }),
    ),
  ],
  [
    'never-forgets',
    moving(
      ({ velocity }) => velocity!,
      (given) => ({ velocity: given.velocity! + given.gradient! }),
    ),
  ],
  ['rate-count', moving(({ velocity, learningRate }) => velocity! * learningRate!, velocity)],
  ['rate-count', moving(({ velocity, learningRate }) => velocity! / learningRate!, velocity)],
  ['parameter-shrunk', shrinking(({ velocity }) => velocity!, velocity)],
  ['parameter-shrunk', shrinking(({ gradient }) => gradient!)],
  [
    'stale-state',
    (given) => ({ parameter: given.parameter! - given.learningRate! * given.velocity!, ...velocity(given) }),
  ],
]

const rmsProp: Mistakes = [
  ['not-started', still],
  ['uphill', reversed(reference.rmsProp)],
  ['no-root', moving(({ gradient, average, epsilon }) => gradient! / (average! + epsilon!), average)],
  [
    'epsilon-inside',
    moving(({ gradient, average, epsilon }) => gradient! / Math.sqrt(average! + epsilon!), average),
  ],
  ['memory-lost', moving(byRoot, (given) => average({ ...given, average: 0 }))],
  ['never-forgets', moving(byRoot, (given) => ({ average: given.average! + given.gradient! ** 2 }))],
  [
    'never-forgets',
    moving(byRoot, (given) => ({ average: given.beta! * given.average! + given.gradient! ** 2 })),
  ],
  ['weights-swapped', moving(byRoot, (given) => average({ ...given, beta: 1 - given.beta! }))],
  ['rate-count', moving((given) => byRoot(given) * given.learningRate!, average)],
  ['rate-count', moving((given) => byRoot(given) / given.learningRate!, average)],
  [
    'stale-state',
    (given) => ({ parameter: given.parameter! - given.learningRate! * byRoot(given), ...average(given) }),
  ],
]

const adam: Mistakes = [
  ['not-started', still],
  ['uphill', reversed(reference.adam)],
  [
    'no-bias-correction',
    moving((given) => given.mean! / (Math.sqrt(given.average!) + given.epsilon!), averages),
  ],
  [
    'no-bias-correction',
    moving(
      (given) => given.mean! / unbiased(given, 'beta1') / (Math.sqrt(given.average!) + given.epsilon!),
      averages,
    ),
  ],
  [
    'no-bias-correction',
    moving(
      (given) => given.mean! / (Math.sqrt(given.average! / unbiased(given, 'beta2')) + given.epsilon!),
      averages,
    ),
  ],
  ['step-off', moving((given) => corrected(given, given.step! + 1), averages)],
  ['step-off', moving((given) => corrected(given, 1), averages)],
  ['betas-swapped', (given) => reference.adam({ ...given, beta1: given.beta2!, beta2: given.beta1! })],
  ['betas-swapped', moving(corrected, (given) => averages(given, given.beta2, given.beta1))],
  ['weights-swapped', moving(corrected, (given) => averages(given, 1 - given.beta1!, 1 - given.beta2!))],
  ['corrected-kept', keepingCorrected],
  [
    'epsilon-inside',
    moving(
      (given) =>
        given.mean! /
        unbiased(given, 'beta1') /
        Math.sqrt(given.average! / unbiased(given, 'beta2') + given.epsilon!),
      averages,
    ),
  ],
  [
    'no-root',
    moving(
      (given) =>
        given.mean! / unbiased(given, 'beta1') / (given.average! / unbiased(given, 'beta2') + given.epsilon!),
      averages,
    ),
  ],
  ['memory-lost', moving(corrected, (given) => averages({ ...given, mean: 0, average: 0 }))],
  ['rate-count', moving((given) => corrected(given) * given.learningRate!, averages)],
  ['rate-count', moving((given) => corrected(given) / given.learningRate!, averages)],
]

/** Hands the corrected averages back as the state, to be corrected once more at the next step. */
function keepingCorrected(given: Values): Values {
  const { mean, average } = averages(given)
  const state = { mean: mean! / unbiased(given, 'beta1'), average: average! / unbiased(given, 'beta2') }
  const length = state.mean / (Math.sqrt(state.average) + given.epsilon!)
  return { parameter: given.parameter! - given.learningRate! * length, ...state }
}

/** By optimiser, the more telling first. */
export const mistakesOf: Readonly<Record<OptimiserName, Mistakes>> = { sgd, momentum, rmsProp, adam }
