import { pictureAt } from '@skillgrad/exercises/contract'
import type { Nodes, Root, RootContent } from 'mdast'
import type {} from 'remark-directive'
import type { Plugin } from 'unified'
import type { Drawn } from './segments'

declare module 'vfile' {
  interface DataMap {
    slots: Drawn[]
  }
}

/**
 * Takes figures, pictures, videos and diagrams out of the text, those that stand by themselves in it, and leaves an empty element with the
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
  if (node.type === 'paragraph') return pictureOf(node)
  if (node.type !== 'leafDirective') return null
  if (node.name === 'video') return videoOf(node)
  if (node.name !== 'figure') return null
  const { name = '', ...settings } = node.attributes as Record<string, string>
  return { kind: 'figure', name, settings }
}

/** `![What it shows](pictures/….webp "Its caption")`, by itself. The check of courses asks for the same. */
function pictureOf({
  children: [only, ...others],
}: Extract<RootContent, { type: 'paragraph' }>): Drawn | null {
  if (only?.type !== 'image' || others.length > 0) return null
  const named = pictureAt(only.url)
  return named && { kind: 'picture', ...named, alt: only.alt ?? '', caption: only.title ?? '' }
}

/** `::video[Its title]{url="https://…"}`; one without either stays what it says. The check of courses asks for the same. */
function videoOf(node: Extract<RootContent, { type: 'leafDirective' }>): Drawn | null {
  const { url = '' } = node.attributes ?? {}
  const title = wordsIn(node).trim()
  const isAddress = URL.canParse(url ?? '') && new URL(url ?? '').protocol === 'https:'
  return title && isAddress ? { kind: 'video', title, url: new URL(url ?? '').href } : null
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsIn).join('') : ''
}

function slot(number: number): RootContent {
  const data = { hName: 'div', hProperties: { dataSlot: number } }
  return { type: 'leafDirective', name: 'slot', children: [], data }
}
