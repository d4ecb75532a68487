import { firstToOpen, mistakeFile } from './exercise-files'

test.each([
  ['No intercept!', 'wrong/no-intercept.ts'],
  ['  a__b ', 'wrong/a-b.ts'],
  ['——', undefined],
])('the mistake %j gets the file %j', (name, path) => {
  expect(mistakeFile(name)).toBe(path)
})

test('the text is opened first, in whatever language it is', () => {
  expect(firstToOpen(['exercise.yaml', 'statement.en.md'])).toBe('statement.en.md')
  expect(firstToOpen(['solution.ts'])).toBe('solution.ts')
  expect(firstToOpen([])).toBe('exercise.yaml')
})
