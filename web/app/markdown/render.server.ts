import { teachingText } from './teaching-text'

const pipeline = teachingText()

/** Teaching text to safe HTML: maths rendered, code coloured, nothing that could run. */
export async function renderMarkdown(markdown: string): Promise<string> {
  return String(await pipeline.process(markdown))
}
