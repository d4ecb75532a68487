import { checkQuestions } from './check-questions.js'

const phrase = (en: string) => ({ en, 'zh-CN': en })
const option = (text: string, isRight = false) => ({
  text: phrase(text),
  why: phrase('Because it is so, as the lesson says.'),
  ...(isRight ? { right: true } : {}),
})
const asking = (prompt: string) => ({
  id: 'one',
  kind: 'single',
  prompt: phrase(prompt),
  options: [option('The first of them', true), option('The second of them'), option('The third of them')],
})
const faultsOf = (prompt: string) =>
  checkQuestions({
    lesson: 'l',
    questions: [asking(prompt)],
    languages: ['en', 'zh-CN'],
    skills: new Set(),
  }).map(({ message }) => message.en)

test('a question that is whole has no fault', () => {
  expect(faultsOf('Which of these is $x^2$?')).toEqual([])
})

test.each([
  ['Which of these is $\\frac{a$?', 'does not render'],
  ['Which of these is <b>bold</b>?', 'HTML is left out'],
  ['Which of [these](javascript:alert(1)) is it?', 'is no https address'],
])('%s is told like in a text', (prompt, said) => {
  expect(faultsOf(prompt)).toContainEqual(expect.stringContaining(said))
})
