import { renderLesson } from '~/markdown/render-lesson.server'
import { pictureMarkdown, withBlock } from './picture-markdown'

const path = `pictures/${'0a'.repeat(16)}-1600x900.webp`

test.each([
  ['plain words', 'A board with three notes', 'Our board'],
  ['marks of Markdown', 'a *b* [c](d) `e` $f$ <g> :note ~~h~~ \\ & &amp;', 'say "a \\ b" &amp; <c> $d$'],
  ['Chinese', '白板上的三张便签：价格、时间', '我们的白板'],
  ['several lines', 'one\n\ntwo', 'three\nfour'],
])('%s of a picture come out as they were typed', async (_, alt, caption) => {
  const [picture] = await renderLesson(pictureMarkdown({ path, alt, caption }))

  const inLine = (text: string) => text.replaceAll(/\s+/g, ' ')
  expect(picture).toMatchObject({ kind: 'picture', alt: inLine(alt), caption: inLine(caption) })
})

test.each([
  ['an empty text', '', 0, 'P\n'],
  ['the end of a line', 'One.', 4, 'One.\n\nP\n'],
  ['a line of its own', 'One.\n\n', 6, 'One.\n\nP\n'],
  ['the line below', 'One.\n', 5, 'One.\n\nP\n'],
  ['between paragraphs', 'One.\n\nTwo.', 4, 'One.\n\nP\n\nTwo.'],
  ['before a paragraph', 'One.\n\nTwo.', 6, 'One.\n\nP\n\nTwo.'],
  ['the middle of a line', 'One two.', 3, 'One\n\nP\n\n two.'],
])('a picture put into %s stands by itself', (_, text, at, expected) => {
  const { insert } = withBlock(text, at, 'P')

  expect(text.slice(0, at) + insert + text.slice(at)).toBe(expected)
})
