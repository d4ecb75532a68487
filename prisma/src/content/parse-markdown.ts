import { textCost } from '@skillgrad/exercises/contract'
import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkDirective)

/** A text that would take too long to read is one paragraph; whoever checks texts says so (`textCost`). */
export function parseMarkdown(body: string): Root {
  if (textCost(body)) {
    const text = { type: 'text', value: body } as const
    return { type: 'root', children: [{ type: 'paragraph', children: [text] }] }
  }
  return parser.parse(body)
}
