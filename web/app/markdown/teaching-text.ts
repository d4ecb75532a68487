import rehypeKatex from 'rehype-katex'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified, type Plugin } from 'unified'
import type { Root as Markup } from 'hast'
import type { Root } from 'mdast'
import { directivesToAsides } from './directives'
import { emptyHeadings } from './empty-headings'
import { highlightCode } from './highlight-code'
import { loneFormulas } from './lone-formulas'
import { picturesAsWords } from './pictures-as-words'
import { reachableScrollers } from './reachable-scrollers'
import { shortFormulas } from './short-formulas'

/** GitHub's schema plus what our own steps need: the class that marks a formula, the one of an aside, and a slot's number. */
const schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => name !== 'img'),
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display'] as [string, ...(string | RegExp)[]]],
    div: [
      ['className', 'callout', 'formulas'] as [string, ...string[]],
      ['role', 'note'] as [string, ...string[]],
      'dataSlot',
    ],
  },
}

/** A formula gives no names: one such name, written as long as a page, could keep a process busy for minutes. */
const withoutNaming = Object.fromEntries(
  ['def', 'gdef', 'edef', 'xdef', 'let', 'futurelet', 'newcommand', 'renewcommand', 'providecommand'].map(
    (name) => [`\\${name}`, `\\text{${name}}`],
  ),
)

/** Teaching text to safe markup. `takeOut` comes before asides are made of directives. */
export function teachingText(takeOut: Plugin<[], Root> = () => undefined) {
  return (
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkMath)
      .use(shortFormulas)
      .use(loneFormulas)
      .use(remarkDirective)
      .use(takeOut)
      .use(picturesAsWords)
      .use(directivesToAsides)
      .use(remarkRehype)
      .use(rehypeSanitize, schema)
      // What follows adds markup of our own making, so it comes after the sanitizer.
      .use(rehypeKatex, { trust: false, strict: 'ignore', macros: withoutNaming })
      .use(emptyHeadings)
      .use(highlightCode)
      .use(reachableScrollers)
      .use(rehypeStringify)
      .freeze()
  )
}

/** What a page shows of a text that would take too long to read (`textCost`): all of it, as it was written. */
export function asWritten(markdown: string): Markup {
  const text = { type: 'text', value: markdown } as const
  return { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: {}, children: [text] }] }
}
