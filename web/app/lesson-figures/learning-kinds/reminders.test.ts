import { sends, tryOut } from './reminders'

const openedBy = (share: number) => tryOut(share).opened.at(-1)

test('with a tenth tossed for, the first thousand bring about 289, as the lesson says', () => {
  expect(openedBy(0.1)).toBeCloseTo(289, -0.5)
})

test('tossing for all brings half of each', () => {
  expect(Math.abs((openedBy(1) ?? 0) - 250)).toBeLessThan(2)
})

test('who does not try again is sometimes stuck with the morning', () => {
  expect(tryOut(0).stuck).toBeGreaterThan(0.05)
  expect(tryOut(0.1).stuck).toBeLessThan(0.05)
})

test('the curve begins at nothing and ends with the last reminder', () => {
  const { sent, opened } = tryOut(0.1)

  expect([sent[0], opened[0]]).toEqual([0, 0])
  expect(sent.at(-1)).toBe(sends)
  expect(sent).toHaveLength(opened.length)
})
