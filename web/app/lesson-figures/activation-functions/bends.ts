export const bends = ['sigmoid', 'tanh', 'relu'] as const
export type Bend = (typeof bends)[number]

export function bent(bend: Bend, x: number): number {
  switch (bend) {
    case 'sigmoid':
      return 1 / (1 + Math.exp(-x))
    case 'tanh':
      return Math.tanh(x)
    case 'relu':
      return Math.max(0, x)
  }
}

/** How much of a correction the bend lets through at `x`. At 0, where ReLU has no slope, it is shut, as libraries have it. */
export function slopeOf(bend: Bend, x: number): number {
  switch (bend) {
    case 'sigmoid':
      return bent('sigmoid', x) * (1 - bent('sigmoid', x))
    case 'tanh':
      return 1 - Math.tanh(x) ** 2
    case 'relu':
      return x > 0 ? 1 : 0
  }
}

/** What is left of a correction of 1 behind each of so many layers, if all stand at the same score; the correction first. */
export function leftBehind(bend: Bend, x: number, layers: number): number[] {
  return Array.from({ length: layers + 1 }, (_, layer) => slopeOf(bend, x) ** layer)
}

/** The curve over a window, evenly. */
export function curveOf(bend: Bend, [from, to]: readonly [number, number], count = 121) {
  const x = Array.from({ length: count }, (_, at) => from + (at / (count - 1)) * (to - from))
  return { x, y: x.map((value) => bent(bend, value)) }
}
