/** A seeded source of random numbers; the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1) with 32 bits. */
  uniform(): number
  /** Standard normal (Box–Muller on two uniforms). */
  normal(): number
  /** Integer in [0, below). */
  integer(below: number): number
  /** Fisher–Yates on a copy. */
  shuffle<T>(items: readonly T[]): T[]
  pick<T>(items: readonly T[]): T
  /** An independent source named by `label`, unaffected by how many numbers were drawn here. */
  fork(label: string): Random
}

/**
 * For data that everybody may know: sfc32 (Chris Doty-Humphrey's Small Fast Counter, PractRand) seeded from a string by
 * xmur3 (bryc, public domain). A seed comes down to 32 bits, so hidden data is drawn by `secretRandomFrom` instead.
 */
export function randomFrom(seed: string): Random {
  return drawing(sfc32(seed), (label) => randomFrom(`${seed}/${label}`))
}

/** Every kind of draw, over whole numbers in [0, 2³²) that come one after the other. */
export function drawing(next: () => number, fork: Random['fork']): Random {
  const uniform = () => next() / 4294967296
  const integer = (below: number) => Math.floor(uniform() * below)
  return {
    uniform,
    integer,
    normal() {
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
      return radius * Math.cos(2 * Math.PI * uniform())
    },
    shuffle(items) {
      const copy = [...items]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = integer(last + 1)
        const held = copy[last]!
        copy[last] = copy[other]!
        copy[other] = held
      }
      return copy
    },
    pick(items) {
      if (items.length === 0) throw new Error('Cannot pick from an empty list')
      return items[integer(items.length)]!
    },
    fork,
  }
}

function sfc32(seed: string): () => number {
  const hash = xmur3(seed)
  let [a, b, c, counter] = [hash(), hash(), hash(), 1]
  const next = () => {
    const sum = (((a! + b!) | 0) + counter!) | 0
    counter = (counter! + 1) | 0
    a = b! ^ (b! >>> 9)
    b = (c! + (c! << 3)) | 0
    c = ((c! << 21) | (c! >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let warmup = 0; warmup < 15; warmup++) next()
  return next
}

function xmur3(text: string): () => number {
  let state = 1779033703 ^ text.length
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 3432918353)
    state = (state << 13) | (state >>> 19)
  }
  return () => {
    state = Math.imul(state ^ (state >>> 16), 2246822507)
    state = Math.imul(state ^ (state >>> 13), 3266489909)
    return (state ^= state >>> 16) >>> 0
  }
}
