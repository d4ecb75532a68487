import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** The empty corner of a table heads nothing, so no screen reader is to announce it as a heading. */
export function emptyHeadings() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td'
    })
  }
}
