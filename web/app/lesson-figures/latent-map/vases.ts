/** Pixels along each side of a drawing. */
export const side = 14
/** Where the vases stand on both sliders: 9 by 9 of them, the ordinary ones in the middle. */
export const stops = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2] as const
export const widths = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1] as const

/** Share of pixels that the scanner gets wrong. */
const noise = 0.1
const rim = 0.6

/** How much ink each pixel should have: a body of revolution seen from the side, wider in the belly or the neck. */
export function vase(belly: number, neck: number): number[] {
  const widest = 4 + 0.9 * belly
  const opening = 2.6 + 0.8 * neck
  const foot = 2.2
  return Array.from({ length: side * side }, (_, at) => {
    const height = Math.floor(at / side) / (side - 1)
    const radius =
      height < rim ? eased(opening, widest, height / rim) : eased(widest, foot, (height - rim) / (1 - rim))
    return clamp(radius - Math.abs((at % side) - (side - 1) / 2) + 0.5)
  })
}

/** The chance of ink in each pixel of each scanned vase: `scans[belly][neck]`. */
const scans = stops.map((belly) =>
  stops.map((neck) => vase(belly, neck).map((ink) => noise + (1 - 2 * noise) * ink)),
)
/** Their left halves; every vase is the same from left and from right. */
const halves = scans.map((row) => row.map((scan) => scan.filter((_, at) => at % side < side / 2)))
/** How often a vase is asked for along one slider: as the prior has it. */
const shares = normalised(stops.map((stop) => Math.exp(-(stop ** 2) / 2)))

/**
 * The drawing at a place, by the best decoder there can be for clouds of this width: the mean of all vases, each as
 * much as it is likely that the place was drawn from its cloud.
 */
export function decoded(place: readonly [number, number], width: number): number[] {
  const [bellies, necks] = place.map((at) => likely(at, width)) as [number[], number[]]
  const picture = new Array<number>(side * side).fill(0)
  bellies.forEach((belly, i) =>
    necks.forEach((neck, j) => {
      const share = belly * neck
      if (share > 1e-6) scans[i]![j]!.forEach((ink, at) => (picture[at]! += share * ink))
    }),
  )
  return picture
}

/** Without the scanner's faults, for the eye. */
export function asInk(picture: readonly number[]): number[] {
  return picture.map((chance) => clamp((chance - noise) / (1 - 2 * noise)))
}

export interface Cost {
  /** Redrawing, in nats: the cross-entropy of all pixels, as a mean over vases and places in their clouds. */
  redrawing: number
  /** Knowing, in nats: how far the clouds are from the prior. */
  knowing: number
}

const known = new Map<number, Cost>()

export function costOf(width: number): Cost {
  const cost = known.get(width) ?? { redrawing: redrawingOf(width), knowing: knowingOf(width) }
  known.set(width, cost)
  return cost
}

/** What knowing a vase at this place costs, in nats. */
export function knowingAt(place: readonly number[], width: number): number {
  return place.reduce((sum, middle) => sum + (middle ** 2 + width ** 2 - Math.log(width ** 2) - 1) / 2, 0)
}

function knowingOf(width: number): number {
  return stops.reduce<number>((sum, stop, at) => sum + 2 * shares[at]! * knowingAt([stop], width), 0)
}

/** Five places that stand for a normal cloud (Gauss–Hermite). */
const nodes = [
  { at: -2.8569700138728, weight: 0.0112574113277 },
  { at: -1.3556261799743, weight: 0.2220759220056 },
  { at: 0, weight: 0.5333333333333 },
  { at: 1.3556261799743, weight: 0.2220759220056 },
  { at: 2.8569700138728, weight: 0.0112574113277 },
] as const

function redrawingOf(width: number): number {
  // A cloud's places lie on a grid, so both sliders are mixed one after the other: 45 places each, not 2,025 together.
  const drawn = stops.map((stop) => nodes.map(({ at }) => likely(stop + width * at, width)))
  let cost = 0
  drawn.forEach((places, i) =>
    places.forEach((bellies, node) => {
      const mixed = stops.map((_, neck) => mix(bellies, (belly) => halves[belly]![neck]!))
      drawn.forEach((others, j) =>
        others.forEach((necks, other) => {
          const chance = shares[i]! * nodes[node]!.weight * shares[j]! * nodes[other]!.weight
          cost +=
            chance *
            surprise(
              halves[i]![j]!,
              mix(necks, (neck) => mixed[neck]!),
            )
        }),
      )
    }),
  )
  return cost
}

function mix(parts: readonly number[], picture: (at: number) => ArrayLike<number>): Float64Array {
  const sum = new Float64Array((side * side) / 2)
  parts.forEach((share, part) => {
    if (share < 1e-9) return
    const inks = picture(part)
    for (let at = 0; at < sum.length; at++) sum[at]! += share * inks[at]!
  })
  return sum
}

/** The cross-entropy of a whole picture, from its half. */
function surprise(scan: readonly number[], picture: Float64Array): number {
  let cost = 0
  for (let at = 0; at < picture.length; at++)
    cost -= 2 * (scan[at]! * Math.log(picture[at]!) + (1 - scan[at]!) * Math.log(1 - picture[at]!))
  return cost
}

/** How likely a place on one slider comes from each stop's cloud. */
function likely(at: number, width: number): number[] {
  const exponents = stops.map((stop, index) => Math.log(shares[index]!) - (at - stop) ** 2 / (2 * width ** 2))
  const largest = Math.max(...exponents)
  return normalised(exponents.map((exponent) => Math.exp(exponent - largest)))
}

function normalised(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.map((value) => value / sum)
}

function eased(from: number, to: number, share: number): number {
  return from + ((to - from) * (1 - Math.cos(Math.PI * share))) / 2
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
