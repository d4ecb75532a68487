import type { Root } from 'mdast'
import type {} from 'remark-math'
import { visit } from 'unist-util-visit'

/** `$$…$$` alone in its paragraph is meant to stand apart, also when it was written on one line. */
export function loneFormulas() {
  return (tree: Root, file: { toString(): string }) => {
    const source = file.toString()
    visit(tree, 'paragraph', ({ children }) => {
      const [formula] = children
      if (children.length !== 1 || formula?.type !== 'inlineMath') return
      if (!source.startsWith('$$', formula.position?.start.offset)) return
      formula.data = { ...formula.data, hProperties: { className: ['language-math', 'math-display'] } }
    })
  }
}
