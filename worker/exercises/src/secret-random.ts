import { createCipheriv, createHmac } from 'node:crypto'
import { drawing, type Random } from './contract/random.js'

/**
 * The source of everything a submission is graded on. A learner sees all of their training data, their own seed and, in
 * the end, the hidden inputs; from none of these can the rest be computed: each fork has a key of its own (HMAC-SHA256 of
 * its parent's) and draws from its own AES-256-CTR stream. The same seed gives the same numbers everywhere.
 */
export function secretRandomFrom(seed: string): Random {
  return fromKey(derive('skillgrad hidden data', seed))
}

function fromKey(key: Buffer): Random {
  return drawing(stream(derive(key, 'draws')), (label) => fromKey(derive(key, `fork ${label}`)))
}

function derive(key: Buffer | string, purpose: string): Buffer {
  return createHmac('sha256', key).update(purpose).digest()
}

const zeros = Buffer.alloc(1024)

/** Little-endian words of the key stream; the cipher is made with the first draw, for many sources only fork. */
function stream(key: Buffer): () => number {
  const cipher = lazily(() => createCipheriv('aes-256-ctr', key, Buffer.alloc(16)))
  let words: Buffer = Buffer.alloc(0)
  let at = 0
  return () => {
    if (at === words.length) {
      words = cipher().update(zeros)
      at = 0
    }
    at += 4
    return words.readUInt32LE(at - 4)
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
