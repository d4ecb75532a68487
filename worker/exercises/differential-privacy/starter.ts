// Figures that say much about a team and nothing certain about one person. Five places are yours, marked 1 to 5.

/** One draw of Laplace noise: 0 on average, and on average `scale` away from it. */
function laplace(scale: number, random: () => number): number {
  const u = random() - 0.5
  // 1. `u` lies anywhere between −0.5 and 0.5. Its sign says on which side of 0 the noise falls; how far, says a logarithm.
  return 0
}

export function noise({ scales, seed }: Scales) {
  const random = generatorFrom(seed.values[0])
  return { noise: Array.from(scales.values, (scale) => laplace(scale, random)) }
}

/** How many of each team. Everybody is in one team only. */
export function countByTeam({ counts, epsilon, seed }: Counted) {
  const random = generatorFrom(seed.values[0])
  // 2. Which scale does a count need? Give each count noise of its own: `laplace(scale, random)`.
  const scale = 0
  return { counts: Array.from(counts.values, (count) => count) }
}

/** People, total and average of each team. */
export function reportByTeam({ team, amounts, teams, low, high, epsilon, seed }: Reported) {
  const random = generatorFrom(seed.values[0])
  const [least, most] = [low.values[0], high.values[0]]
  // 3. How far can one person move a total, coming or going, when their amount counts between `least` and `most`?
  const sensitivity = 0
  // 4. What may each figure spend? Two are asked of the same people; the third is worked out from these two.
  const budget = epsilon.values[0]

  const people: number[] = []
  const totals: number[] = []
  const averages: number[] = []
  for (const id of teams.values) {
    const own = amounts.values.filter((_, person) => team.values[person] === id)
    let total = 0
    // Also 3: see to it that nobody counts more than `most` or less than `least`. `clamp` helps.
    for (const amount of own) total += amount

    // Also 4: noise for both.
    const noisyPeople = own.length
    const noisyTotal = total
    people.push(noisyPeople)
    totals.push(noisyTotal)
    // 5. The average: from noisy figures only, with at least one person, and between `least` and `most`.
    averages.push(0)
  }
  return { people, totals, averages }
}

/** `value`, or the bound that it lies beyond. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

/** Numbers between 0 and 1, never 0 or 1 themselves; the same seed gives the same ones. */
function generatorFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (((mixed ^ (mixed >>> 16)) >>> 0) + 0.5) / 4294967296
  }
}
