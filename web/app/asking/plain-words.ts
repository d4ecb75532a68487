export type Piece = { kind: 'text' | 'code' | 'link'; text: string }
export type Block = { kind: 'words'; pieces: Piece[] } | { kind: 'code'; text: string }

/**
 * What somebody wrote as the words it is: paragraphs, `code`, code between lines of three backticks, and addresses that lead
 * somewhere. Nothing else means anything, so nothing can be smuggled in by it.
 */
export function plainBlocks(text: string): Block[] {
  const parts = text.replaceAll('\r\n', '\n').split(/^```[^\n`]*\n([\s\S]*?)\n?^```[ \t]*$/m)
  return parts.flatMap((part, at): Block[] => {
    if (at % 2 === 1) return [{ kind: 'code', text: part }]
    return part
      .split(/\n{2,}/)
      .map((words) => words.replaceAll(/^\n+|\n+$/g, ''))
      .filter((words) => words.trim() !== '')
      .map((words) => ({ kind: 'words', pieces: piecesOf(words) }))
  })
}

function piecesOf(words: string): Piece[] {
  return words
    .split(/`([^`\n]+)`/)
    .flatMap((part, at): Piece[] => (at % 2 === 1 ? [{ kind: 'code', text: part }] : withLinks(part)))
    .filter(({ text }) => text !== '')
}

function withLinks(words: string): Piece[] {
  return words.split(/(https?:\/\/[!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]+)/).flatMap((part, at): Piece[] => {
    if (at % 2 === 0) return [{ kind: 'text', text: part }]
    // A full stop after an address ends the sentence.
    const address = part.replace(/[!'),.:;?\]]+$/, '')
    if (!URL.canParse(address)) return [{ kind: 'text', text: part }]
    return [
      { kind: 'link', text: address },
      { kind: 'text', text: part.slice(address.length) },
    ]
  })
}
