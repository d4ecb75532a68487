// A language model by counting which word comes after which. Four places are yours, marked 1 to 4.

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
    // 1. `word` has come once more: after no context, '', after one word, `${last}`, and after two, `${before} ${last}`.
    countsAfter('')[word] += 0
  }

  /** The chance of each word after a context. `shorter` are the chances after the context that is one word shorter. */
  function chancesAfter(context: string, shorter: number[]): number[] {
    const row = countsAfter(context)
    const total = row.reduce((sum, count) => sum + count, 0)
    // 2. The share of each word, as if `reserve` more words had been seen, shared out as `shorter` says.
    return row.map((count, word) => 0)
  }

  /** The chance of each word to come after two words. */
  function nextWord(before: number, last: number): number[] {
    const even = new Array<number>(vocabulary).fill(1 / vocabulary)
    const afterNone = chancesAfter('', even)
    // 3. From here to one word of context, and from that to two.
    return afterNone
  }

  return {
    async probabilities({ contexts }) {
      // `contexts.values` is flat: two words for each row, the earlier one first.
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
        // 4. The surprise at a word is minus the logarithm of its chance. The perplexity is e to the power of the mean surprise.
        surprise += 0
      }
      return { perplexity: surprise }
    },
  }
}
