import { categoryProbabilities, type ItemModel } from '../../../src/modules/assessment/engine/models.js'
import type { SkillEvent } from '../../../src/modules/assessment/estimate/history.js'
import type { TimelineWorld } from '../world.js'
import { drawsFrom, type Draws } from './draws.js'

export type Variant = TimelineWorld['variants'][number]

export interface Life {
  events: SkillEvent[]
  /** True ability at the end of each week, after what the week held. */
  abilities: number[]
}

/** One person's weeks in a variant: lessons and practice when active, forgetting when not, a sitting each quarter. */
export function liveThrough(world: TimelineWorld, variant: Variant, seed: readonly number[]): Life {
  const draws = drawsFrom(...seed)
  let ability = draws.normal()
  const offset = variant.practiceOffset + variant.offsetSpread * draws.normal()
  const gain = variant.gainPerLesson * Math.max(0, 1 + variant.gainSpread * draws.normal())
  const stepBy = variant.step && draws.uniform() < variant.step.people ? variant.step.size : 0
  const activity = Math.min(1, Math.max(0, world.activeShare + 0.25 * draws.normal()))
  const life: Life = { events: [], abilities: [] }
  for (let week = 0; week < world.weeks; week++) {
    const day = week * 7
    ability += variant.weeklySd * draws.normal() + (week === variant.step?.week ? stepBy : 0)
    if (week % world.sittings.everyWeeks === 0) life.events.push(sitting(world, day, ability, draws))
    if (draws.uniform() < activity) {
      const lessons = world.lessonsPerActiveWeek
      ability += gain * lessons
      if (lessons > 0) life.events.push({ kind: 'lessons', day: day + 2, count: lessons })
      if (world.practicePerActiveWeek > 0) life.events.push(practice(world, day + 3, ability + offset, draws))
    } else ability -= variant.weeklyDecay
    life.abilities.push(ability)
  }
  return life
}

/** As an adaptive test picks them: near the person's level, and the steeper half. */
function sitting({ sittings }: TimelineWorld, day: number, ability: number, draws: Draws): SkillEvent {
  const models = Array.from({ length: sittings.items }, () => ({
    kind: 'logistic' as const,
    slope: Math.exp(0.3 * Math.abs(draws.normal())),
    difficulty: ability + 0.6 * draws.normal(),
    guessing: sittings.guessing,
  }))
  return {
    kind: 'answers',
    day,
    source: 'sitting',
    answers: models.map((model) => answered(model, ability, draws)),
  }
}

/** Courses go along with what a person can do, halfway. */
function practice(world: TimelineWorld, day: number, shown: number, draws: Draws): SkillEvent {
  const models = Array.from({ length: world.practicePerActiveWeek }, () => ({
    kind: 'logistic' as const,
    slope: Math.exp(0.3 * draws.normal()),
    difficulty: 0.5 * shown + 0.8 * draws.normal(),
    guessing: world.practiceGuessing,
  }))
  return {
    kind: 'answers',
    day,
    source: 'practice',
    answers: models.map((model) => answered(model, shown, draws)),
  }
}

function answered(model: ItemModel, ability: number, draws: Draws) {
  return { model, score: Number(draws.uniform() < categoryProbabilities(model, ability)[1]!) }
}
