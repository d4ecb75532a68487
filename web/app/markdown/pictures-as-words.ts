import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A picture that is none of the company's is never fetched, since its site would learn who reads; what it shows stands there in words. */
export function picturesAsWords() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'image' && node.type !== 'imageReference') || !parent || index === undefined) return
      parent.children[index] = { type: 'text', value: node.alt ?? '' }
    })
  }
}
