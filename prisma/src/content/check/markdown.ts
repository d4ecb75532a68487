import type { Localized } from '@skillgrad/exercises/contract'
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
  return blockNames(tree).map(({ en }) => en)
}

/** The same, in words of either language. */
export function blockNames(tree: Root): Localized[] {
  return tree.children.map((node) => {
    const [en, zh] = blockName(node)
    return { en, 'zh-CN': zh }
  })
}

function blockName(node: Nodes): [en: string, zh: string] {
  switch (node.type) {
    case 'heading':
      return [`heading ${node.depth}`, `${node.depth} 级标题`]
    case 'table':
      return tableName(node.children.length, node.children[0]?.children.length ?? 0)
    case 'list':
      return listName(node.children.length, node.ordered ?? false)
    case 'code':
      return [`code in ${node.lang ?? 'no language'}`, node.lang ? `${node.lang} 代码` : '未注明语言的代码']
    case 'leafDirective':
    case 'containerDirective':
      // Each language may lead to a video in it.
      if (node.name === 'video') return ['video', '视频']
      return directiveName(node.name, JSON.stringify(node.attributes))
    case 'paragraph':
      return paragraphName(node.children.length === 1 ? node.children[0]?.type : undefined)
    case 'math':
      return ['formula', '公式']
    default:
      return [node.type, rarer[node.type] ?? node.type]
  }
}

function paragraphName(alone: string | undefined): [string, string] {
  if (alone === 'inlineMath') return ['formula', '公式']
  // Each language says in its own words what it shows.
  return alone === 'image' ? ['picture', '图片'] : ['paragraph', '段落']
}

const rarer: Readonly<Record<string, string>> = {
  blockquote: '引用',
  thematicBreak: '分隔线',
  definition: '链接定义',
  footnoteDefinition: '脚注',
}

function tableName(rows: number, columns: number): [string, string] {
  return [`table of ${rows} rows and ${columns} columns`, `${rows} 行 ${columns} 列的表格`]
}

function listName(length: number, isOrdered: boolean): [string, string] {
  return isOrdered
    ? [`numbered list of ${length}`, `${length} 项的有序列表`]
    : [`bulleted list of ${length}`, `${length} 项的无序列表`]
}

function directiveName(name: string, attributes: string): [string, string] {
  return [`${name} ${attributes}`, `${name === 'figure' ? '互动图' : name} ${attributes}`]
}
