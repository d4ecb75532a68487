/** How often each of four words truly comes, as the lesson says. */
export const truth = [0.5, 0.25, 0.125, 0.125] as const
export const fresh = [0.25, 0.25, 0.25, 0.25] as const
/** Nothing is believed impossible or certain, so that no surprise is without end. */
export const least = 0.001

/** Bits. */
export function surprise(probability: number): number {
  return -Math.log2(probability)
}

/** Average surprise by a belief over what truly happens, in bits. */
export function crossEntropy(happens: readonly number[], belief: readonly number[]): number {
  return happens.reduce((sum, share, at) => sum + share * surprise(belief[at] ?? 0), 0)
}

export function entropy(happens: readonly number[]): number {
  return crossEntropy(happens, happens)
}

export function perplexity(bits: number): number {
  return 2 ** bits
}

/** One belief set anew; the others share what is left as they shared it before, and none falls below the least. */
export function believe(belief: readonly number[], word: number, probability: number): number[] {
  const others = belief.length - 1
  const set = Math.min(1 - others * least, Math.max(least, probability))
  // The least is everybody's; only what is over it is shared out.
  const spare = 1 - set - others * least
  const over = belief.map((old, at) => (at === word ? 0 : Math.max(0, old - least)))
  const sum = over.reduce((total, part) => total + part, 0)
  return over.map((part, at) => {
    if (at === word) return set
    return least + spare * (sum > 0 ? part / sum : 1 / others)
  })
}
