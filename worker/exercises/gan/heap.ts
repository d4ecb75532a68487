import { mean } from '../src/authoring/index.js'
import { randomFrom } from '../src/contract/index.js'
import type { Place } from './data.js'

/**
 * What a statistician in a hurry would invent: places from one normal cloud with the mean and the covariance of the given ones.
 * The numbers behind it are always the same, as it is only a yardstick.
 */
export function heapLike(places: readonly Place[], count: number): Place[] {
  const random = randomFrom('gan/heap')
  const [east, north] = [mean(places.map((place) => place[0])), mean(places.map((place) => place[1]))]
  const moment = (one: 0 | 1, other: 0 | 1) => {
    const middle = [east, north] as const
    return mean(places.map((place) => (place[one] - middle[one]) * (place[other] - middle[other])))
  }
  const across = Math.sqrt(moment(0, 0))
  const shared = moment(0, 1) / across
  const along = Math.sqrt(Math.max(0, moment(1, 1) - shared ** 2))
  return Array.from({ length: count }, (): Place => {
    const [one, other] = [random.normal(), random.normal()]
    return [east + across * one, north + shared * one + along * other]
  })
}
