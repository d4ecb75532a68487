import { textCost } from '@skillgrad/exercises/contract'
import { asWritten, teachingText } from './teaching-text'

const pipeline = teachingText()

/** Teaching text to safe HTML: maths rendered, code coloured, nothing that could run. */
export async function renderMarkdown(markdown: string): Promise<string> {
  if (textCost(markdown)) return pipeline.stringify(asWritten(markdown))
  return String(await pipeline.process(markdown))
}

/** The same for a phrase, which stands in a line: without the paragraph around it where it is one alone. */
export async function renderPhrase(markdown: string): Promise<string> {
  const html = await renderMarkdown(markdown)
  return /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html
}
