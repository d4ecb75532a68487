import { languageModelShape } from '../shape.js'

/** Words that each context sets aside for what it has not seen; they are shared out by the context that is one word shorter. */
const reserve = 4

interface Seen {
  total: number
  after: Map<number, number>
}

/** Counts of what follows after up to `order - 1` words, smoothed by the shorter contexts down to an even share. */
export class NGrams {
  private readonly seen = new Map<string, Seen>()

  constructor(private readonly order: number) {}

  learn(text: readonly number[]): void {
    text.forEach((word, at) => {
      if (at === 0) return
      for (let back = 0; back < this.order; back++) {
        const context = contextOf(text, at, back)
        const known = this.seen.get(context) ?? { total: 0, after: new Map<number, number>() }
        known.total++
        known.after.set(word, (known.after.get(word) ?? 0) + 1)
        this.seen.set(context, known)
      }
    })
  }

  /** The chance of the word that stands at a place of a text. */
  chance(text: readonly number[], at: number): number {
    let chance = 1 / languageModelShape.vocabulary
    for (let back = 0; back < this.order; back++) {
      const known = this.seen.get(contextOf(text, at, back))
      if (!known) return chance
      chance = ((known.after.get(text[at]!) ?? 0) + reserve * chance) / (known.total + reserve)
    }
    return chance
  }
}

function contextOf(text: readonly number[], at: number, back: number): string {
  return `${back}:${text.slice(Math.max(0, at - back), at).join(' ')}`
}
