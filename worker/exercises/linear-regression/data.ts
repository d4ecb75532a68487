import { mean } from '../src/authoring/index.js'
import { float32, randomFrom, type Random, type TensorMap } from '../src/contract/index.js'

/** How a city turns distance into minutes: riding, a fixed stop at the door, and a lift that takes a while or not. */
export interface City {
  minutesPerKm: number
  doorMinutes: number
  /** The wait for the lift is uniform between 0 and this. */
  longestLiftWait: number
}

/** Trips as two lists of equal length. */
export interface Trips {
  km: number[]
  minutes: number[]
}

export interface Line {
  slope: number
  intercept: number
}

export const trainingTrips = 80
const longestTripKm = 2

/** y = 2x + 1 + U(0, 1): the lift costs half a minute on average, so the best line is near 2x + 1.5. */
export const publicCity: City = { minutesPerKm: 2, doorMinutes: 1, longestLiftWait: 1 }

/** The trips a learner sees in the browser, the same on every run. */
export function publicTrips(): Trips {
  return drawTrips(randomFrom('linear-regression/public'), publicCity, trainingTrips)
}

export function drawTrips(random: Random, city: City, count: number): Trips {
  const km = Array.from({ length: count }, () => Math.fround(longestTripKm * random.uniform()))
  const minutes = km.map((distance) => Math.fround(minutesFor(city, distance, random)))
  return { km, minutes }
}

export function asTensors(trips: Trips): TensorMap {
  return { km: float32([trips.km.length], trips.km), minutes: float32([trips.minutes.length], trips.minutes) }
}

/** The line with the smallest mean squared error, in closed form: slope = cov(x, y) / var(x). */
export function leastSquares(x: readonly number[], y: readonly number[]): Line {
  const meanX = mean(x)
  const meanY = mean(y)
  const covariance = mean(x.map((value, at) => (value - meanX) * (y[at]! - meanY)))
  const variance = mean(x.map((value) => (value - meanX) ** 2))
  const slope = covariance / variance
  return { slope, intercept: meanY - slope * meanX }
}

export function at(line: Line, km: number): number {
  return line.slope * km + line.intercept
}

function minutesFor(city: City, km: number, random: Random): number {
  return city.minutesPerKm * km + city.doorMinutes + city.longestLiftWait * random.uniform()
}
