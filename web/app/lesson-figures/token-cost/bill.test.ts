import { billOf, ownPrice, priceOf, tokensOf, type Use } from './bill'

const use: Use = { conversations: 2000, turns: 4, context: 1500, question: 100, answer: 300 }
const offer = { supplier: 'small', cached: false } as const

test('the conversation of the lesson: 8,800 tokens sent, 1,200 written, a fifth of a cent', () => {
  expect(tokensOf(use)).toEqual({ instructions: 6000, questions: 400, history: 2400, answers: 1200 })

  const bill = billOf(use, offer)
  expect(bill.conversation).toBeCloseTo(0.00204, 6)
  expect(bill.month).toBeCloseTo(124, 0)
  expect(bill.ownMonth).toBe(4380)
})

test('ten turns send 21 times as much as one, and cost 16 times as much', () => {
  const sent = (turns: number) => {
    const { instructions, questions, history } = tokensOf({ ...use, turns })
    return instructions + questions + history
  }

  expect(sent(10) / sent(1)).toBeCloseTo(21.25)
  expect(
    billOf({ ...use, turns: 10 }, offer).conversation / billOf({ ...use, turns: 1 }, offer).conversation,
  ).toBeCloseTo(16.4, 1)
})

test('what is kept ready costs a tenth, and what is new costs the same', () => {
  const [dear, cheap] = [priceOf(use, offer), priceOf(use, { ...offer, cached: true })]

  expect(cheap.history).toBeCloseTo(dear.history / 10)
  expect(cheap.answers).toBe(dear.answers)
  expect(Object.values(cheap).reduce((sum, part) => sum + part)).toBeCloseTo(0.0011085, 7)
})

test('a card of one’s own is cheap when it is busy, and dear when it waits', () => {
  expect(ownPrice(1)).toBeCloseTo(0.33, 2)
  expect(ownPrice(0.1)).toBeCloseTo(3.33, 2)
})

test('at two hundred thousand conversations both ways cost about the same', () => {
  const bill = billOf({ ...use, conversations: 200_000 }, offer)

  expect(bill.cards).toBe(6)
  expect(bill.month).toBeCloseTo(12_410, -1)
  expect(bill.ownMonth).toBe(13_140)
})
