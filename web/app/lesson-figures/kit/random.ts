export interface Random {
  /** Evenly in [0, 1). */
  uniform: () => number
  /** Evenly one of 0 … `count` - 1. */
  below: (count: number) => number
  normal: (mean?: number, sd?: number) => number
  shuffled: <T>(things: readonly T[]) => T[]
}

/**
 * Chance that comes out the same on the server, in the browser and in a test.
 * The generator is mulberry32 (Tommy Ettinger, public domain).
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(uniform() * count)
  return {
    uniform,
    below,
    normal: (mean = 0, sd = 1) => mean + sd * boxMuller(uniform),
    shuffled: (things) => shuffle([...things], below),
  }
}

function boxMuller(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** Fisher–Yates. */
function shuffle<T>(things: T[], below: (count: number) => number): T[] {
  for (let last = things.length - 1; last > 0; last--) {
    const other = below(last + 1)
    const [a, b] = [things[last] as T, things[other] as T]
    things[last] = b
    things[other] = a
  }
  return things
}
