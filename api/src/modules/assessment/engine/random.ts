/**
 * A stream of numbers in [0, 1) from whole numbers: the same stream for the same seed, everywhere and for ever.
 * mulberry32 (Tommy Ettinger, public domain), started from a hash of all parts (murmur3's 32-bit finaliser).
 */
export function randomFrom(...seed: readonly number[]): () => number {
  let state = seed.reduce((hash, part) => mix(hash ^ mix(part + 0x9e3779b9)), 0x2545f491)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
