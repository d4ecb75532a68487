import { guessAt, models, perplexity, surprises } from './chances'
import { readTexts } from './read'

const [report] = readTexts as [(typeof readTexts)[0]]

test('the perplexities are those of the lesson', () => {
  expect(models.map((model) => perplexity(report, model).toFixed(1))).toEqual(['367.3', '17.7', '4.9', '2.4'])
})

test('after “lost messages for 60” comes “minutes”, with the chances of the lesson', () => {
  expect(report.words.slice(4, 9)).toEqual(['lost', 'messages', 'for', '60', 'minutes'])
  expect(models.map((model) => guessAt(report, 8, model).chance.toFixed(3))).toEqual([
    '0.002',
    '0.145',
    '0.267',
    '0.999',
  ])
})

test('every model says something of every word, with chances between 0 and 1, best first', () => {
  for (const text of readTexts)
    for (const model of models) {
      expect(surprises(text, model)).toHaveLength(text.words.length)
      text.words.forEach((_, at) => {
        const { chance, best } = guessAt(text, at, model)
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(best.map(([, share]) => share)).toEqual(best.map(([, share]) => share).sort((a, b) => b - a))
      })
    }
})
