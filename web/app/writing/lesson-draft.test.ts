import { codeOf, lessonDraftIn, textsIn, withTexts, type LessonDraft } from './lesson-draft'

const empty: LessonDraft = { minutes: 5, exercise: null, skills: [], buildsOn: [], questions: [], texts: [] }

test('a lesson that was kept as a text is the same lesson', () => {
  const draft = withTexts(empty, 'ZH_CN', { title: '为什么', body: '$x$' })

  expect(lessonDraftIn(codeOf(draft))).toEqual(draft)
})

test('languages stand in one order, whichever was written first', () => {
  const one = withTexts(withTexts(empty, 'ZH_CN', { title: '一' }), 'EN', { title: 'One' })
  const other = withTexts(withTexts(empty, 'EN', { title: 'One' }), 'ZH_CN', { title: '一' })

  expect(codeOf(one)).toBe(codeOf(other))
  expect(textsIn(one, 'EN')?.title).toBe('One')
})

test('a language that is emptied again is none of the lesson’s', () => {
  const one = withTexts(empty, 'EN', { title: 'One' })
  const typed = withTexts(one, 'ZH_CN', { body: '一' })

  expect(withTexts(typed, 'ZH_CN', { body: '' })).toEqual(one)
  expect(textsIn(withTexts(one, 'EN', { title: '' }), 'EN')).toBeUndefined()
})

test('a question is the same in whichever order its parts come back', () => {
  const one = { ...empty, questions: [{ id: 'a', prompt: { en: 'Why?', 'zh-CN': '为什么？' } }] }
  const other = { ...empty, questions: [{ prompt: { 'zh-CN': '为什么？', en: 'Why?' }, id: 'a' }] }

  expect(codeOf(one)).toBe(codeOf(other))
})

test.each(['', '{}', 'null', '{"minutes":"five"}'])('%j is no lesson', (code) => {
  expect(lessonDraftIn(code)).toBeNull()
})
