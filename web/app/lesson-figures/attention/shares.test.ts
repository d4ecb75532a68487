import { byHand, learned, scoresOf, sharesOf, sizeOf, tableOf } from './shares'

const rounded = (shares: readonly number[]) => shares.map((share) => share.toFixed(2))

test('by hand the shares are those of the lesson, with the root and without', () => {
  expect(scoresOf(byHand.query, byHand.keys, true)).toEqual([0.5, 1.5, 0, 0])
  expect(rounded(sharesOf(scoresOf(byHand.query, byHand.keys, true)))).toEqual([
    '0.20',
    '0.55',
    '0.12',
    '0.12',
  ])
  expect(rounded(sharesOf(scoresOf(byHand.query, byHand.keys, false)))[1]).toBe('0.81')
})

test('the reader’s “it” looks at what comes after it, as the lesson says', () => {
  const it = learned.reader.words.indexOf('it')
  const row = tableOf('reader', 2, 3, false)[it] ?? []
  const shareOf = (word: string) => row[learned.reader.words.indexOf(word)]

  expect([shareOf('broken'), shareOf('lamp'), shareOf('courier')]).toEqual([
    expect.closeTo(0.47, 2),
    expect.closeTo(0.2, 2),
    expect.closeTo(0.07, 2),
  ])
})

test.each(['reader', 'writer'] as const)('all shares of the %s add up to 1, masked or not', (model) => {
  const { blocks, heads } = sizeOf(model)
  for (let block = 1; block <= blocks; block++)
    for (let head = 1; head <= heads; head++)
      for (const masked of [true, false]) {
        const table = tableOf(model, block, head, masked)
        expect(table).toHaveLength(learned[model].words.length)
        table.forEach((row, at) => {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
          if (masked) expect(row.slice(at + 1).every((share) => share === 0)).toBe(true)
        })
      }
})
