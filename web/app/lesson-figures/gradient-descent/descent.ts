/** The four mornings of the lesson: people ahead, and minutes waited. */
export const mornings = { people: [2, 4, 6, 8], minutes: [7, 10, 15, 18] } as const

export interface Place {
  w: number
  b: number
}

export interface Descent {
  /** Where each step stands, the start first. */
  places: Place[]
  losses: number[]
}

interface DescentOptions {
  rate: number
  steps: number
  /** Whether the mean is taken from the people first. */
  centred: boolean
  start: Place
}

/** Gradient descent on the mean squared error of `w x + b`, with both gradients as the lesson writes them. */
export function descend({ rate, steps, centred, start }: DescentOptions): Descent {
  const places = [start]
  for (let step = 0; step < steps; step++) {
    const here = places[step] as Place
    const slope = gradientAt(here, centred)
    places.push({ w: here.w - rate * slope.w, b: here.b - rate * slope.b })
  }
  return { places, losses: places.map((place) => lossAt(place, centred)) }
}

export function lossAt(place: Place, centred: boolean): number {
  return mean(errorsAt(place, centred).map((error) => error ** 2))
}

export function gradientAt(place: Place, centred: boolean): Place {
  const errors = errorsAt(place, centred)
  const x = inputs(centred)
  return { w: 2 * mean(errors.map((error, at) => error * (x[at] ?? 0))), b: 2 * mean(errors) }
}

/** The bottom of the valley, by least squares. */
export function bottom(centred: boolean): Place & { loss: number } {
  const x = inputs(centred)
  const [mx, my] = [mean(x), mean(mornings.minutes)]
  const w =
    mean(x.map((value, at) => (value - mx) * ((mornings.minutes[at] ?? 0) - my))) /
    mean(x.map((value) => (value - mx) ** 2))
  const place = { w, b: my - w * mx }
  return { ...place, loss: lossAt(place, centred) }
}

/** The learning rate from which descent flies apart: two over the largest curvature. */
export function limitOf(centred: boolean): number {
  return 2 / curvature(centred).steep
}

/** All places with the same loss: an ellipse, as `count` points around. */
export function contour(loss: number, centred: boolean, count = 72): Place[] {
  const centre = bottom(centred)
  const { steep, gentle, angle } = curvature(centred)
  const height = 2 * (loss - centre.loss)
  const [across, along] = [Math.sqrt(height / steep), Math.sqrt(height / gentle)]
  return Array.from({ length: count + 1 }, (_, at) => {
    const turn = (2 * Math.PI * at) / count
    const [u, v] = [across * Math.cos(turn), along * Math.sin(turn)]
    return {
      w: centre.w + u * Math.cos(angle) - v * Math.sin(angle),
      b: centre.b + u * Math.sin(angle) + v * Math.cos(angle),
    }
  })
}

export type Course = 'flat' | 'creeps' | 'falls' | 'zigzags' | 'grows'

/** What the curve of the loss looks like at this rate, by the table of the lesson. */
export function courseOf({ losses }: Descent, rate: number, centred: boolean): Course {
  if (losses.length < 2) return 'flat'
  const share = rate / limitOf(centred)
  if (share > 1) return 'grows'
  if (share > 0.7) return 'zigzags'
  return share < 0.02 ? 'creeps' : 'falls'
}

/** The Hessian of the loss is the same everywhere: 2/n [[Σx², Σx], [Σx, n]]. Its eigenvalues, and the angle of the steep one. */
function curvature(centred: boolean) {
  const x = inputs(centred)
  const [ww, wb, bb] = [2 * mean(x.map((value) => value ** 2)), 2 * mean(x), 2]
  const middle = (ww + bb) / 2
  const reach = Math.hypot((ww - bb) / 2, wb)
  return { steep: middle + reach, gentle: middle - reach, angle: Math.atan2(2 * wb, ww - bb) / 2 }
}

function errorsAt({ w, b }: Place, centred: boolean): number[] {
  return inputs(centred).map((value, at) => w * value + b - (mornings.minutes[at] ?? 0))
}

function inputs(centred: boolean): number[] {
  const middle = centred ? mean(mornings.people) : 0
  return mornings.people.map((value) => value - middle)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
