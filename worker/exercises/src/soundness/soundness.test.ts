import type { ExerciseDefinition, Figure, Panel } from '../contract/index.js'
import { explanationProblems, figureProblems, textProblems } from './index.js'

const text = { en: 'A text', 'zh-CN': '一段文字' }
const exercise = {
  title: text,
  summary: text,
  afterword: text,
  criteria: [{ id: 'fit', title: text, weight: 100, required: true }],
  hints: { slope: { nudge: text, explanation: text, nearSolution: text } },
} as unknown as ExerciseDefinition
const statement = {
  en: '# Title\n\n1. Write\n\n| What | Points |\n| --- | --- |\n| A text | 100 |\n',
  'zh-CN': '# 标题\n\n1. 编写\n\n| 看什么 | 分值 |\n| --- | --- |\n| 一段文字 | 100 |\n',
}

test('sound texts have no problems', () => {
  expect(textProblems(exercise, statement)).toEqual([])
})

test.each<[string, Partial<ExerciseDefinition>, typeof statement, RegExp]>([
  ['a step that one language lacks', {}, { ...statement, 'zh-CN': '# 标题\n' }, /structure from part 2/],
  [
    'a title that was not translated',
    { title: { en: 'A title', 'zh-CN': 'A title' } },
    statement,
    /No Chinese/,
  ],
  [
    'Chinese in an English text',
    { summary: { en: 'A 标题', 'zh-CN': '标题' } },
    statement,
    /Chinese in an English/,
  ],
  [
    'a criterion that the table of points calls otherwise',
    { criteria: [{ ...exercise.criteria[0]!, title: { en: 'Another', 'zh-CN': '一段文字' } }] },
    statement,
    /No row of points for “Another”/,
  ],
  ['what a computation left', { afterword: { en: 'It is NaN', 'zh-CN': '它' } }, statement, /Not a sentence/],
])('%s is one', (_, change, statements, said) => {
  const [problem] = textProblems({ ...exercise, ...change }, statements)

  expect(problem).toMatch(said)
})

const figure = (...panels: Panel[]): Figure => ({ title: text, alt: text, panels })
const xy = (y: number[], scale?: 'log'): Panel => ({
  kind: 'xy',
  title: text,
  x: { label: text },
  y: { label: text, ...(scale && { scale }) },
  series: [{ name: text, mark: 'line', tone: 0, x: [1, 2], y }],
})

test('a figure that can be drawn has no problems', () => {
  expect(figureProblems(figure(xy([1, 2])))).toEqual([])
})

test.each<[string, Figure, RegExp]>([
  ['no panel', figure(), /without panels/],
  ['two panels of one title', figure(xy([1, 2]), xy([1, 2])), /one title/],
  ['a missing coordinate', figure(xy([1])), /2 and 1 coordinates/],
  ['NaN', figure(xy([1, Number.NaN])), /NaN cannot be drawn/],
  ['zero on a log scale', figure(xy([1, 0], 'log')), /0 cannot be drawn/],
  [
    'a pixel that is missing',
    figure({ kind: 'images', title: text, images: [{ name: text, width: 2, height: 1, values: [1] }] }),
    /1 values where 2/,
  ],
])('%s is a problem of a figure', (_, drawn, said) => {
  expect(figureProblems(drawn)).toEqual([expect.stringMatching(said)])
})

test('a failed criterion needs a hint that exists, and every credit is a share', () => {
  const failed = { id: 'fit', passed: false, credit: 1.5, reason: text, hintId: 'toString' }

  expect(explanationProblems(exercise, [failed])).toEqual([
    'fit: a credit of 1.5',
    'fit failed without a hint that exists: toString',
  ])
  expect(explanationProblems(exercise, [{ ...failed, credit: 0, hintId: 'slope' }])).toEqual([])
})
