import {
  average,
  errorOf,
  expected,
  gain,
  heardFirst,
  kindness,
  learn,
  listBy,
  ndcg,
  shows,
  starsOf,
  step,
  type Pair,
} from './listener'

const taste: Pair = [1, -0.5]

function judged(count: number, pull: number) {
  const heard = heardFirst.slice(0, count)
  const belief = learn(heard, taste, pull)
  const starsAt = (places: number[]) => places.map((at) => starsOf(shows[at]!, taste))
  const unheard = starsAt(shows.map((_, at) => at).filter((at) => !heard.includes(at)))
  const own = listBy((show) => expected(show, belief.kindness, belief.taste), heard)
  const bestRated = listBy((show) => show.worth, heard)
  return {
    error: errorOf(belief, heard, taste),
    own: ndcg(starsAt(own), unheard),
    bestRated: ndcg(starsAt(bestRated), unheard),
  }
}

test('the estimate and the step of the lesson', () => {
  const show = shows[0]!
  const moved = step({ kind: kindness, worth: show.worth, taste, traits: show.traits }, 3, {
    rate: 0.1,
    pull: 0.1,
  })

  expect(expected(show, kindness, taste)).toBeCloseTo(4.6)
  expect(starsOf(show, taste)).toBe(3)
  expect(moved.error).toBeCloseTo(1.6)
  expect(moved.kind).toBeCloseTo(0.137, 3)
  expect(moved.worth).toBeCloseTo(-0.358, 3)
  expect(moved.taste[0]).toBeCloseTo(0.862, 3)
  expect(moved.taste[1]).toBeCloseTo(-0.399, 3)
  expect(moved.traits[0]).toBeCloseTo(0.632, 3)
  expect(moved.traits[1]).toBeCloseTo(-0.514, 3)
  const after = { ...show, worth: moved.worth, traits: moved.traits }
  expect(expected(after, moved.kind, moved.taste)).toBeCloseTo(3.93, 2)
  expect(average).toBe(3.4)
})

test('eight ratings with a pull make a list that fits, and three without it make none', () => {
  expect(judged(8, 1).error).toBeCloseTo(0.67, 2)
  expect(judged(8, 1).own).toBeCloseTo(0.94, 2)
  expect(judged(8, 1).bestRated).toBeCloseTo(0.72, 2)
  expect(judged(3, 1).error).toBeCloseTo(1.04, 2)
  expect(judged(3, 0).error).toBeGreaterThan(4)
  expect(judged(3, 0).own).toBeLessThan(0.3)
})

test('who has rated nothing gets the best rated shows', () => {
  expect(judged(0, 1).own).toBe(judged(0, 1).bestRated)
  expect(learn([], taste, 1)).toEqual({ kindness: 0, taste: [0, 0] })
})

test('the list of the lesson has an NDCG of 0.76', () => {
  expect(gain([3, 5, 2, 4, 1])).toBeCloseTo(34.9, 1)
  expect(gain([5, 4, 3, 2, 1])).toBeCloseTo(45.6, 1)
  expect(ndcg([3, 5, 2, 4, 1], [1, 2, 3, 4, 5])).toBeCloseTo(0.76, 2)
})

test('a list has five shows, none of them heard', () => {
  const heard = heardFirst.slice(0, 12)
  const list = listBy((show) => show.worth, heard)

  expect(new Set(list).size).toBe(5)
  expect(list.filter((at) => heard.includes(at))).toEqual([])
})
