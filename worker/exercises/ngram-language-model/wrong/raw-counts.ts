// Counts say it all.

export async function train({ data }: TrainContext): Promise<Handlers> {
  const tokens = Array.from(data.tokens.values)
  const vocabulary = data.vocabulary.values[0]
  const reserve = 2
  const counts = new Map<string, number[]>()

  /** How often each word came after a context: a row of counts, all of them 0 for a context that never came. */
  function countsAfter(context: string): number[] {
    const row = counts.get(context) ?? new Array<number>(vocabulary).fill(0)
    counts.set(context, row)
    return row
  }

  for (let at = 2; at < tokens.length; at++) {
    const [before, last, word] = [tokens[at - 2], tokens[at - 1], tokens[at]]
    countsAfter('')[word] += 1
    countsAfter(`${last}`)[word] += 1
    countsAfter(`${before} ${last}`)[word] += 1
  }

  /** The chance of each word after a context. `shorter` are the chances after the context that is one word shorter. */
  function chancesAfter(context: string, shorter: number[]): number[] {
    const row = countsAfter(context)
    const total = row.reduce((sum, count) => sum + count, 0)
    return row.map((count, word) => (count + reserve * shorter[word]) / (total + reserve))
  }

  /** The chance of each word to come after two words. */
  function nextWord(before: number, last: number): number[] {
    const even = new Array<number>(vocabulary).fill(1 / vocabulary)
    const afterNone = chancesAfter('', even)
    const afterOne = chancesAfter(`${last}`, afterNone)
    return countsAfter(`${before} ${last}`).map((count, word) => count + reserve * afterOne[word])
  }

  return {
    async probabilities({ contexts }) {
      const rows = Array.from({ length: contexts.shape[0] }, (_, row) => {
        const [before, last] = [contexts.values[2 * row], contexts.values[2 * row + 1]]
        return nextWord(before, last)
      })
      return { chances: rows }
    },

    async perplexity({ tokens: text }) {
      const words = Array.from(text.values)
      let surprise = 0
      for (let at = 2; at < words.length; at++) {
        const chance = nextWord(words[at - 2], words[at - 1])[words[at]]
        surprise -= Math.log(chance)
      }
      return { perplexity: Math.exp(surprise / (words.length - 2)) }
    },
  }
}
