export interface DescentStep {
  epoch: number
  loss: number
}

const points = Array.from({ length: 24 }, (_, index) => {
  const x = index / 12 - 1
  // A line with a fixed, harmless wobble: the same picture on every visit.
  return { x, y: 1.6 * x + 0.7 + 0.12 * Math.sin(index * 2.4) }
})

/** Gradient descent on two dozen points, really run: what the picture on the landing page shows. */
export function descend(epochs: number, rate: number): DescentStep[] {
  let [slope, intercept] = [-1.2, -0.9]
  const steps: DescentStep[] = []
  for (let epoch = 0; epoch <= epochs; epoch++) {
    let [loss, slopeGradient, interceptGradient] = [0, 0, 0]
    for (const { x, y } of points) {
      const error = slope * x + intercept - y
      loss += error ** 2 / points.length
      slopeGradient += (2 * error * x) / points.length
      interceptGradient += (2 * error) / points.length
    }
    steps.push({ epoch, loss })
    slope -= rate * slopeGradient
    intercept -= rate * interceptGradient
  }
  return steps
}
