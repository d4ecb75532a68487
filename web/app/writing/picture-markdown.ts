interface ChosenPicture {
  /** As the api names it. */
  path: string
  alt: string
  caption: string
}

/** How a lesson's text names a picture. Whatever is typed stays words: no mark of Markdown's in them means anything. */
export function pictureMarkdown({ path, alt, caption }: ChosenPicture): string {
  const title = inLine(caption).replaceAll(/["\\&]/g, '\\$&')
  const words = inLine(alt).replaceAll(/[\\`*_[\]<>$~&]|:(?=[a-z])/gi, '\\$&')
  return `![${words}](${path}${title ? ` "${title}"` : ''})`
}

const inLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** A block put into a text at a place, with an empty line on either side, and where it ends. */
export function withBlock(text: string, at: number, block: string): { insert: string; end: number } {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const above =
    before.trim() === '' ? '' : /\n\s*\n[ \t]*$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const below =
    after.trim() === '' ? '\n' : /^[ \t]*\n[ \t]*\n/.test(after) ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  const insert = above + block + below
  return { insert, end: at + insert.length }
}
