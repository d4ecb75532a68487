import { closest, inked, learnedFrom, rightAt, size, test as strangers, training, turned } from './pictures'

const upright = learnedFrom(0)
const shares = (most: number, turns: number[]) => {
  const learned = learnedFrom(most)
  return turns.map((turn) => Math.round(100 * rightAt(turn, learned)))
}

test('thirty upright digits read the rights and fewer the more a photo is turned', () => {
  expect(upright).toHaveLength(30)
  expect(shares(0, [0, 10, 20, 30, 40])).toEqual([100, 98, 78, 63, 28])
})

test('with turned copies up to 30 degrees, 40 degrees are read in nine of ten cases', () => {
  expect(learnedFrom(30)).toHaveLength(270)
  expect(shares(30, [0, 20, 40])).toEqual([100, 100, 90])
})

test('turned all the way round, even upright ones are mistaken, and only sixes and nines', () => {
  const learned = learnedFrom(180)
  const mistaken = strangers.filter(({ digit, strokes }) => closest(inked(strokes), learned)?.digit !== digit)

  expect(shares(180, [0])).toEqual([93])
  expect(mistaken.map(({ digit }) => digit)).toEqual([6, 6, 9])
})

test('a picture has ink between 0 and 1, and a whole turn changes nothing', () => {
  const strokes = training[0]?.strokes ?? []
  const once = inked(strokes)

  expect(once).toHaveLength(size * size)
  expect(Math.max(...once)).toBeLessThanOrEqual(1)
  inked(turned(strokes, 360)).forEach((ink, at) => expect(ink).toBeCloseTo(once[at] ?? NaN, 6))
})
