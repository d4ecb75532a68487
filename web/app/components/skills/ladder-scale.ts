/** The reference scale: mean 0, sd 1 over working adults; Working begins at −0.84 and Leading at 0.84. */
const [lowest, highest] = [-2.5, 2.5]
const cuts = [-0.84, 0.84] as const

/** Where a value on the reference scale lies on the track, from 0 to 1. */
export function shareOf(value: number): number {
  return Math.min(1, Math.max(0, (value - lowest) / (highest - lowest)))
}

export const cutShares = [shareOf(cuts[0]), shareOf(cuts[1])] as const

/** The central 80 % of the estimate. */
export function bandOnTrack(mean: number, sd: number): [from: number, to: number] {
  const reach = 1.2816 * sd
  return [shareOf(mean - reach), shareOf(mean + reach)]
}
