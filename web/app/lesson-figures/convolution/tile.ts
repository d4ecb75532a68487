/** Pixels a tile has along each side, and those of a filter. */
export const side = 8
export const reach = 3
/** Places along each side on which a filter can lie. */
export const stops = side - reach + 1

export const lines = ['upright', 'flat', 'slanted'] as const
export type Line = (typeof lines)[number]

/** Filters that look for a thin dark line: 1 on both sides, −2 along it. */
export const filters: Record<Line, readonly number[]> = {
  upright: [1, -2, 1, 1, -2, 1, 1, -2, 1],
  flat: [1, 1, 1, -2, -2, -2, 1, 1, 1],
  slanted: [-2, 1, 1, 1, -2, 1, 1, 1, -2],
}

/** A bright tile, 1, with a crack, 0, that runs right through it. A slanted one begins in the first row at `place`. */
export function tileWith(crack: Line, place: number): number[] {
  return Array.from({ length: side * side }, (_, at) => {
    const [row, column] = [Math.floor(at / side), at % side]
    const hit =
      crack === 'upright'
        ? column === place
        : crack === 'flat'
          ? row === place
          : column - row === place - slant
    return hit ? 0 : 1
  })
}

/** Half of the places of a slanted crack begin in the left edge. */
const slant = 3

/** What lies under the filter at a place, row by row. */
export function under(tile: readonly number[], row: number, column: number): number[] {
  return Array.from(
    { length: reach * reach },
    (_, at) => tile[(row + Math.floor(at / reach)) * side + column + (at % reach)] ?? 0,
  )
}

/** The filter's answer at one place, before and after ReLU. */
export function answerAt(tile: readonly number[], filter: readonly number[], row: number, column: number) {
  const sum = under(tile, row, column).reduce((total, pixel, at) => total + pixel * (filter[at] ?? 0), 0)
  return { sum, answer: Math.max(0, sum) }
}

/** All answers, row by row. */
export function mapOf(tile: readonly number[], filter: readonly number[]): number[] {
  return Array.from(
    { length: stops * stops },
    (_, at) => answerAt(tile, filter, Math.floor(at / stops), at % stops).answer,
  )
}

/** The largest answer of each neighbourhood of `size` by `size`. */
export function pooled(map: readonly number[], size: number): number[] {
  const across = stops / size
  return Array.from({ length: across * across }, (_, at) => {
    const [top, left] = [Math.floor(at / across) * size, (at % across) * size]
    return Math.max(
      ...Array.from(
        { length: size * size },
        (_, cell) => map[(top + Math.floor(cell / size)) * stops + left + (cell % size)] ?? 0,
      ),
    )
  })
}
