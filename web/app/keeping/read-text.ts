import { placeOfQuote, type Quoted } from './quote-match'

/** A lesson's text as the browser shows it, without what has no words of its own: formulas and marks of footnotes. */
export interface ReadText {
  /** As it stands, text node after text node. */
  raw: string
  pieces: readonly { node: Text; start: number }[]
  letters: string
  /** By the place of a letter, its place in `raw`. */
  rawAt: readonly number[]
}

const wordless = '.katex, [data-footnote-ref], [data-footnote-backref]'
/** Characters of the surroundings that are kept. */
const around = 40

export function readText(root: HTMLElement): ReadText {
  const pieces: { node: Text; start: number }[] = []
  let raw = ''
  for (const prose of root.querySelectorAll('.prose')) {
    const walker = document.createTreeWalker(prose, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && node.matches(wordless) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) {
        pieces.push({ node: walker.currentNode, start: raw.length })
        raw += walker.currentNode.data
      }
    raw += '\n'
  }
  const found = [...raw.matchAll(/[\p{L}\p{N}]/gu)]
  return {
    ...{ raw, pieces },
    letters: found.map(([letter]) => letter).join(''),
    rawAt: found.flatMap(({ 0: letter, index }) => Array.from(letter.split(''), (_, unit) => index + unit)),
  }
}

/** Where a passage stands now; null where it no longer does. */
export function rangeOf({ raw, letters, rawAt, pieces }: ReadText, quoted: Quoted): Range | null {
  const place = placeOfQuote(letters, quoted)
  if (!place) return null
  const range = document.createRange()
  const first = pointAt(pieces, rawAt[place.start]!)
  const end = rawAt[place.end - 1]! + 1
  // A full stop that was marked along is painted along.
  const [marks = ''] = /[^\p{L}\p{N}\s]*$/u.exec(quoted.quote) ?? []
  const last = pointAt(pieces, (raw.startsWith(marks, end) ? end + marks.length : end) - 1)
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}

function pointAt(pieces: ReadText['pieces'], raw: number): { node: Text; offset: number } {
  const { node, start } = pieces.findLast((piece) => piece.start <= raw)!
  return { node, offset: raw - start }
}

/** What was selected of the text; null where there are no words in it. */
export function quotedIn({ raw, pieces }: ReadText, range: Range): Quoted | null {
  const inside = pieces.filter(({ node }) => range.intersectsNode(node))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return null
  const start = first.start + (first.node === range.startContainer ? range.startOffset : 0)
  const end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length)
  const quote = spaced(raw.slice(start, end)).trim()
  if (!/[\p{L}\p{N}]/u.test(quote)) return null
  return {
    quote,
    prefix: spaced(raw.slice(Math.max(0, start - around), start)),
    suffix: spaced(raw.slice(end, end + around)),
  }
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
