import type { Nodes, RootContent } from 'mdast'
import { parseMarkdown } from '../content/parse-markdown.js'

/** What stands between two headings, as plain text. */
export interface TextSection {
  /** Empty for what stands before the first. */
  heading: string
  text: string
}

/** The first section has no heading, and may be empty; the nth begins with the nth heading. */
export function sectionsOf(markdown: string): TextSection[] {
  const sections: { heading: string; blocks: RootContent[] }[] = [{ heading: '', blocks: [] }]
  for (const block of parseMarkdown(markdown).children)
    if (block.type === 'heading') sections.push({ heading: plain(block), blocks: [] })
    else sections.at(-1)!.blocks.push(block)
  return sections.map(({ heading, blocks }) => ({
    heading,
    text: blocks.map(plain).filter(Boolean).join(' '),
  }))
}

/** Without what only a machine reads: formulas' sources, drawings, code, settings of figures. */
function plain(node: Nodes): string {
  return written(node).replaceAll(/\s+/g, ' ').trim()
}

function written(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return ' '
    case 'image':
      return node.alt ?? ''
    case 'textDirective':
      // Almost always a colon in prose, as in 10:30.
      return `:${node.name}${node.children.map(written).join('')}`
    default:
      return 'children' in node ? node.children.map(written).join(separatorIn(node)) : ''
  }
}

/** Cells, items and paragraphs within one block are words apart. */
function separatorIn(node: Nodes): string {
  const phrasing = ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell']
  return phrasing.includes(node.type) ? '' : ' '
}
