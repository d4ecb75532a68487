// The average is one of sizes, which needs no root.

function sgdStep({ parameter, gradient, learningRate }: Given): number {
  return parameter - learningRate * gradient
}

function momentumStep({ parameter, gradient, velocity, learningRate, beta }: MomentumGiven) {
  velocity = beta * velocity + gradient
  parameter = parameter - learningRate * velocity
  return { parameter, velocity }
}

function rmsPropStep({ parameter, gradient, average, learningRate, beta, epsilon }: RmsPropGiven) {
  average = beta * average + (1 - beta) * Math.abs(gradient)
  parameter = parameter - (learningRate * gradient) / (average + epsilon)
  return { parameter, average }
}

function adamStep(given: AdamGiven) {
  const { gradient, step, learningRate, beta1, beta2, epsilon } = given
  let { parameter, mean, average } = given
  mean = beta1 * mean + (1 - beta1) * gradient
  average = beta2 * average + (1 - beta2) * gradient * gradient
  const fairMean = mean / (1 - beta1 ** step)
  const fairAverage = average / (1 - beta2 ** step)
  parameter = parameter - (learningRate * fairMean) / (Math.sqrt(fairAverage) + epsilon)
  return { parameter, mean, average }
}

export const sgd: Handlers['sgd'] = async ({ parameters, gradients, learningRate }) => {
  const settings = { learningRate: numberIn(learningRate) }
  const after = listOf(parameters).map((parameter, at) =>
    sgdStep({ parameter, gradient: gradients.values[at], ...settings }),
  )
  return { parameters: after }
}

export const momentum: Handlers['momentum'] = async (question) => {
  const { parameters, gradients, velocities } = question
  const settings = { learningRate: numberIn(question.learningRate), beta: numberIn(question.beta) }
  const after = listOf(parameters).map((parameter, at) =>
    momentumStep({ parameter, gradient: gradients.values[at], velocity: velocities.values[at], ...settings }),
  )
  return {
    parameters: after.map(({ parameter }) => parameter),
    velocities: after.map(({ velocity }) => velocity),
  }
}

export const rmsProp: Handlers['rmsProp'] = async (question) => {
  const { parameters, gradients, averages } = question
  const settings = {
    learningRate: numberIn(question.learningRate),
    beta: numberIn(question.beta),
    epsilon: numberIn(question.epsilon),
  }
  const after = listOf(parameters).map((parameter, at) =>
    rmsPropStep({ parameter, gradient: gradients.values[at], average: averages.values[at], ...settings }),
  )
  return {
    parameters: after.map(({ parameter }) => parameter),
    averages: after.map(({ average }) => average),
  }
}

export const adam: Handlers['adam'] = async (question) => {
  const { parameters, gradients, means, averages } = question
  const settings = {
    step: numberIn(question.step),
    learningRate: numberIn(question.learningRate),
    beta1: numberIn(question.beta1),
    beta2: numberIn(question.beta2),
    epsilon: numberIn(question.epsilon),
  }
  const after = listOf(parameters).map((parameter, at) => {
    const state = { mean: means.values[at], average: averages.values[at] }
    return adamStep({ parameter, gradient: gradients.values[at], ...state, ...settings })
  })
  return {
    parameters: after.map(({ parameter }) => parameter),
    means: after.map(({ mean }) => mean),
    averages: after.map(({ average }) => average),
  }
}

function numberIn(list: FloatArray<[1]> | IntArray<[1]>): number {
  return list.values[0]
}

function listOf(list: FloatArray<[length: number]>): number[] {
  return Array.from(list.values)
}
