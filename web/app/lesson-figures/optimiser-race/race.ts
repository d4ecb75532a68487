export const optimisers = ['sgd', 'momentum', 'rmsprop', 'adam'] as const
export type Optimiser = (typeof optimisers)[number]

/** Learning rates of the lesson's table. */
export const firstRates: Record<Optimiser, number> = { sgd: 0.09, momentum: 0.05, rmsprop: 0.3, adam: 0.4 }

/** The valley: steep along its own first axis, forty times flatter along the second. */
const curvatures = [20, 0.5] as const
const start = [2, 8] as const
const beta = { momentum: 0.9, rmsprop: 0.9, adam: [0.9, 0.999] } as const
const epsilon = 1e-8

export type Point = readonly [number, number]

export interface Race {
  /** Where each step stands, the start first. */
  places: Point[]
  losses: number[]
}

interface RaceOptions {
  optimiser: Optimiser
  rate: number
  steps: number
  /** How far the valley is turned against the knobs, in degrees. */
  tilt: number
}

export function race({ optimiser, rate, steps, tilt }: RaceOptions): Race {
  const knobs = [0, 1].map(() => ({ velocity: 0, mean: 0, square: 0 }))
  let place = turned(start, tilt)
  const places = [place]
  for (let step = 1; step <= steps; step++) {
    const slope = slopeAt(place, tilt)
    const stride = (at: 0 | 1) => strideOf(optimiser, { rate, step, slope: slope[at], memory: knobs[at]! })
    place = [place[0] - stride(0), place[1] - stride(1)]
    places.push(place)
  }
  return { places, losses: places.map((at) => lossAt(at, tilt)) }
}

interface Memory {
  velocity: number
  mean: number
  square: number
}

interface Stride {
  rate: number
  step: number
  slope: number
  /** Renewed before the knob moves. */
  memory: Memory
}

/** How far one knob goes down; what it remembers is its own. */
function strideOf(optimiser: Optimiser, { rate, step, slope, memory }: Stride): number {
  switch (optimiser) {
    case 'sgd':
      return rate * slope
    case 'momentum':
      memory.velocity = beta.momentum * memory.velocity + slope
      return rate * memory.velocity
    case 'rmsprop':
      memory.square = beta.rmsprop * memory.square + (1 - beta.rmsprop) * slope ** 2
      return (rate * slope) / (Math.sqrt(memory.square) + epsilon)
    case 'adam': {
      const [first, second] = beta.adam
      memory.mean = first * memory.mean + (1 - first) * slope
      memory.square = second * memory.square + (1 - second) * slope ** 2
      const mean = memory.mean / (1 - first ** step)
      return (rate * mean) / (Math.sqrt(memory.square / (1 - second ** step)) + epsilon)
    }
  }
}

export function lossAt(place: Point, tilt: number): number {
  const [across, along] = turned(place, -tilt)
  return (curvatures[0] * across ** 2 + curvatures[1] * along ** 2) / 2
}

export function slopeAt(place: Point, tilt: number): Point {
  const [across, along] = turned(place, -tilt)
  return turned([curvatures[0] * across, curvatures[1] * along], tilt)
}

/** All places with the same loss, around. */
export function contour(loss: number, tilt: number, count = 72): Point[] {
  const [across, along] = curvatures.map((curvature) => Math.sqrt((2 * loss) / curvature)) as [number, number]
  return Array.from({ length: count + 1 }, (_, at) => {
    const angle = (2 * Math.PI * at) / count
    return turned([across * Math.cos(angle), along * Math.sin(angle)], tilt)
  })
}

function turned([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [cos * x - sin * y, sin * x + cos * y]
}
