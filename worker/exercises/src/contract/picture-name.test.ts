import { pictureAt, pictureNamesIn, picturePath } from './picture-name.js'

const name = `${'0a'.repeat(16)}-1600x900`

test('a picture says its measures', () => {
  expect(pictureAt(picturePath(name))).toEqual({ name, width: 1600, height: 900 })
})

test.each([
  ['another site', `https://example.org/pictures/${name}.webp`],
  ['another folder', `../pictures/${name}.webp`],
  ['more behind it', `pictures/${name}.webp?size=1`],
  ['another kind', `pictures/${name}.png`],
  ['no measures', `pictures/${'0a'.repeat(16)}.webp`],
  ['nothing high', `pictures/${'0a'.repeat(16)}-1600x0.webp`],
])('%s is none', (_, url) => {
  expect(pictureAt(url)).toBeNull()
})

test('all pictures of a text are found, each once', () => {
  const other = `${'0b'.repeat(16)}-1x1`
  const text = `![A](pictures/${name}.webp "Said")\n\n![B](<pictures/${other}.webp>) ![A](pictures/${name}.webp)`

  expect(pictureNamesIn(text)).toEqual([name, other])
})
