import { answers, byPlaces, byWords, foundAmong, wordsOf } from './search'
import { texts } from './texts'

const locales = ['en', 'zh-CN'] as const

test.each(locales)('in %s, words find the right passage for 5 of 10 questions', (locale) => {
  const { passages, questions } = texts[locale]

  expect(foundAmong(1, (question) => byWords(questions[question] ?? '', passages))).toBe(5)
})

test('places find it for 8 of 10, and for all among the first three', () => {
  expect([1, 2, 3].map((count) => foundAmong(count, byPlaces))).toEqual([8, 9, 10])
})

test.each(locales)('in %s there is a question for each answer, and a passage', (locale) => {
  expect(texts[locale].questions).toHaveLength(answers.length)
  expect(texts[locale].passages).toHaveLength(answers.length)
})

test('a rare word counts for more than a common one', () => {
  const [first] = byWords('the voucher', ['the lamp and the rug', 'the bed', 'a voucher', 'the fan'])

  expect(first?.at).toBe(2)
})

test('Chinese is taken in pairs of signs, Latin letters in words', () => {
  expect(wordsOf('我的 PIN 码')).toEqual(['我的', 'pin', '码'])
  expect(wordsOf('重设密码')).toEqual(['重设', '设密', '密码'])
})
