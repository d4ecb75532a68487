import type { Root } from 'mdast'
import type {} from 'remark-directive'
import { visit } from 'unist-util-visit'

/**
 * `:::note … :::` becomes an aside. A text directive is almost always a colon in plain prose (`10:30`, `a:b`),
 * so it is put back as it was written.
 */
export function directivesToAsides() {
  return (tree: Root, file: { toString(): string }) => {
    const source = file.toString()
    visit(tree, (node, index, parent) => {
      if ((node.type === 'containerDirective' || node.type === 'leafDirective') && !node.data?.hName) {
        node.data = { ...node.data, hName: 'div', hProperties: { className: ['callout'], role: 'note' } }
      }
      if (node.type === 'textDirective' && parent && index !== undefined) {
        const written = source.slice(node.position?.start.offset, node.position?.end.offset)
        parent.children[index] = { type: 'text', value: written }
      }
    })
  }
}
