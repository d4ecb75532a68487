import type { Random } from '../src/contract/index.js'

export type Point = readonly [x: number, y: number]

/** A loss over two parameters. */
export interface Surface {
  loss(point: Point): number
  gradient(point: Point): Point
}

/** Paths are drawn, and slopes change, up to here in all four directions. */
export const edge = 6

/**
 * Beyond the edge of the map the slope goes on as it is at the edge. So whoever walks the wrong way gets far, but never
 * so far that a number is too large, and can still be told why.
 */
export function gradientAt({ gradient }: Surface, [x, y]: Point): Point {
  return gradient([withinMap(x), withinMap(y)])
}

/** A bowl as wide along one direction as it is narrow across it: `narrowness` 1 is round. */
export function bowl(centre: Point, turn: number, narrowness: number): Surface {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const along = ([x, y]: Point) => cos * (x - centre[0]) + sin * (y - centre[1])
  const across = ([x, y]: Point) => cos * (y - centre[1]) - sin * (x - centre[0])
  return {
    loss: (point) => (across(point) ** 2 + along(point) ** 2 / narrowness) / 2,
    gradient(point) {
      const [u, v] = [along(point) / narrowness, across(point)]
      return [cos * u - sin * v, sin * u + cos * v]
    },
  }
}

/** A valley that bends: its floor follows a parabola and falls gently towards `goal`. */
export function valley(goal: number, bend: number): Surface {
  const depth = 0.15
  const slope = 0.03
  const above = ([x, y]: Point) => y - bend * x * x
  return {
    loss: (point) => depth * above(point) ** 2 + slope * (point[0] - goal) ** 2,
    gradient(point) {
      const height = 2 * depth * above(point)
      return [2 * slope * (point[0] - goal) - 2 * bend * point[0] * height, height]
    },
  }
}

/** A parameter nobody's data touches: the loss depends on the other one alone. */
export function gutter(goal: number, steepness: number): Surface {
  return {
    loss: ([x]) => (steepness * (x - goal) ** 2) / 2,
    gradient: ([x]) => [steepness * (x - goal), 0],
  }
}

export interface Start {
  surface: Surface
  point: Point
}

/** Six landscapes with a place to begin on each, all within the map and none of them at the bottom. */
export function drawStarts(random: Random): Start[] {
  const between = (least: number, most: number) => least + (most - least) * random.uniform()
  const either = (least: number, most: number) => random.pick([-1, 1]) * between(least, most)
  const anyBowl = (): Start => {
    const centre: Point = [either(0, 1), either(0, 1)]
    const turn = between(0, Math.PI)
    const [along, across] = [either(2, 3.2), either(0.8, 1.6)]
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const point: Point = [centre[0] + cos * along - sin * across, centre[1] + sin * along + cos * across]
    return { surface: bowl(centre, turn, between(6, 25)), point }
  }
  const anyValley = (): Start => ({
    surface: valley(between(1.5, 2.5), either(0.18, 0.28)),
    point: [between(-3, -2), either(0.5, 2)],
  })
  const starts = [anyBowl(), anyBowl(), anyBowl(), anyValley(), anyValley()]
  const untouched = {
    surface: gutter(either(0, 1), between(0.3, 0.9)),
    point: [either(2, 3), either(1, 3)] as const,
  }
  return random.shuffle([...starts, untouched])
}

function withinMap(coordinate: number): number {
  return Math.min(edge, Math.max(-edge, coordinate))
}
