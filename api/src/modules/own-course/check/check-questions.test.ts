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
const messagesOf = (question: unknown) =>
  checkQuestions({
    lesson: 'l',
    questions: [question],
    languages: ['en', 'zh-CN'],
    skills: new Set(),
  }).map(({ message }) => message)
const faultsOf = (prompt: string) => messagesOf(asking(prompt)).map(({ en }) => en)

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

test('too few options are told in the language of the reader', () => {
  const { options, ...question } = asking('Which of these is it?')

  expect(messagesOf({ ...question, options: options.slice(0, 2) })).toEqual([
    { en: 'Question 1 needs three to six options.', 'zh-CN': '第 1 题需要三至六个选项。' },
  ])
})
