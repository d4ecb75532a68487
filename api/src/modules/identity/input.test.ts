import { textFrom } from './input.js'

test.each([
  ['  Ada\tNowak ', 'Ada Nowak'],
  ['Ada\u202egnp.exe', 'Ada gnp.exe'],
  ['\u2066Ada\u2069', 'Ada'],
  ['A\ud800B', 'A B'],
  ['王小明 👩‍💻', '王小明 👩‍💻'],
])('%j becomes the one line %j', (typed, line) => {
  expect(textFrom(typed, ['name'], 100)).toBe(line)
})

test('a line of invisible characters is empty', () => {
  expect(() => textFrom('\u202e\u0000 ', ['name'], 100)).toThrow()
})
