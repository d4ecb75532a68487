/** Why a text in Markdown would keep a process busy out of all proportion to its length. */
export type TextCost = 'length' | 'marks' | 'nesting' | 'asides' | 'table' | 'formulas'

/** Far beyond what anybody writes by hand, and little enough that reading the whole text takes a moment. */
export const mostInText = {
  /** An hour of reading. */
  characters: 64 * 1024,
  /** Without a blank one between. */
  linesTogether: 2_000,
  /** Of emphasis, links and their like, in a paragraph and in the text: each end is looked for among all beginnings. */
  marksTogether: 1_000,
  marks: 20_000,
  /** Quotes and lists within one another, and how far they are indented. */
  nesting: 20,
  indentation: 100,
  /** Items of lists and lines of quotes. */
  items: 4_000,
  /** Fences of `:::`. */
  asides: 200,
  /** Rows of tables times their columns: each row is filled up to as many cells as the first has. */
  cells: 50_000,
  /** The signs around them. */
  formulas: 4_000,
} as const

/**
 * Looks at what stands there and not at what it would become, so that it costs no more than a glance; what is in code counts as
 * well. To be asked before a text of somebody else is parsed.
 */
export function textCost(markdown: string): TextCost | null {
  if (markdown.length > mostInText.characters) return 'length'
  const lines = markdown.split(/\r\n?|\n/)
  const blocks = blocksOf(lines)
  if (blocks.some(({ length }) => length > mostInText.linesTogether)) return 'length'
  const marks = blocks.map((block) => countOf(block.join('\n'), /[*_]+|~+|[[\]<&]|:(?=\w)/g))
  if (marks.some((count) => count > mostInText.marksTogether) || sumOf(marks) > mostInText.marks)
    return 'marks'
  if (lines.some(isIndentedDeeply)) return 'nesting'
  const items = lines.map(itemsBegunIn)
  if (items.some((count) => count > mostInText.nesting) || sumOf(items) > mostInText.items) return 'nesting'
  if (countOf(markdown, /:{3,}/g) > mostInText.asides) return 'asides'
  if (sumOf(blocks.map(cellsOf)) > mostInText.cells) return 'table'
  return countOf(markdown, /\$+/g) > mostInText.formulas ? 'formulas' : null
}

/** Lines that no blank one divides: no paragraph and no table is longer. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]]
  for (const line of lines)
    if (line.trim() === '') blocks.push([])
    else blocks.at(-1)!.push(line)
  return blocks
}

/** Quotes and items of lists that a line opens or goes on with. */
function itemsBegunIn(line: string): number {
  const [before = ''] = /^(?:[ \t]*(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)))*/.exec(line) ?? []
  return countOf(before, /[>+*.)-]/g)
}

function isIndentedDeeply(line: string): boolean {
  const [indentation = ''] = /^[ \t]*(?=[->+*\d])/.exec(line) ?? []
  return indentation.replaceAll('\t', '    ').length > mostInText.indentation
}

function cellsOf(block: readonly string[]): number {
  const widest = block.reduce((most, line) => Math.max(most, countOf(line, /\|/g)), 0)
  return widest * block.length
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
