import type { ItemModel } from '../../../src/modules/assessment/engine/models.js'
import { movedModel } from '../../../src/modules/assessment/engine/models.js'
import { WorldFault, type Format, type Recipe, type SittingsWorld } from '../world.js'
import { drawsFrom, streams, type Draws } from './draws.js'

/** An item as it is, and as whoever publishes parameters believes it to be. */
export interface TrueItem {
  id: string
  skill: number
  content?: string
  family?: string
  truth: ItemModel
  /** True but for what has gone wrong since: mislabelled guessing, drift. */
  declared: ItemModel
  isWrongKeyed: boolean
  /** Items that share a story, or null. */
  testlet: number | null
  /** An author's rating of the difficulty, in standard deviations. */
  rating: number
}

export function drawBank(world: SittingsWorld, seed: number, bank: number): TrueItem[] {
  const recipes = Array.isArray(world.bank) ? world.bank : world.skills.map(() => world.bank as Recipe)
  if (recipes.length !== world.skills.length)
    throw new WorldFault(
      `bank: ${world.skills.length} skills need as many banks, or one for all; there are ${recipes.length}.`,
    )
  const items = recipes.flatMap((recipe, skill) => {
    const draws = drawsFrom(seed, streams.bank, bank, skill)
    const drawn = 'list' in recipe ? recipe.list : drawnItems(recipe, draws)
    return drawn.map((item, at) => dressed(world, item, { skill, at, draws }))
  })
  return rated(world, items, drawsFrom(seed, streams.rating, bank))
}

interface Drawn {
  model: ItemModel
  declared?: ItemModel
  content?: string
  family?: string
}

function drawnItems(recipe: Exclude<Recipe, { list: unknown }>, draws: Draws): Drawn[] {
  const formats = dealt(recipe.formats, recipe.items)
  return formats.map((format) => {
    const slope = Math.exp(recipe.slope.logMean + recipe.slope.logSd * draws.normal())
    return modelOf(format, Math.min(slope, 10), difficulty(recipe.difficulty, draws), draws)
  })
}

/** Each format its share of the items, exactly rather than by chance. */
function dealt(formats: readonly Format[], items: number): Format[] {
  const total = formats.reduce((sum, { share }) => sum + share, 0) || 1
  let reached = 0
  return formats.flatMap((format, at) => {
    const from = Math.round((items * reached) / total)
    reached += format.share
    const until = at === formats.length - 1 ? items : Math.round((items * reached) / total)
    return Array.from({ length: Math.max(0, until - from) }, () => format)
  })
}

function difficulty(
  wanted: { mean: number; sd: number; gap?: [number, number] | undefined },
  draws: Draws,
): number {
  for (let tries = 0; tries < 1000; tries++) {
    const place = wanted.mean + wanted.sd * draws.normal()
    if (!wanted.gap || place < wanted.gap[0] || place > wanted.gap[1]) return place
  }
  return wanted.gap![1]
}

const stepWidth = 0.8

function modelOf(format: Format, slope: number, place: number, draws: Draws): Drawn {
  if (format.model === 'choice') {
    const model = { kind: 'logistic', slope, difficulty: place, guessing: format.guessing } as const
    return format.declaredGuessing === undefined
      ? { model }
      : { model, declared: { ...model, guessing: format.declaredGuessing } }
  }
  const count = format.categories - 1
  const steps = Array.from(
    { length: count },
    (_, at) => place + stepWidth * (at - (count - 1) / 2) + 0.2 * draws.normal(),
  )
  return format.model === 'graded'
    ? {
        model: {
          kind: 'graded',
          slope: slope * format.slopeFactor,
          thresholds: steps.sort((one, other) => one - other),
        },
      }
    : { model: { kind: 'partial-credit', slope: slope * format.slopeFactor, steps } }
}

function dressed(
  { faults, behaviours }: SittingsWorld,
  { model, declared = model, content, family }: Drawn,
  { skill, at, draws }: { skill: number; at: number; draws: Draws },
): TrueItem {
  const { drift, wrongKeys } = faults
  const moves = drift && draws.uniform() < drift.items ? drift.mean + drift.sd * draws.normal() : 0
  const isWrongKeyed = draws.uniform() < wrongKeys
  const { testlets } = behaviours
  return {
    id: `${skill}-${at}`,
    skill,
    content,
    family,
    truth: moves === 0 ? model : movedModel(model, 1, moves),
    declared,
    isWrongKeyed,
    testlet: testlets ? Math.floor(at / testlets.size) : null,
    rating: 0,
  }
}

/** Ratings stand to true difficulties as the world says, whatever the spread of those. */
function rated({ calibration }: SittingsWorld, items: TrueItem[], draws: Draws): TrueItem[] {
  const validity = calibration?.ratingCorrelation ?? 0
  return items.map((item) => ({
    ...item,
    rating: validity * locationOf(item.truth) + Math.sqrt(1 - validity ** 2) * draws.normal(),
  }))
}

export function locationOf(model: ItemModel): number {
  if (model.kind === 'logistic') return model.difficulty
  const steps = model.kind === 'graded' ? model.thresholds : model.steps
  return steps.reduce((sum, step) => sum + step, 0) / steps.length
}
