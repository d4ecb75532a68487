import { behindAfter, isInQuestions, type Behind } from './behind.js'

const now = new Date('2026-12-01T10:00:00Z')
const text = (body: string) => ({ title: 'T', summary: '', body })
const lesson = (en: string | null, zh: string | null, asked: object[] = []) => ({
  texts: { ...(en === null ? {} : { en: text(en) }), ...(zh === null ? {} : { 'zh-CN': text(zh) }) },
  questions: asked,
})
type Said = ReturnType<typeof lesson>

/** What is behind after each of these saves in turn. */
function saves(...states: Said[]): (Behind | null)[] {
  const all: (Behind | null)[] = []
  for (const [at, state] of states.slice(1).entries())
    all.push(behindAfter({ ...states[at]!, behind: all.at(-1) ?? null }, state, now))
  return all
}
const locales = (...states: Said[]) => saves(...states).map((behind) => behind?.locale ?? null)

test('who changes one language leaves the other behind, with what was said when both were in step', () => {
  const [behind] = saves(lesson('one', '一'), lesson('two', '一'))

  expect(behind).toEqual({
    ...{ locale: 'zh-CN', since: now.toISOString() },
    before: { title: 'T', summary: '', body: 'one', phrases: [] },
  })
  expect(locales(lesson('one', '一'), lesson('one', '二'))).toEqual(['en'])
  expect(locales(lesson('one', '一'), lesson('two', '二'))).toEqual([null])
})

test('who catches up word by word leaves nothing behind by it, and stays marked until they say so', () => {
  expect(
    locales(
      lesson('one', '一'),
      lesson('two', '一'),
      lesson('two', '二'),
      lesson('two', '二二'),
      lesson('two!', '二二'),
    ),
  ).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN'])
})

test('what is taken back was never ahead', () => {
  expect(locales(lesson('one', '一'), lesson('one!', '一'), lesson('one', '一'))).toEqual(['zh-CN', null])
})

test('a language that is only begun is behind; one that is taken out, and the only one, never are', () => {
  expect(saves(lesson('one', null), lesson('one', '一'))).toEqual([
    { locale: 'zh-CN', since: now.toISOString(), before: null },
  ])
  expect(locales(lesson('one', null), lesson('two', null))).toEqual([null])
  expect(locales(lesson(null, null), lesson('one', '一'))).toEqual([null])
  expect(locales(lesson('one', '一'), lesson('two', '一'), lesson('two', null))).toEqual(['zh-CN', null])
})

test('a question that says something else in one language is a change of it', () => {
  const [before, after] = [
    lesson('one', '一', [{ id: 'a', options: [{ text: { en: 'yes', 'zh-CN': '是' } }] }]),
    lesson('one', '一', [{ id: 'a', options: [{ text: { en: 'no', 'zh-CN': '是' } }] }]),
  ]

  const [behind] = saves(before, after)
  expect(behind?.locale).toBe('zh-CN')
  expect(isInQuestions(behind!, after)).toBe(true)
  expect(isInQuestions(behind!, before)).toBe(false)
  const asked = (parts: object) => lesson('one', '一', [parts])
  const said = { prompt: { en: 'Why?' }, why: { en: 'So.' } }
  expect(locales(asked(said), asked({ why: said.why, prompt: said.prompt }))).toEqual([null])
})
