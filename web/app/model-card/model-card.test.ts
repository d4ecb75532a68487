import { readFileSync } from 'node:fs'
import { filled, figuresOf, type Figures } from './figures-of'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const figures = JSON.parse(read('figures.json')) as Figures
const assessment = read('../../../docs/assessment.md')

test('the figures of the model card are those that docs/assessment.md records', () => {
  expect(figures).toEqual(figuresOf(assessment))
})

test('docs/model-card.md is the card as the page shows it', () => {
  expect(read('../../../docs/model-card.md')).toBe(filled(read('card.en.md'), figures))
})

test('both languages tell the same figures under the same number of headings', () => {
  const [english, chinese] = ['card.en.md', 'card.zh-CN.md'].map(read)
  const told = (card: string) => [...new Set(card.match(/\{\{\w+\}\}/g))].sort()
  const headings = (card: string) => card.match(/^#+ /gm)

  expect(told(chinese!)).toEqual(told(english!))
  expect(headings(chinese!)).toEqual(headings(english!))
  expect(filled(chinese!, figures)).not.toContain('{{')
})

test('a figure that the table no longer holds is an error, not an empty place', () => {
  expect(() => figuresOf(assessment.replaceAll('`growth`', '`gone`'))).toThrow('says no falseGrowth')
})
