import type { Nodes } from 'mdast'
import { parseMarkdown } from '../content/parse-markdown.js'

/** Letters and digits of a lesson's text as it is read, in order: what a passage is compared by. Formulas and drawings have none. */
export function lettersOf(markdown: string): string {
  return letters(read(parseMarkdown(markdown)))
}

/** Without spaces, signs and line breaks, which an edit of the page alone may change. */
export function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function read(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'code':
      return node.lang === 'mermaid' ? '' : node.value
    case 'textDirective':
      return `${node.name}${node.children.map(read).join('')}`
    default:
      return 'children' in node ? node.children.map(read).join('') : ''
  }
}
