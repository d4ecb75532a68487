import { solved } from '../calibration/linear.js'
import { followSkill, parts } from './follow-skill.js'
import { firstTimeModel, type SkillEvent, type TimeModel } from './history.js'

export interface History {
  events: readonly SkillEvent[]
  today: number
}

const learned = [parts.practiceOffset, parts.gainPerLesson, parts.idleLoss] as const
const rounds = 6
/** How few people's worth the first belief about spreads counts. */
const believedPeople = 20

/**
 * Offset of practice, gain of a lesson and loss of an idle week, learned together from many people's histories: empirical
 * Bayes for random effects, and how restless abilities are. Means by Fisher scoring on the marginal likelihood, spreads by expectation maximisation
 * (Laird & Ware 1982, doi:10.2307/2529876), both from the filter's posterior of each person.
 */
export function learnTimeModel(histories: readonly History[], first: TimeModel = firstTimeModel): TimeModel {
  let model = first
  for (let round = 0; round < rounds && histories.length > 0; round++) {
    model = improved(model, first, histories)
    if (round % 3 === 2) model = { ...model, weeklySd: likeliestWalk(model, histories) }
  }
  return model
}

const walks = [0.04, 0.055, 0.075, 0.1, 0.135, 0.18]

/** By the evidence of all answers, among a few. */
function likeliestWalk(model: TimeModel, histories: readonly History[]): number {
  const evidence = walks.map((weeklySd) =>
    histories.reduce(
      (sum, { events, today }) =>
        sum + followSkill(events, { today, model: { ...model, weeklySd } }).evidence,
      0,
    ),
  )
  return walks[evidence.indexOf(Math.max(...evidence))]!
}

function improved(model: TimeModel, first: TimeModel, histories: readonly History[]): TimeModel {
  const before = spreadsOf(model)
  const believed = spreadsOf(first)
  const precision = before.map(({ sd }) => 1 / sd ** 2)
  // What was believed first is evidence too, as wide as it was.
  const information = believed.map(({ sd }, row) =>
    believed.map((_, column) => (row === column ? 1 / sd ** 2 : 0)),
  )
  const pull = believed.map(({ mean, sd }, at) => (mean - before[at]!.mean) / sd ** 2)
  const squares = believed.map(({ sd }) => believedPeople * sd ** 2)
  for (const { events, today } of histories) {
    const { means, covariance } = followSkill(events, { today, model }).state
    learned.forEach((part, row) => {
      const away = means[part]! - before[row]!.mean
      pull[row]! += precision[row]! * away
      squares[row]! += covariance[part]![part]! + away ** 2
      learned.forEach((other, column) => {
        const known = precision[row]! * covariance[part]![other]! * precision[column]!
        information[row]![column]! += (row === column ? precision[row]! : 0) - known
      })
    })
  }
  const moves = solved(information, pull)
  const sds = squares.map((square, at) => {
    const around = square / (histories.length + believedPeople) - moves[at]! ** 2
    return Math.sqrt(Math.max(around, (leastSpread * believed[at]!.sd) ** 2))
  })
  const [practiceOffset, gainPerLesson, idleLoss] = before.map(({ mean }, at) => ({
    mean: mean + moves[at]!,
    sd: sds[at]!,
  }))
  return { ...model, practiceOffset: practiceOffset!, gainPerLesson: gainPerLesson!, idleLoss: idleLoss! }
}

/** Of the first belief: nobody is ever taken to be exactly like everybody. */
const leastSpread = 0.25

function spreadsOf({ practiceOffset, gainPerLesson, idleLoss }: TimeModel) {
  return [practiceOffset, gainPerLesson, idleLoss]
}
