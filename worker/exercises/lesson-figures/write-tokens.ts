import { readdir, readFile } from 'node:fs/promises'
import { writeJson } from './write-json.js'

/**
 * Learns byte-pair merges from the statements of our exercises, once from the English ones alone and once from both languages,
 * for the figure `tokens`. `node --import tsx --conditions=source lesson-figures/write-tokens.ts`
 */
const merges = 1000

const english = await statements('en')
const chinese = await statements('zh-CN')
await writeJson('tokens', 'merges.json', {
  english: learn(english),
  both: learn(`${english}\n${chinese}`),
})

/** All statements of a language as prose: no formulas, no code, no signs of Markdown. */
async function statements(locale: string): Promise<string> {
  const folder = new URL('../', import.meta.url)
  const texts: string[] = []
  for (const name of (await readdir(folder)).sort()) {
    const text = await readFile(new URL(`${name}/statement.${locale}.md`, folder), 'utf8').catch(() => '')
    texts.push(text)
  }
  return texts
    .join('\n')
    .replace(/\$\$[^$]*\$\$|\$[^$\n]*\$|```[^`]*```|`[^`]*`|^\|.*$/gm, ' ')
    .replace(/[*_#>|]/g, '')
    .replace(/\s+/g, ' ')
}

/** The most frequent pair of neighbours becomes a piece, again and again: pieces 0–255 are bytes, 256 the first merge. */
function learn(text: string): [number, number][] {
  const words = new Map<string, number>()
  for (const [word] of text.matchAll(/ ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+/gu))
    words.set(word, (words.get(word) ?? 0) + 1)
  const rows = [...words].map(([word, count]) => ({ pieces: [...new TextEncoder().encode(word)], count }))
  const learned: [number, number][] = []
  while (learned.length < merges) {
    const counts = new Map<number, number>()
    for (const { pieces, count } of rows)
      for (let at = 0; at + 1 < pieces.length; at++) {
        const pair = pieces[at]! * 65_536 + pieces[at + 1]!
        counts.set(pair, (counts.get(pair) ?? 0) + count)
      }
    const [pair] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))
    const [left, right] = [Math.floor(pair / 65_536), pair % 65_536]
    for (const row of rows) row.pieces = joined(row.pieces, left, right, 256 + learned.length)
    learned.push([left, right])
  }
  return learned
}

function joined(pieces: readonly number[], left: number, right: number, into: number): number[] {
  const next: number[] = []
  for (let at = 0; at < pieces.length; at++) {
    const meets = pieces[at] === left && pieces[at + 1] === right
    next.push(meets ? into : pieces[at]!)
    if (meets) at++
  }
  return next
}
