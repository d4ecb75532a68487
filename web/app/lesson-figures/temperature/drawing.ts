export interface Knobs {
  temperature: number
  /** So many of the best words may come. */
  topK: number
  /** Of these the fewest that together have this share. */
  topP: number
}

export interface Chance {
  word: number
  chance: number
}

/** The chances of the words that may come, the likeliest first: softmax of score / temperature, cut, and shared out anew. */
export function chancesOf(scores: readonly number[], { temperature, topK, topP }: Knobs): Chance[] {
  const highest = Math.max(...scores)
  const weights = scores
    .map((score, word) => ({ word, chance: Math.exp((score - highest) / temperature) }))
    .sort((one, other) => other.chance - one.chance)
    .slice(0, topK)
  const total = sum(weights)
  let reached = 0
  const kept = weights.filter(({ chance }) => {
    const needed = reached < topP * total
    reached += chance
    return needed
  })
  const left = sum(kept)
  return kept.map(({ word, chance }) => ({ word, chance: chance / left }))
}

/** How much lies outside the best words before anything is cut off. */
export function outside(scores: readonly number[], temperature: number, best: number): number {
  return sum(chancesOf(scores, { temperature, topK: scores.length, topP: 1 }).slice(best))
}

/** The fewest words that together have a share. */
export function neededFor(scores: readonly number[], temperature: number, share: number): number {
  return chancesOf(scores, { temperature, topK: scores.length, topP: share }).length
}

/** One word by a die from 0 to below 1. */
export function drawn(chances: readonly Chance[], die: number): number {
  let left = die
  return (chances.find(({ chance }) => (left -= chance) < 0) ?? chances.at(-1))?.word ?? 0
}

function sum(chances: readonly Chance[]): number {
  return chances.reduce((total, { chance }) => total + chance, 0)
}
