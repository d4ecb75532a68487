import type { Root, RootContent } from 'mdast'
import type {} from 'remark-directive'
import type { Plugin } from 'unified'
import type { Drawn } from './segments'

declare module 'vfile' {
  interface DataMap {
    slots: Drawn[]
  }
}

/**
 * Takes figures and diagrams out of the text, those that stand by themselves in it, and leaves an empty element with the
 * number each has in `file.data.slots`. Nothing a person writes makes such an element: attributes of directives are dropped.
 */
export const takeOutDrawn: Plugin<[], Root> = () => (tree, file) => {
  const slots: Drawn[] = []
  tree.children = tree.children.map((node) => {
    const drawn = drawnOf(node)
    return drawn ? slot(slots.push(drawn) - 1) : node
  })
  file.data.slots = slots
}

function drawnOf(node: RootContent): Drawn | null {
  if (node.type === 'code' && node.lang === 'mermaid') return { kind: 'diagram', source: node.value }
  if (node.type !== 'leafDirective' || node.name !== 'figure') return null
  const { name = '', ...settings } = node.attributes as Record<string, string>
  return { kind: 'figure', name, settings }
}

function slot(number: number): RootContent {
  const data = { hName: 'div', hProperties: { dataSlot: number } }
  return { type: 'leafDirective', name: 'slot', children: [], data }
}
