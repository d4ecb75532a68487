import { prepareBank } from '../../../src/modules/assessment/engine/bank.js'
import { nextItem } from '../../../src/modules/assessment/engine/next.js'
import { categoryProbabilities } from '../../../src/modules/assessment/engine/models.js'
import { likelihoodsOf } from '../../../src/modules/assessment/engine/posterior.js'
import { openSitting, takeAnswer } from '../../../src/modules/assessment/engine/sitting.js'
import type { Bank } from '../../../src/modules/assessment/engine/bank.js'
import { growingFrom, growthBetween } from '../../../src/modules/assessment/estimate/growth.js'
import { mean } from '../measure/figures.js'
import { drawsFrom, streams } from '../simulate/draws.js'
import { WorldFault, type GrowthWorld } from '../world.js'
import { drawnModel } from './crowd.js'
import { intervalOf } from './found.js'

/** Two sittings with a true change between: how often growth is said. */
export function runGrowth(world: GrowthWorld, { seed, simulees }: { seed: number; simulees: number }) {
  const draws = drawsFrom(seed, streams.bank)
  const models = Array.from({ length: world.items }, () => drawnModel(draws, world.guessing))
  const bank = prepareBank({
    version: 'true',
    items: models.map((model, at) => ({ id: String(at), skill: 'a', model })),
  })
  const found = world.changes.map((change) => {
    const said = Array.from({ length: simulees }, (_, person) => {
      const ability = drawsFrom(seed, streams.person, person).normal()
      const [first, second] = [ability, ability + change].map((theta, sitting) =>
        sittingOf(world, bank, theta, [seed, streams.growth, person, sitting, Math.round(change * 1000)]),
      )
      return Number(growthBetween(first!, second!) >= growingFrom)
    })
    return { change, share: mean(said), interval: intervalOf(said, seed) }
  })
  return {
    falseGrowth: found.find(({ change }) => change === 0)?.share ?? null,
    ...Object.fromEntries(
      found.filter(({ change }) => change !== 0).map(({ change, share }) => [`foundAt${change}`, share]),
    ),
    intervals: Object.fromEntries(found.map(({ change, interval }) => [`at${change}`, interval])),
  }
}

function sittingOf(
  { length }: GrowthWorld,
  bank: Bank,
  ability: number,
  seed: readonly number[],
): Float64Array {
  const draws = drawsFrom(...seed)
  const blueprint = { minItems: length, maxItems: length, skills: [{ skill: 'a' }] }
  const opened = openSitting(bank, {
    seed: Math.floor(draws.uniform() * 2 ** 31),
    correlation: [[1]],
    blueprint,
  })
  if (opened.kind === 'refused') throw new WorldFault(opened.problem.detail)
  let { sitting } = opened
  for (let next = nextItem(bank, sitting); next.kind === 'ask'; next = nextItem(bank, sitting)) {
    const { model } = bank.items[bank.positions.get(next.item)!]!.item
    const score = Number(draws.uniform() < categoryProbabilities(model, ability)[1]!)
    const answered = takeAnswer(bank, next.sitting, { item: next.item, score, seconds: 0 })
    if (answered.kind === 'refused') throw new Error(answered.code)
    sitting = answered.sitting
  }
  return likelihoodsOf(bank, sitting.answers)[0]!
}
