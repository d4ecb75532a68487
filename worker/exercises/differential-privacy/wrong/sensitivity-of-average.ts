// One person among n moves a figure by an n-th.

/** One draw of Laplace noise: 0 on average, and on average `scale` away from it. */
function laplace(scale: number, random: () => number): number {
  const u = random() - 0.5
  return -scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))
}

export function noise({ scales, seed }: Scales) {
  const random = generatorFrom(seed.values[0])
  return { noise: Array.from(scales.values, (scale) => laplace(scale, random)) }
}

/** How many of each team. Everybody is in one team only. */
export function countByTeam({ counts, epsilon, seed }: Counted) {
  const random = generatorFrom(seed.values[0])
  const scale = 1 / epsilon.values[0]
  return { counts: Array.from(counts.values, (count) => count + laplace(scale, random)) }
}

/** People, total and average of each team. */
export function reportByTeam({ team, amounts, teams, low, high, epsilon, seed }: Reported) {
  const random = generatorFrom(seed.values[0])
  const [least, most] = [low.values[0], high.values[0]]
  const sensitivity = Math.max(Math.abs(least), Math.abs(most))
  const budget = epsilon.values[0] / 2

  const people: number[] = []
  const totals: number[] = []
  const averages: number[] = []
  for (const id of teams.values) {
    const own = amounts.values.filter((_, person) => team.values[person] === id)
    let total = 0
    for (const amount of own) total += clamp(amount, least, most)

    const noisyPeople = own.length + laplace(1 / budget, random)
    const noisyTotal = total + laplace(sensitivity / (own.length * budget), random)
    people.push(noisyPeople)
    totals.push(noisyTotal)
    averages.push(clamp(noisyTotal / Math.max(1, noisyPeople), least, most))
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
