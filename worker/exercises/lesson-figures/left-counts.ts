import { randomFrom } from '../src/contract/index.js'
import { encoderShape } from '../fine-tune-intents/language/encoder-shape.js'
import { tokenize } from '../fine-tune-intents/language/tokenizer.js'
import { message } from '../fine-tune-intents/pretraining/corpus.js'

const messagesRead = 28_800
const reserve = 4

/** Counts what follows up to two words in as many messages of the same inbox as the encoder has read, smoothed by shorter contexts. */
export function leftCounts(): (before: readonly number[]) => number[] {
  const random = randomFrom('left counts')
  const seen = new Map<string, Map<number, number>>()
  for (let at = 0; at < messagesRead; at++)
    for (const half of message(random).map((text) => tokenize(text)))
      half.slice(1).forEach((word, before) => {
        for (const context of contexts(half.slice(0, before + 1))) {
          const row = seen.get(context) ?? new Map<number, number>()
          row.set(word, (row.get(word) ?? 0) + 1)
          seen.set(context, row)
        }
      })
  return (before) =>
    contexts(before).reduce(
      (chances, context) => {
        const row = seen.get(context)
        if (!row) return chances
        const total = [...row.values()].reduce((sum, count) => sum + count, 0)
        return chances.map((chance, word) => ((row.get(word) ?? 0) + reserve * chance) / (total + reserve))
      },
      Array.from({ length: encoderShape.vocabulary }, () => 1 / encoderShape.vocabulary),
    )
}

/** No word, one word, two words. */
function contexts(before: readonly number[]): string[] {
  return [0, 1, 2]
    .filter((back) => back <= before.length)
    .map((back) => `${back}:${before.slice(before.length - back).join(' ')}`)
}
