/** Pairs of pieces in the order in which they were joined: 0–255 are bytes, 256 is the first pair, and so on. */
export type Merges = readonly (readonly number[])[]

/** Text as pieces: words apart, each from its bytes upwards by the earliest merge that fits, as often as one does. */
export function piecesOf(text: string, merges: Merges, count: number): number[] {
  const rank = new Map(merges.slice(0, count).map(([left, right], at) => [key(left, right), at]))
  return [...text.matchAll(wordPattern)].flatMap(([word]) =>
    joined([...new TextEncoder().encode(word)], rank),
  )
}

const wordPattern = / ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+/gu
const firstMerge = 256

function joined(bytes: readonly number[], rank: ReadonlyMap<number, number>): number[] {
  let pieces = [...bytes]
  for (;;) {
    const ranks = pieces.slice(1).map((right, at) => rank.get(key(pieces[at], right)) ?? Infinity)
    const earliest = Math.min(...ranks)
    if (!Number.isFinite(earliest)) return pieces
    const next: number[] = []
    for (let at = 0; at < pieces.length; at++) {
      const meets = rank.get(key(pieces[at], pieces[at + 1])) === earliest
      next.push(meets ? firstMerge + earliest : (pieces[at] ?? 0))
      if (meets) at++
    }
    pieces = next
  }
}

/** Some whole number that no other pair has. */
function key(left = -1, right = -1): number {
  return (left + 1) * 65_536 + right + 1
}

/** The bytes that a piece stands for. */
export function bytesOf(piece: number, merges: Merges): number[] {
  if (piece < firstMerge) return [piece]
  const [left = 0, right = 0] = merges[piece - firstMerge] ?? []
  return [...bytesOf(left, merges), ...bytesOf(right, merges)]
}

/** A piece as one reads it: its text, or its bytes as numbers to the base of 16 where they are no whole character. */
export function spelled(piece: number, merges: Merges): string {
  const bytes = bytesOf(piece, merges)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).replaceAll(' ', '·')
  } catch {
    return bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')
  }
}
