import { prepareBank, type Item, type ParameterSet } from '../../../src/modules/assessment/engine/bank.js'
import type { Scored } from '../../../src/modules/assessment/engine/posterior.js'
import type { CalibrationAnswer } from '../../../src/modules/assessment/calibration/answers.js'
import { calibrate } from '../../../src/modules/assessment/calibration/calibrate.js'
import { estimateCorrelation } from '../../../src/modules/assessment/calibration/correlation.js'
import { movedModel, type ItemModel } from '../../../src/modules/assessment/engine/models.js'
import type { Known } from '../engines/engine.js'
import { locationOf, type TrueItem } from '../simulate/bank.js'
import { drawsFrom, shuffled, streams } from '../simulate/draws.js'
import { peopleOf, scoreOf } from '../simulate/people.js'
import type { SittingsWorld } from '../world.js'

export interface Place {
  seed: number
  bank: number
}

/** What an installation would know of this bank. `answersPerItem` null means parameters measured long ago, without doubt. */
export function knownOf(
  world: SittingsWorld,
  items: TrueItem[],
  place: Place,
  answersPerItem: number | null,
): Known {
  const parameters =
    answersPerItem === null ? declared(world, items) : calibrated(world, items, place, answersPerItem)
  const { minItems, maxItems, standardError, exposureCap } = world.test
  return {
    parameters,
    skills: world.skills,
    correlation: pilotCorrelation(world, items, place, parameters),
    exposureCap,
    blueprint: {
      minItems: minItems ?? (standardError === undefined ? maxItems : 1),
      maxItems,
      skills: world.skills.map((skill) => ({ skill })),
      stop: { standardError },
    },
  }
}

function declared({ skills }: SittingsWorld, items: TrueItem[]): ParameterSet {
  return { version: 'declared', items: items.map((item) => published(skills, item, item.declared)) }
}

function published(
  skills: readonly string[],
  { id, skill, content, family }: TrueItem,
  model: ItemModel,
): Item {
  return { id, skill: skills[skill]!, content, family, model }
}

function calibrated(
  world: SittingsWorld,
  items: TrueItem[],
  place: Place,
  answersPerItem: number,
): ParameterSet {
  const set: Required<ParameterSet> = { version: `at ${answersPerItem}`, items: [], scaleDoubt: {} }
  const all: Item[] = []
  const scaleDoubt: Record<string, { shift: number; logScale: number }> = {}
  world.skills.forEach((skill, number) => {
    const own = items.filter((item) => item.skill === number)
    const answers = pilotAnswers(world, items, { ...place, skill: number, answersPerItem })
    const result = calibrate(
      own.map(({ id, declared, rating }) => ({ id, rating, model: unmeasured(declared) })),
      answers,
    )
    scaleDoubt[skill] = result.scaleDoubt
    result.items.forEach(({ model, doubt }, at) =>
      all.push({ ...published(world.skills, own[at]!, model), doubt }),
    )
  })
  return { ...set, items: all, scaleDoubt }
}

/** Of what a format tells: kind, number of steps, guessing, and the slope that is usual for it. */
function unmeasured(model: ItemModel): ItemModel {
  const usualSlope = model.kind === 'logistic' ? 1 : 0.7
  const centred = movedModel(model, usualSlope / model.slope, -locationOf(model))
  if (centred.kind === 'logistic') return centred
  const count = centred.kind === 'graded' ? centred.thresholds.length : centred.steps.length
  const places = Array.from({ length: count }, (_, at) => 0.8 * (at - (count - 1) / 2))
  return centred.kind === 'graded' ? { ...centred, thresholds: places } : { ...centred, steps: places }
}

function pilotAnswers(
  world: SittingsWorld,
  items: TrueItem[],
  { seed, bank, skill, answersPerItem }: Place & { skill: number; answersPerItem: number },
): CalibrationAnswer[] {
  const own = items
    .map((item, position) => ({ ...item, position, bank }))
    .filter((item) => item.skill === skill)
  const each = Math.min(own.length, world.calibration!.answersPerPerson)
  const people = Math.round((answersPerItem * own.length) / each)
  const draw = peopleOf(world, seed, streams.pilot)
  return Array.from({ length: people }, (_, number) => {
    // Other people at each bank and skill.
    const person = draw(pilotPeople * (1 + bank * world.skills.length + skill) + number)
    return shuffled(own.length, drawsFrom(seed, streams.pilot, person.number, 1))
      .slice(0, each)
      .flatMap((at) => {
        const item = own[at]!
        const score = scoreOf(world, seed, person, item)
        return score === null ? [] : [{ person: String(person.number), item: item.id, score }]
      })
  }).flat()
}

const pilotPeople = 100_000

function pilotCorrelation(
  world: SittingsWorld,
  items: TrueItem[],
  { seed, bank }: Place,
  parameters: ParameterSet,
): number[][] {
  const { people, answersPerSkill } = world.pilot
  const prepared = prepareBank(parameters)
  const draw = peopleOf(world, seed, streams.pilot)
  const own = items.map((item, position) => ({ ...item, position, bank }))
  const answers = Array.from({ length: world.skills.length > 1 ? people : 0 }, (_, number): Scored[] => {
    const person = draw(-1 - bank * pilotPeople - number)
    return world.skills.flatMap((__, skill) => {
      const ofSkill = own.filter((item) => item.skill === skill)
      return shuffled(ofSkill.length, drawsFrom(seed, streams.pilot, person.number, skill))
        .slice(0, answersPerSkill)
        .map((at) => ({ item: ofSkill[at]!.id, score: scoreOf(world, seed, person, ofSkill[at]!) }))
    })
  })
  const estimated = estimateCorrelation(prepared, answers)
  const order = world.skills.map((skill) => prepared.skills.indexOf(skill))
  return order.map((row) => order.map((column) => estimated[row]![column]!))
}
