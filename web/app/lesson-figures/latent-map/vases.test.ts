import { asInk, costOf, decoded, knowingAt, vase, widths } from './vases'

test('the costs are those of the lesson’s table', () => {
  const rounded = [0.05, 0.3, 1].map((width) => {
    const { redrawing, knowing } = costOf(width)
    return [redrawing, knowing, redrawing + knowing].map((cost) => cost.toFixed(1))
  })

  expect(rounded).toEqual([
    ['70.8', '5.9', '76.7'],
    ['72.2', '2.4', '74.6'],
    ['76.5', '0.9', '77.4'],
  ])
})

test('knowing one vase costs what the lesson reckons', () => {
  expect(knowingAt([1, 0], 0.3)).toBeCloseTo(1.998, 3)
  expect(knowingAt([0, 0], 1)).toBe(0)
})

test('neither the narrowest nor the widest clouds cost least', () => {
  const sums = widths.map((width) => costOf(width).redrawing + costOf(width).knowing)

  expect(widths[sums.indexOf(Math.min(...sums))]).toBe(0.3)
})

test('narrow clouds give the vase itself at its place, wide ones nearly the same everywhere', () => {
  const furthest = (one: number[], other: number[]) =>
    Math.max(...one.map((ink, at) => Math.abs(ink - other[at]!)))

  expect(furthest(asInk(decoded([1, -1], 0.05)), vase(1, -1))).toBeLessThan(0.001)
  expect(furthest(decoded([1, 1], 5), decoded([-1, -1], 5))).toBeLessThan(0.12)
})
