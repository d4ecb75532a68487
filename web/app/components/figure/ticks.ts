/**
 * Places for labels on a logarithmic axis: powers of ten, with 2 and 5 between them where there are few, at most
 * `most` of them. A logarithmic scale's own ticks number every digit, one over the other.
 */
export function logTicks([low, high]: readonly [number, number], most = 5): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const decades = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at))
  const within = (ticks: readonly number[]) => ticks.filter((tick) => tick >= low && tick <= high)
  const powers = within(decades)
  if (powers.length > 2) {
    const every = Math.ceil(powers.length / most)
    return powers.filter((_, at) => at % every === 0)
  }
  const finer = within(decades.flatMap((decade) => [decade, 2 * decade, 5 * decade]))
  return finer.length <= most ? finer : powers
}
