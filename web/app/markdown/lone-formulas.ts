import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type {} from 'remark-math'
import { visit } from 'unist-util-visit'

/**
 * `$$…$$` alone in its paragraph is meant to stand apart, also when it was written on one line. Formulas set side by side
 * with `\\qquad` become one each, so that a narrow page puts them below each other.
 */
export function loneFormulas() {
  return (tree: Root, file: { toString(): string }) => {
    const source = file.toString()
    visit(tree, 'paragraph', (paragraph) => {
      const [formula] = paragraph.children
      if (paragraph.children.length !== 1 || formula?.type !== 'inlineMath') return
      if (!source.startsWith('$$', formula.position?.start.offset)) return
      const parts = formula.value.split(/(?:\\qquad\s*)+/).map(standingApart)
      paragraph.children = parts
      if (parts.length > 1) setSideBySide(paragraph)
    })
  }
}

function standingApart(value: string): Extract<PhrasingContent, { type: 'inlineMath' }> {
  return {
    type: 'inlineMath',
    value,
    data: {
      hName: 'code',
      hProperties: { className: ['language-math', 'math-display'] },
      hChildren: [{ type: 'text', value }],
    },
  }
}

function setSideBySide(paragraph: Paragraph): void {
  paragraph.data = { hName: 'div', hProperties: { className: ['formulas'] } }
}
