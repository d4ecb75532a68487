import { describeExercise } from '../testkit/exercise-suite.js'
import { averagesOf, starsBy } from './averages.js'
import { drawCommunity, publicCommunity, ratingCount, shows } from './data.js'
import { diagnoseFault } from './diagnosis.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { best, ndcg, unheardBy, usable } from './lists.js'
import { preview } from './preview.js'
import { wrongSolutions } from './wrong/cases.js'
import { randomFrom } from '../src/contract/index.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

describe('an app', () => {
  const community = publicCommunity()

  test('has newcomers without ratings, and as many ratings of everybody else', () => {
    const counts = community.heard.map((own) => own.size)

    expect(community.ratings).toHaveLength(ratingCount)
    community.newcomers.forEach((listener) => expect(counts[listener]).toBe(0))
    expect(new Set(counts).size).toBe(2)
  })

  test('has whole stars from 1 to 5', () => {
    const stars = new Set(drawCommunity(randomFrom('stars'), 3).stars.flat())

    expect([...stars].sort()).toEqual([1, 2, 3, 4, 5])
  })
})

describe('lists', () => {
  const community = publicCommunity()
  const listener = community.ratings[0]!.listener
  const unheard = unheardBy(community, listener)
  const stars = (show: number) => community.stars[listener]![show]!

  test('the best list has an NDCG of 1, the worst a small one, and heard shows count nothing', () => {
    const heard = [...community.heard[listener]!].slice(0, 5)

    expect(ndcg(community, listener, best(unheard, stars))).toBeCloseTo(1, 12)
    expect(
      ndcg(
        community,
        listener,
        best(unheard, (show) => -stars(show)),
      ),
    ).toBeLessThan(0.3)
    expect(ndcg(community, listener, heard)).toBe(0)
  })

  test('a show twice, a show that is not there and a heard show are of no use', () => {
    const [one, other] = unheard as [number, number]
    const [heard] = [...community.heard[listener]!] as [number]

    expect(usable(community, listener, [one, one, shows, heard, other])).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
  })
})

test('averages find the kindness of listeners and the worth of shows where there is nothing else', () => {
  const ratings = Array.from({ length: 3600 }, (_, at) => {
    const [listener, show] = [Math.floor(at / 60), at % 60]
    return { listener, show, stars: 3 + (listener % 2) - (show % 2) }
  })

  const averages = averagesOf(ratings)

  expect(starsBy(averages, 1, 0) - starsBy(averages, 0, 1)).toBeCloseTo(2, 0)
})

test('stars that are no numbers are explained by how the error went', () => {
  const after = (...errors: number[]) => ({
    curve: errors.map((loss, index) => ({ epoch: index + 1, loss })),
  })

  expect(diagnoseFault('non-finite', after())).toBe('step-too-large')
  expect(diagnoseFault('non-finite', after(1.1, 1.05, 14))).toBe('step-too-large')
  expect(diagnoseFault('non-finite', after(2.5))).toBe('uphill')
  expect(diagnoseFault('non-finite', after(1.1, 1.3, 1.6))).toBe('uphill')
  expect(diagnoseFault('non-finite', after(1.1, 0.9, 0.8, 4))).toBe('pull-sign')
  expect(diagnoseFault('shape', after(2.5))).toBeUndefined()
})
