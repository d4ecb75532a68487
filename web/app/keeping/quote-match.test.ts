import { letters, placeOfQuote } from './quote-match'

const text = letters('A step goes down. The loss falls. A step too long: the loss climbs.')
const found = (quote: string, prefix = '', suffix = '') => {
  const place = placeOfQuote(text, { quote, prefix, suffix })
  return place && text.slice(0, place.start).length
}

test('a passage is found by its letters, however it is set', () => {
  expect(found('The  loss\nfalls!')).toBe(letters('A step goes down.').length)
})

test('of two places the one is taken whose surroundings are like what they were', () => {
  const second = letters('A step goes down. The loss falls. A step too long:').length

  expect(found('the loss', 'step too long: ', ' climbs.')).toBe(second)
  expect(found('the loss', 'edited away', ' climbs')).toBe(second)
  expect(found('step', 'falls. A ', '')).toBe(letters('A step goes down. The loss falls. A').length)
})

test.each(['The loss rose', '', '…'])('%j is not there', (quote) => {
  expect(found(quote)).toBeNull()
})

test('Chinese and letters beyond the first plane keep their places', () => {
  const chinese = letters('𝒙 沿着梯度，损失下降。')

  expect(placeOfQuote(chinese, { quote: '损失下降', prefix: '', suffix: '' })).toMatchObject({
    start: letters('𝒙沿着梯度').length,
    end: chinese.length,
  })
})
