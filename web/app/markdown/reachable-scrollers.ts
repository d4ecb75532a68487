import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** What may be wider than a phone scrolls by itself, so it must be reachable from the keyboard. */
export function reachableScrollers() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (scrolls(node)) node.properties.tabIndex = 0
    })
  }
}

function scrolls({ tagName, properties: { className } }: Element): boolean {
  if (tagName === 'table' || tagName === 'pre') return true
  return Array.isArray(className) && className.includes('katex-display')
}
