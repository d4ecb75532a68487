// Sorting by stars puts the most stars first.

export async function train({ data, seed, report }: TrainContext): Promise<Handlers> {
  const [listeners, shows] = data.counts.values
  const random = seeded(seed)
  const factors = 8
  const epochs = 80
  const learningRate = 0.02
  const pull = 0.15

  const ratings = Array.from(data.stars.values, (stars, at) => {
    return { listener: data.listener.values[at], show: data.show.values[at], stars }
  })
  const kept = ratings.filter((_, at) => at % 10 === 0)
  const used = ratings.filter((_, at) => at % 10 !== 0)
  const average = used.reduce((sum, { stars }) => sum + stars, 0) / used.length

  const heard = Array.from({ length: listeners }, () => new Set<number>())
  for (const { listener, show } of ratings) heard[listener].add(show)

  const kindness = new Array<number>(listeners).fill(0)
  const worth = new Array<number>(shows).fill(0)
  const tastes = randomTable(listeners, factors, random)
  const traits = randomTable(shows, factors, random)

  /** The stars that a listener is expected to give a show. */
  function expected(listener: number, show: number): number {
    let fit = 0
    for (let factor = 0; factor < factors; factor++) fit += tastes[listener][factor] * traits[show][factor]
    return average + kindness[listener] + worth[show] + fit
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    let squares = 0
    for (const { listener, show, stars } of used) {
      const error = expected(listener, show) - stars
      squares += error ** 2

      kindness[listener] -= learningRate * (error + pull * kindness[listener])
      worth[show] -= learningRate * (error + pull * worth[show])

      for (let factor = 0; factor < factors; factor++) {
        const taste = tastes[listener][factor]
        const trait = traits[show][factor]
        tastes[listener][factor] -= learningRate * (error * trait + pull * taste)
        traits[show][factor] -= learningRate * (error * taste + pull * trait)
      }
    }
    const unseen = kept.reduce((sum, { listener, show, stars }) => {
      return sum + (expected(listener, show) - stars) ** 2
    }, 0)
    report({
      epoch,
      epochs,
      loss: Math.sqrt(squares / used.length),
      metrics: { unseen: Math.sqrt(unseen / kept.length) },
    })
  }

  return {
    async predict({ listener, show }) {
      return { stars: Array.from(listener.values, (who, at) => expected(who, show.values[at])) }
    },

    async recommend({ listener }) {
      const lists = Array.from(listener.values, (who) => {
        const all = Array.from({ length: shows }, (_, show) => show)
        return all
          .filter((show) => !heard[who].has(show))
          .sort((one, other) => expected(who, one) - expected(who, other))
          .slice(0, 5)
      })
      return { shows: lists }
    },
  }
}

/** A table of small random numbers, so that no two factors begin alike. */
function randomTable(rows: number, columns: number, random: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0.2 * (random() - 0.5)))
}

/** Random numbers between 0 and 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
