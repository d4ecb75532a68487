import { followSkill, skillOverTime } from '../../../src/modules/assessment/estimate/follow-skill.js'
import { firstTimeModel, type TimeModel } from '../../../src/modules/assessment/estimate/history.js'
import { learnTimeModel } from '../../../src/modules/assessment/estimate/learn-time-model.js'
import { mean } from '../measure/figures.js'
import { streams } from '../simulate/draws.js'
import { liveThrough, type Life, type Variant } from '../simulate/life.js'
import type { TimelineWorld } from '../world.js'
import { intervalOf } from './found.js'

/** People of the year before, from whom offset, gain and loss are learned. */
const cohort = 200
/** Estimates are judged at the end of every fourth week, and of the last. */
const everyWeeks = 4

/** One skill followed over the weeks in every variant; the estimator is told of none and learns from an earlier cohort. */
export function runTimeline(world: TimelineWorld, { seed, simulees }: { seed: number; simulees: number }) {
  const variants = world.variants.map((variant, number) => {
    const lives = (stream: number, count: number) =>
      Array.from({ length: count }, (_, person) =>
        liveThrough(world, variant, [seed, stream, number, person]),
      )
    const earlier = lives(streams.pilot, cohort).map(({ events }) => ({ events, today: lastDay(world) }))
    const model = learnTimeModel(earlier)
    const people = lives(streams.person, simulees)
    const figures = {
      ...judged(world, people, model, seed),
      lastScoreRmse: rootMeanSquare(people.flatMap((life) => lastScoreErrors(world, life))),
      cold: judged(world, people, firstTimeModel, seed),
      learned: shown(model, variant),
    }
    return [variant.name, figures] as const
  })
  const all = variants.map(([, figures]) => figures)
  return {
    rmse: Math.sqrt(mean(all.map(({ rmse }) => rmse ** 2))),
    coverage: mean(all.map(({ coverage }) => coverage)),
    worstRmse: Math.max(...all.map(({ rmse }) => rmse)),
    worstCoverage: Math.min(...all.map(({ coverage }) => coverage)),
    worstColdRmse: Math.max(...all.map(({ cold }) => cold.rmse)),
    worstColdCoverage: Math.min(...all.map(({ cold }) => cold.coverage)),
    variants: Object.fromEntries(variants),
  }
}

const lastDay = ({ weeks }: TimelineWorld) => (weeks - 1) * 7 + 6

function judgedWeeks({ weeks }: TimelineWorld): number[] {
  return Array.from({ length: weeks }, (_, week) => week).filter(
    (week) => week % everyWeeks === everyWeeks - 1 || week === weeks - 1,
  )
}

function judged(world: TimelineWorld, people: readonly Life[], model: TimeModel, seed: number) {
  const weeks = judgedWeeks(world)
  const days = weeks.map((week) => week * 7 + 6)
  const errors = people.map(({ events, abilities }) =>
    skillOverTime(events, days, model).map(({ mean: said, sd }, at) => {
      const error = said - abilities[weeks[at]!]!
      return { error, isCovered: Math.abs(error) <= 1.96 * sd }
    }),
  )
  const covered = errors.map((own) => mean(own.map(({ isCovered }) => Number(isCovered))))
  return {
    rmse: Math.sqrt(mean(errors.flat().map(({ error }) => error ** 2))),
    bias: mean(errors.flat().map(({ error }) => error)),
    coverage: mean(covered),
    coverageInterval: intervalOf(covered, seed),
  }
}

/** The yardstick: the last sitting alone, as a page of last scores would show it, in the weeks that are judged. */
function lastScoreErrors(world: TimelineWorld, { events, abilities }: Life): number[] {
  return judgedWeeks(world).map((week) => {
    const last = events.findLast(
      ({ kind, day, ...event }) =>
        kind === 'answers' && 'source' in event && event.source === 'sitting' && day <= week * 7,
    )!
    return followSkill([last], { today: last.day }).mean - abilities[week]!
  })
}

const rootMeanSquare = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => value ** 2)))

function shown(
  { practiceOffset, gainPerLesson, idleLoss, weeklySd }: TimeModel,
  { practiceOffset: offset, gainPerLesson: gain, weeklyDecay, weeklySd: trueSd }: Variant,
) {
  return {
    practiceOffset: [practiceOffset.mean, offset],
    gainPerLesson: [gainPerLesson.mean, gain],
    idleLoss: [idleLoss.mean, weeklyDecay],
    weeklySd: [weeklySd, trueSd],
  }
}
