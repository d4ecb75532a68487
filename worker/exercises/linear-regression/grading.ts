import { creditBetween, criterionResult, decimals, rmse } from '../src/authoring/index.js'
import { float32, type CriterionResult, type GradingDefinition, type Random } from '../src/contract/index.js'
import { lineCriteria } from './criteria.js'
import { asTensors, at, drawTrips, trainingTrips, type City, type Trips } from './data.js'
import { diagnose, diagnoseFault, type Finding } from './diagnosis.js'
import { resultFigure } from './figures.js'

interface Hidden {
  training: Trips
  /** Trips of the same city that the learner never sees. */
  fresh: Trips
}

interface Observed {
  /** The learner's minutes for `fresh.km`. */
  minutes: number[]
}

const freshTrips = 60
/** How much worse than the least-squares line the error on fresh trips may be. */
const allowance = 1.1

/**
 * Slope and intercept are read off the predictions, so a handler that merely claims good parameters gains nothing.
 * Measured over 50 seeds: the reference stays within 0.012 of least squares in both parameters (0.05 allowed) and its
 * error on fresh trips is at most 1.002 of the best line's (1.1 allowed). Two cities never look alike: the slope differs
 * from the public 2 by 0.26 or more, and one line made up beforehand passes in 0.6% of all cities at best.
 */
export const grading: GradingDefinition<Hidden, Observed> = {
  prepare(random) {
    const city = drawCity(random.fork('city'))
    const training = drawTrips(random.fork('training'), city, trainingTrips)
    const fresh = drawTrips(random.fork('fresh'), city, freshTrips)
    return { train: asTensors(training), hidden: { training, fresh } }
  },

  async interrogate(ask, { fresh }) {
    const { minutes } = await ask('predict', { km: float32([fresh.km.length], fresh.km) })
    return { minutes: Array.from(minutes!.values) }
  },

  score(observed, hidden, record) {
    const finding = findingOf(observed, hidden, record)
    return [...lineCriteria(finding), freshCriterion(observed, hidden, finding)]
  },

  figure(observed, hidden, record) {
    return resultFigure(hidden.training, findingOf(observed, hidden, record), record)
  },

  diagnoseFault,
}

/**
 * Another city, with its own riders, doors and lifts: far enough from the public one that its answer can't be typed in.
 * Slope and intercept differ, or a model that learned one number for both would be right by luck.
 */
function drawCity(random: Random): City {
  for (;;) {
    const city = drawAnyCity(random)
    const intercept = city.doorMinutes + city.longestLiftWait / 2
    if (Math.abs(city.minutesPerKm - intercept) >= 0.4) return city
  }
}

function drawAnyCity(random: Random): City {
  const away = (least: number, most: number) =>
    random.pick([-1, 1]) * (least + (most - least) * random.uniform())
  return {
    minutesPerKm: 2 + away(0.3, 1.4),
    doorMinutes: 1 + away(0.3, 0.9),
    longestLiftWait: 0.8 + 0.4 * random.uniform(),
  }
}

function findingOf(
  { minutes }: Observed,
  { training, fresh }: Hidden,
  record: Parameters<typeof diagnose>[2],
): Finding {
  return diagnose({ km: fresh.km, minutes }, training, record)
}

function freshCriterion(observed: Observed, { fresh }: Hidden, { best, hintId }: Finding): CriterionResult {
  const error = rmse(observed.minutes, fresh.minutes)
  const bestError = rmse(
    fresh.km.map((km) => at(best, km)),
    fresh.minutes,
  )
  const limit = allowance * bestError
  const passed = error <= limit
  const [was, needed] = [decimals(error), decimals(limit)]
  return criterionResult('new-trips', {
    passed,
    credit: creditBetween(limit + 3 * bestError, limit, error),
    reason: passed
      ? {
          en: `On ${freshTrips} new trips your promise is off by ${was} minutes (root mean square); the best possible line is off by ${decimals(bestError)}.`,
          'zh-CN': `在 ${freshTrips} 次新的配送上，你的预测误差为 ${was} 分钟（均方根），最好的直线也有 ${decimals(bestError)}。`,
        }
      : {
          en: `On ${freshTrips} new trips your promise is off by ${was} minutes (root mean square); at most ${needed} was needed.`,
          'zh-CN': `在 ${freshTrips} 次新的配送上，你的预测误差为 ${was} 分钟（均方根），要求不超过 ${needed}。`,
        },
    hintId,
  })
}
