import { unpacked } from '../kit'
import type { Examples } from './head'
import read from './requests.json' with { type: 'json' }

export const inputs = ['places', 'words'] as const
export type Input = (typeof inputs)[number]

export interface Messages {
  texts: readonly string[]
  labelled: Record<Input, Examples>
  fresh: Record<Input, Examples>
}

const placesOf = (packed: readonly string[]) => packed.map((one) => Float64Array.from(unpacked(one)))
const placed = { labelled: placesOf(read.labelled.vectors), practice: placesOf(read.practice.vectors) }

/** So many labelled messages of each intent, and all new ones, as places of the encoder and as the words they consist of. */
export function messagesWith(perIntent: number): Messages {
  const seen = new Map<number, number>()
  const chosen = read.labelled.labels.flatMap((label, at) => {
    seen.set(label, (seen.get(label) ?? 0) + 1)
    return (seen.get(label) ?? 0) <= perIntent ? [at] : []
  })
  const labels = chosen.map((at) => read.labelled.labels[at] ?? 0)
  const texts = chosen.map((at) => read.labelled.texts[at] ?? '')
  const known = new Map([...new Set(texts.flatMap(wordsOf))].map((word, place) => [word, place]))
  return {
    texts: read.practice.texts,
    labelled: {
      places: { rows: chosen.map((at) => placed.labelled[at] ?? new Float64Array()), labels },
      words: { rows: texts.map((text) => bagOf(text, known)), labels },
    },
    fresh: {
      places: { rows: placed.practice, labels: read.practice.labels },
      words: { rows: read.practice.texts.map((text) => bagOf(text, known)), labels: read.practice.labels },
    },
  }
}

/** How often each known word comes, at length one. */
function bagOf(text: string, known: ReadonlyMap<string, number>): Float64Array {
  const counts = new Float64Array(known.size)
  for (const word of wordsOf(text)) {
    const place = known.get(word)
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1
  }
  const length = Math.hypot(...counts)
  return length > 0 ? counts.map((count) => count / length) : counts
}

function wordsOf(text: string): string[] {
  return text.match(/[a-z']+/g) ?? []
}
