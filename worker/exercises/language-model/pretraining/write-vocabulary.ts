import { writeFile } from 'node:fs/promises'
import { randomFrom } from '../../src/contract/index.js'
import { text } from '../corpus/text.js'
import { specialTokens, splitWords } from '../words.js'

/**
 * Lists the words of the corpus, most frequent first, after the special tokens:
 * `assets/tokenizer.json` for people and other tools, `vocabulary.ts` for the exercises.
 * Run it only before a new pretraining: the numbers are rows of the model's token table.
 * `node --import tsx --conditions=source language-model/pretraining/write-vocabulary.ts`
 */
const textsRead = 60_000
const fewestUses = 3

const counts = new Map<string, number>()
const random = randomFrom('vocabulary')
for (let read = 0; read < textsRead; read++) {
  for (const word of splitWords(text(random))) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const words = [...counts]
  .filter(([, uses]) => uses >= fewestUses)
  .sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
  .map(([word]) => word)
const vocabulary = [...specialTokens, ...words]

const folder = new URL('..', import.meta.url)
const tokenizer = {
  type: 'word',
  lowercase: true,
  pattern: "[a-z0-9']+|[.,?:]",
  special: specialTokens,
  vocabulary,
}
await writeFile(new URL('assets/tokenizer.json', folder), `${JSON.stringify(tokenizer, null, 1)}\n`)
await writeFile(new URL('vocabulary.ts', folder), asModule(vocabulary))
console.log(`${vocabulary.length} tokens`)

function asModule(tokens: readonly string[]): string {
  const lines: string[] = []
  for (const token of tokens) {
    const last = lines.length - 1
    if (last >= 0 && lines[last]!.length + token.length < 105) lines[last] += ` ${token}`
    else lines.push(`  ${token}`)
  }
  return `/** Written by \`pretraining/write-vocabulary.ts\`: a token's place is its number. */
export const vocabulary: readonly string[] = \`
${lines.join('\n')}
\`
  .trim()
  .split(/\\s+/)
`
}
