import type { Random } from '../src/contract/index.js'
import type { Mark, Spot } from './marks.js'

export const side = 28

/** How a depot's photos look, whatever is stamped on the parcel. Grey values run from 0, black, to 255, white. */
export interface Look {
  /** Half the width of a mark, in pixels. */
  size: number
  /** Width of a stroke, in pixels. */
  pen: number
  /** Grey of the cardboard, and how much brighter the paint is. */
  ground: number
  paint: number
  /** Standard deviation of the camera's noise. */
  grain: number
  /** Scratches in the cardboard that show up as bright as paint. */
  scuffs: number
}

/** How far from the middle of the photo a mark may be stamped, in pixels, and how crooked, in radians. */
const reach = 6.5
const tilt = 0.3

/** Camera noise, of deviation 1, from which every photo takes a part that begins somewhere else. */
export function drawNoise(random: Random): number[] {
  return Array.from({ length: 10 * side * side + 1 }, () => random.normal())
}

/** Grey values of one photo, row after row: the mark somewhere, crooked, in fresh or old paint, under uneven light. */
export function photograph(random: Random, mark: Mark, look: Look, noise: readonly number[]): number[] {
  const between = (least: number, most: number) => least + (most - least) * random.uniform()
  const about = (value: number, share: number) => value * between(1 - share, 1 + share)
  const lines = [...stamped(random, mark, about(look.size, 0.12)), ...scratches(random, look.scuffs)]
  const pieces = lines.flatMap((line) => line.slice(1).map((to, at) => pieceOf(line[at]!, to)))
  const [pen, ground, paint] = [about(look.pen, 0.15), about(look.ground, 0.2), about(look.paint, 0.25)]
  const [across, down] = [between(-20, 20), between(-20, 20)]
  const begin = random.integer(noise.length)
  const pixels: number[] = []
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const light = across * (x / side - 0.5) + down * (y / side - 0.5)
      const grain = look.grain * noise[(begin + pixels.length) % noise.length]!
      pixels.push(grey(ground + light + paint * cover(pieces, x, y, pen) + grain))
    }
  }
  return pixels
}

function stamped(random: Random, { strokes }: Mark, size: number): Spot[][] {
  const middle = () => (side - 1) / 2 + reach * (2 * random.uniform() - 1)
  const [x, y, turn] = [middle(), middle(), tilt * (2 * random.uniform() - 1)]
  const [cos, sin] = [size * Math.cos(turn), size * Math.sin(turn)]
  return strokes.map((stroke) =>
    stroke.map(([right, below]): Spot => [x + cos * right - sin * below, y + sin * right + cos * below]),
  )
}

function scratches(random: Random, count: number): Spot[][] {
  return Array.from({ length: count }, () => {
    const [x, y] = [side * random.uniform(), side * random.uniform()]
    const [turn, half] = [Math.PI * random.uniform(), 2 + 3 * random.uniform()]
    const [right, below] = [half * Math.cos(turn), half * Math.sin(turn)]
    return [
      [x - right, y - below],
      [x + right, y + below],
    ]
  })
}

/** A straight piece of a line: where it begins, where it leads, and its length squared. */
interface Piece {
  x: number
  y: number
  right: number
  below: number
  square: number
}

function pieceOf([x, y]: Spot, [toX, toY]: Spot): Piece {
  const [right, below] = [toX - x, toY - y]
  return { x, y, right, below, square: right * right + below * below }
}

/** How much of a pixel the pen has covered. Plain arithmetic: half a million pixels are drawn for each run. */
function cover(pieces: readonly Piece[], x: number, y: number, pen: number): number {
  let nearest = Infinity
  for (const piece of pieces) {
    const [fromX, fromY] = [x - piece.x, y - piece.y]
    const along = (fromX * piece.right + fromY * piece.below) / piece.square
    const share = along < 0 ? 0 : along > 1 ? 1 : along
    const [offX, offY] = [fromX - share * piece.right, fromY - share * piece.below]
    const square = offX * offX + offY * offY
    if (square < nearest) nearest = square
  }
  const inside = 0.5 + pen / 2 - nearest ** 0.5
  return inside < 0 ? 0 : inside > 1 ? 1 : inside
}

function grey(value: number): number {
  if (value < 0) return 0
  return value > 255 ? 255 : value + 0.5 - ((value + 0.5) % 1)
}
