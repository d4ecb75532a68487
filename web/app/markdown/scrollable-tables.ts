import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** What may be wider than a phone scrolls by itself, so it must be reachable from the keyboard. */
export function scrollableTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'table' || node.tagName === 'pre') node.properties.tabIndex = 0
    })
  }
}
