import { functionTypes } from '../src/authoring/index.js'

const handlers = functionTypes(`
/** One step of plain gradient descent for every parameter. */
sgd(question: {
  parameters: FloatArray<[parameters: number]>
  gradients: FloatArray<[parameters: number]>
  learningRate: FloatArray<[1]>
}): Promise<{ parameters: Numbers }>
/** One step with momentum; the velocities are those of the last answer, and 0 before the first step. */
momentum(question: {
  parameters: FloatArray<[parameters: number]>
  gradients: FloatArray<[parameters: number]>
  velocities: FloatArray<[parameters: number]>
  learningRate: FloatArray<[1]>
  beta: FloatArray<[1]>
}): Promise<{ parameters: Numbers; velocities: Numbers }>
/** One step of RMSProp; the averages are those of the last answer, and 0 before the first step. */
rmsProp(question: {
  parameters: FloatArray<[parameters: number]>
  gradients: FloatArray<[parameters: number]>
  averages: FloatArray<[parameters: number]>
  learningRate: FloatArray<[1]>
  beta: FloatArray<[1]>
  epsilon: FloatArray<[1]>
}): Promise<{ parameters: Numbers; averages: Numbers }>
/** One step of Adam; means and averages are those of the last answer, and 0 before the first step, which is step 1. */
adam(question: {
  parameters: FloatArray<[parameters: number]>
  gradients: FloatArray<[parameters: number]>
  means: FloatArray<[parameters: number]>
  averages: FloatArray<[parameters: number]>
  step: IntArray<[1]>
  learningRate: FloatArray<[1]>
  beta1: FloatArray<[1]>
  beta2: FloatArray<[1]>
  epsilon: FloatArray<[1]>
}): Promise<{ parameters: Numbers; means: Numbers; averages: Numbers }>
`)

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${handlers}
/** What every step is given for one parameter. */
interface Given {
  parameter: number
  /** The slope of the loss along this parameter, where it is now. */
  gradient: number
  learningRate: number
}

interface MomentumGiven extends Given {
  /** As you returned it at the last step; 0 before the first. */
  velocity: number
  beta: number
}

interface RmsPropGiven extends Given {
  /** Moving average of the squared gradients, as you returned it at the last step; 0 before the first. */
  average: number
  beta: number
  epsilon: number
}

interface AdamGiven extends Given {
  /** Moving average of the gradients, as you returned it at the last step; 0 before the first. */
  mean: number
  /** Moving average of the squared gradients, as you returned it at the last step; 0 before the first. */
  average: number
  /** 1 at the first step, 2 at the second, and so on. */
  step: number
  beta1: number
  beta2: number
  epsilon: number
}
`
