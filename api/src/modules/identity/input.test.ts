import { textFrom } from './input.js'
import { isEasyToGuess } from './password-strength.js'

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

test('of a name as long as a request no more is compared with a password than a name may hold', () => {
  const password = 'kxv7qpl2wmz9'

  expect(isEasyToGuess(password, [password])).toBe(true)
  expect(isEasyToGuess(password, [`${'x '.repeat(150)}${password}`])).toBe(false)
})
