import type { Root } from 'mdast'
import type {} from 'remark-math'
import { visit } from 'unist-util-visit'

/** Characters; the first is what authors are told by the check of their text, too. */
const longest = { formula: 2_000, all: 16_000 } as const

/** Formulas that nobody writes by hand stay as they are written: making one ready takes time with each of its signs. */
export function shortFormulas() {
  return (tree: Root) => {
    let all = 0
    visit(tree, (node) => {
      const isFence = node.type === 'code' && node.lang === 'math'
      if (node.type !== 'math' && node.type !== 'inlineMath' && !isFence) return
      all += node.value.length
      if (node.value.length <= longest.formula && all <= longest.all) return
      node.data = {}
      if (node.type === 'inlineMath') Object.assign(node, { type: 'inlineCode' })
      else Object.assign(node, { type: 'code', lang: null, meta: null })
    })
  }
}
