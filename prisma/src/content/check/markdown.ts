import type { Nodes, Root } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'

export interface Figure {
  name: string
  settings: Record<string, string>
}

/** `::figure{name="gradient-descent" rate="0.1"}`, in order. */
export function figuresIn(tree: Root): Figure[] {
  const figures: Figure[] = []
  visit(tree, 'leafDirective', ({ name: directive, attributes }: LeafDirective) => {
    if (directive !== 'figure') return
    const { name = '', ...settings } = attributes as Record<string, string>
    figures.push({ name, settings })
  })
  return figures
}

/** Sources of all formulas, in order. */
export function formulasIn(tree: Root): string[] {
  const formulas: string[] = []
  visit(tree, (node) => {
    if (node.type === 'inlineMath' || node.type === 'math') formulas.push(node.value)
  })
  return formulas
}

export function linksIn(tree: Root): string[] {
  const links: string[] = []
  visit(tree, 'link', ({ url }) => {
    links.push(url)
  })
  return links
}

/** What a lesson is made of, whatever its language: one word for each block, with the measures that must agree. */
export function shapeOf(tree: Root): string[] {
  return tree.children.map((node) => shape(node))
}

function shape(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `heading ${node.depth}`
    case 'table':
      return `table of ${node.children.length} rows and ${node.children[0]?.children.length ?? 0} columns`
    case 'list':
      return `${node.ordered ? 'numbered' : 'bulleted'} list of ${node.children.length}`
    case 'code':
      return `code in ${node.lang ?? 'no language'}`
    case 'leafDirective':
    case 'containerDirective':
      return `${node.name} ${JSON.stringify(node.attributes)}`
    case 'paragraph':
      return node.children.length === 1 && node.children[0]?.type === 'inlineMath' ? 'formula' : 'paragraph'
    case 'math':
      return 'formula'
    default:
      return node.type
  }
}
