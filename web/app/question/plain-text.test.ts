import { renderPhrase } from '~/markdown/render.server'
import { plainText } from './plain-text'

test.each([
  ['**precision** and _recall_', 'precision and recall'],
  ['the rate $\\eta$', 'the rate eta'],
  ['`loss < 3`', 'loss < 3'],
  ['a_b_c', 'a_b_c'],
  ['5 * 3 * 2', '5 * 3 * 2'],
])('%p reads %p', (phrase, plain) => {
  expect(plainText(phrase)).toBe(plain)
})

test('a rendered phrase reads like what was written, its formula once', async () => {
  expect(plainText(await renderPhrase('R&D, **now** < later'))).toBe('R&D, now < later')
  expect(plainText(await renderPhrase('$w$'))).toMatch(/^ww?$/)
})

test('a phrase has no paragraph around it, several keep theirs', async () => {
  expect(await renderPhrase('One *thing*.')).toBe('One <em>thing</em>.')
  expect(await renderPhrase('One.\n\nTwo.')).toBe('<p>One.</p>\n<p>Two.</p>')
})
