import { newQuestion, numberIn, questionIn, questionKinds, said, withRight, withSaid } from './questions'

test.each(questionKinds)('a new %s has a name of its own and is read back as it is', (kind) => {
  const first = newQuestion(kind, [])
  const second = newQuestion(kind, [{ ...first, id: 'question-2' }])

  expect(second.id).toBe('question-3')
  expect(questionIn(JSON.parse(JSON.stringify(first)))).toEqual(first)
})

test('of a single choice one option is right; of a multiple as many as were chosen', () => {
  const rightOnes = (question: ReturnType<typeof newQuestion>) =>
    question.options?.map(({ right }) => right === true)

  expect(rightOnes(withRight(newQuestion('single', []), 2, true))).toEqual([false, false, true])
  expect(rightOnes(withRight(withRight(newQuestion('multiple', []), 0, true), 2, true))).toEqual([
    true,
    false,
    true,
  ])
  expect(rightOnes(withRight(withRight(newQuestion('multiple', []), 0, true), 0, false))).toEqual([
    false,
    false,
    false,
  ])
})

test('a text in one language leaves the other, and an empty one is none', () => {
  const both = withSaid(withSaid({}, 'EN', 'Why?'), 'ZH_CN', '为什么？')

  expect(said(both, 'ZH_CN')).toBe('为什么？')
  expect(withSaid(both, 'EN', '')).toEqual({ 'zh-CN': '为什么？' })
})

test.each([
  ['0.50', 0.5],
  ['-3e2', -300],
  ['', undefined],
  [' ', undefined],
  ['1e999', undefined],
  ['three', undefined],
])('%j is read as %s', (typed, number) => {
  expect(numberIn(typed)).toBe(number)
})

test('what the form has no field for stays in a question', () => {
  const imported = { ...newQuestion('numeric', []), skill: 'model-evaluation', is: '1 + 1' }

  expect(questionIn(imported)).toEqual(imported)
})
