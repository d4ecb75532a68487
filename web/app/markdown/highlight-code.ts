import { tsxLanguage, typescriptLanguage } from '@codemirror/lang-javascript'
import { classHighlighter, highlightTree } from '@lezer/highlight'
import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

const languages = new Map([
  ...['ts', 'typescript', 'js', 'javascript'].map((name) => [name, typescriptLanguage] as const),
  ...['tsx', 'jsx'].map((name) => [name, tsxLanguage] as const),
])

/** Colours code with the editor's own grammar, so that a lesson and the editor look alike. */
export function highlightCode() {
  return (tree: Root) => {
    visit(tree, 'element', (node, _index, parent) => {
      if (node.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return
      const language = languages.get(languageOf(node) ?? '')
      const [text] = node.children
      if (language && text?.type === 'text')
        node.children = coloured(text.value, language.parser.parse(text.value))
    })
  }
}

function languageOf(node: Element): string | undefined {
  const classes = Array.isArray(node.properties.className) ? node.properties.className : []
  return classes
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
}

function coloured(code: string, tree: Parameters<typeof highlightTree>[0]): ElementContent[] {
  const pieces: ElementContent[] = []
  let done = 0
  highlightTree(tree, classHighlighter, (from, to, className) => {
    if (from > done) pieces.push({ type: 'text', value: code.slice(done, from) })
    pieces.push({
      type: 'element',
      tagName: 'span',
      properties: { className: className.split(' ') },
      children: [{ type: 'text', value: code.slice(from, to) }],
    })
    done = to
  })
  if (done < code.length) pieces.push({ type: 'text', value: code.slice(done) })
  return pieces
}
