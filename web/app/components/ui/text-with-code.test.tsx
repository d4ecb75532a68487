import { codeApart } from './text-with-code'

test.each([
  ['a plain sentence', [[false, 'a plain sentence']]],
  [
    '`minutes` from `predict`',
    [
      [true, 'minutes'],
      [false, ' from '],
      [true, 'predict'],
    ],
  ],
  ['Unexpected token ` here', [[false, 'Unexpected token ` here']]],
  ['', []],
])('%j is taken apart into words and code', (sentence, expected) => {
  expect(codeApart(sentence).map(({ code, text }) => [code, text])).toEqual(expected)
})
