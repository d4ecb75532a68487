import { lessonDocuments } from './search-document.js'
import { askedWords, pieces, searchQuery } from './search-query.js'
import { searchVector } from './search-vector.js'
import { wordsOf } from './words.js'

describe('words of a text', () => {
  test('are runs of letters or of Chinese characters, in lower case and one width, at their places', () => {
    const text = 'Fine-tuning 微调，用 ＲＡＧ'

    const words = wordsOf(text)

    expect(words.map((word) => word.text)).toEqual(['fine', 'tuning', '微调', '用', 'rag'])
    expect(words.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('ＲＡＧ')
    expect(words.map(({ isHan }) => isHan)).toEqual([false, false, true, true, false])
  })

  test.each(['', '?!…，。', '😀🚀', "'; --", '\u0000\ud800'])('are none in %j', (text) => {
    expect(wordsOf(text)).toEqual([])
  })
})

test('a document has Chinese as pairs with the last character alone, and no phrase across its parts', () => {
  const { terms, english } = searchVector([
    { weight: 'A', text: '梯度下降' },
    { weight: 'D', text: '沿着 the loss' },
  ])

  expect(terms).toBe(`'梯度':1A '度下':2A '下降':3A '降':4A '沿着':6D '着':7D 'the':8D 'loss':9D`)
  expect(english).toEqual(['', '', '', 'the loss'])
})

describe('a query', () => {
  const terms = (query: string) => searchQuery(askedWords(query)).terms

  test('asks for Chinese as a phrase, and for one character as the beginning of a pair', () => {
    expect(terms('梯度下')).toEqual([`'梯度' <-> '度下'`])
    expect(terms('树')).toEqual([`'树':*`])
  })

  test('takes the last word for a beginning until something follows it', () => {
    expect(terms('loss gra')).toEqual([`'loss'`, `'gra':*`])
    expect(terms('loss gra ')).toEqual([`'loss'`, `'gra'`])
    expect(terms('a')).toEqual([`'a'`])
  })

  test('has twelve words at most, whatever is pasted', () => {
    expect(askedWords('word '.repeat(2000))).toHaveLength(12)
    expect(pieces(askedWords('梯度下降'.repeat(1000)))).toHaveLength(6)
  })

  test('falls apart into words, of Chinese without particles and words that ask', () => {
    expect(pieces(askedWords('怎样理解梯度的下降 loss')).map(({ text }) => text)).toEqual([
      '理解',
      '梯度',
      '下降',
      'loss',
    ])
    expect(pieces(askedWords('树')).map(({ text }) => text)).toEqual(['树'])
  })
})

test('a lesson is found by its sections, in plain words', () => {
  const body = [
    'Start at 10:30 with **care**.',
    '## Which way is *down*',
    'See [it](https://example.org), $x^2$:',
    '- one\n- two',
    '```ts\nconst hidden = 1\n```',
    '::figure{name="slope"}',
    '| a | b |\n|---|---|\n| c | d |',
  ].join('\n\n')

  const documents = lessonDocuments({ title: 'Slopes', summary: 'All of it.', body })

  expect(documents.map(({ heading, body: text }) => [heading, text])).toEqual([
    ['', 'All of it. Start at 10:30 with care.'],
    ['Which way is down', 'See it, : one two a b c d'],
  ])
})
