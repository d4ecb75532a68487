import { blameOf, forward, gradientsOf, lossOf, printed, trained, type Pair } from './network'

const facts: Pair = [0.5, 0.7]
const truth: Pair = [1, 0]
const rounded = (numbers: readonly number[]) => numbers.map((value) => Number(value.toFixed(4)))

test('the way there is that of the lesson', () => {
  const { hiddenSums, hidden, outputSums, outputs } = forward(printed, facts)

  expect(rounded(hiddenSums)).toEqual([0.29, 0.63])
  expect(rounded(hidden)).toEqual([0.572, 0.6525])
  expect(rounded(outputSums)).toEqual([0.9775, 1.3224])
  expect(rounded(outputs)).toEqual([0.7266, 0.7896])
})

test('every lead lies between the empty one and the perfect one', () => {
  expect(forward(printed, [0, 0]).outputs[0]).toBeCloseTo(0.7094, 4)
  expect(forward(printed, [1, 1]).outputs[0]).toBeCloseTo(0.7361, 4)
})

test('the way back is that of the lesson', () => {
  const way = forward(printed, facts)
  const blame = blameOf(printed, way, truth)
  const { w, v, c } = gradientsOf(facts, way, blame)

  expect(lossOf(way, truth)).toBeCloseTo(1.878, 4)
  expect(rounded(blame.outputs)).toEqual([-0.2734, 0.7896])
  expect(rounded(blame.handedBack)).toEqual([0.416, 0.4676])
  expect(rounded(blame.hidden)).toEqual([0.1018, 0.106])
  expect(rounded([v[0][1], v[0][0], w[0][0], c[1]])).toEqual([0.4516, -0.1564, 0.0509, 0.7896])
})

test('a trial of each kind of weight finds the gradient that the walk says', () => {
  const way = forward(printed, facts)
  const { w, v } = gradientsOf(facts, way, blameOf(printed, way, truth))
  const nudge = 1e-6
  const rise = (network: typeof printed) =>
    (lossOf(forward(network, facts), truth) - lossOf(way, truth)) / nudge

  expect(rise({ ...printed, w: [[0.1 + nudge, 0.3], printed.w[1]] })).toBeCloseTo(w[0][0], 5)
  expect(rise({ ...printed, v: [[0.5, 0.7 + nudge], printed.v[1]] })).toBeCloseTo(v[0][1], 5)
})

test('one step with rate 0.5 brings the loss where the lesson says, and more bring it further', () => {
  const after = (steps: number) => lossOf(forward(trained(facts, truth, { steps, rate: 0.5 }), facts), truth)

  expect(after(1)).toBeCloseTo(1.3086, 4)
  expect(after(20)).toBeLessThan(after(5))
})
