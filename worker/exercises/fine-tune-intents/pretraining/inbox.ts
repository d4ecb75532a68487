import type { Random } from '../../src/contract/index.js'
import { encoderShape } from '../language/encoder-shape.js'
import { tokenize } from '../language/tokenizer.js'
import { message } from './corpus.js'
import { maskBatch, type MaskedBatch } from './masking.js'

/**
 * Batches of masked half messages: the first `messages` rows are first halves, the rest their second halves in order.
 * Messages of like length stand together, so that little is spent on padding; the batches come in random order.
 */
export function inboxBatches(random: Random, batches: number, messages: number): MaskedBatch[] {
  const inbox: (readonly [number[], number[]])[] = []
  while (inbox.length < batches * messages) {
    const [first, second] = message(random)
    const halves = [tokenize(first), tokenize(second)] as const
    if (longest(halves) <= encoderShape.longest) inbox.push(halves)
  }
  inbox.sort((a, b) => longest(a) - longest(b))
  const cut = Array.from({ length: batches }, (_, at) => {
    const own = inbox.slice(at * messages, (at + 1) * messages)
    return maskBatch([...own.map(([first]) => first), ...own.map(([, second]) => second)], random)
  })
  return random.shuffle(cut)
}

function longest(halves: readonly (readonly number[])[]): number {
  return Math.max(...halves.map((half) => half.length))
}
