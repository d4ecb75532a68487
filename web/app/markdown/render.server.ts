import rehypeKatex from 'rehype-katex'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { highlightCode } from './highlight-code'
import { directivesToAsides } from './directives'
import { loneFormulas } from './lone-formulas'
import { reachableScrollers } from './reachable-scrollers'

/** GitHub's schema plus what our own steps need: the class that marks a formula and the one of an aside. */
const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display'] as [string, ...(string | RegExp)[]]],
    div: [
      ['className', 'callout', 'formulas'] as [string, ...string[]],
      ['role', 'note'] as [string, ...string[]],
    ],
  },
}

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(loneFormulas)
  .use(remarkDirective)
  .use(directivesToAsides)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  // What follows adds markup of our own making, so it comes after the sanitizer.
  .use(rehypeKatex, { trust: false, strict: 'ignore' })
  .use(highlightCode)
  .use(reachableScrollers)
  .use(rehypeStringify)
  .freeze()

/** Teaching text to safe HTML: maths rendered, code coloured, nothing that could run. */
export async function renderMarkdown(markdown: string): Promise<string> {
  return String(await pipeline.process(markdown))
}
