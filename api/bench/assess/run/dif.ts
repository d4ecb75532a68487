import { findDif, isFound } from '../../../src/modules/assessment/calibration/find-dif.js'
import { categoryProbabilities, movedModel } from '../../../src/modules/assessment/engine/models.js'
import { drawsFrom, streams } from '../simulate/draws.js'
import { WorldFault, type DifWorld } from '../world.js'
import { crowdAnswers, drawnModel, usualItem } from './crowd.js'
import { foundAmong, type Found } from './found.js'

/** Items harder for one of two groups at equal ability: what share is found, and what share of the fair ones is accused. */
export function runDif(world: DifWorld, seed: number) {
  if (world.unfair.items > world.items)
    throw new WorldFault('unfair: there are more unfair items than items.')
  const rounds = world.answersPerItemAndGroup.map((answersPerItem) => {
    const found = Array.from({ length: world.banks }, (_, bank) =>
      judgedBank(world, { seed, bank, answersPerItem }),
    )
    return [`at${answersPerItem}`, foundAmong(found.flat(), seed)] as const
  })
  return { banks: world.banks, ...Object.fromEntries(rounds) }
}

function judgedBank(
  world: DifWorld,
  { seed, bank, answersPerItem }: { seed: number; bank: number; answersPerItem: number },
): Found[] {
  const draws = drawsFrom(seed, streams.bank, bank)
  const models = Array.from({ length: world.items }, () => drawnModel(draws, world.guessing))
  const isUnfair = (at: number) => at < world.unfair.items
  const [one, other] = [0, 1].map((group) =>
    crowdAnswers({
      items: models.map((model, at) => {
        const there = movedModel(model, 1, group === 1 && isUnfair(at) ? world.unfair.logits : 0)
        return { id: String(at), right: (ability) => categoryProbabilities(there, ability)[1]! }
      }),
      answersPerItem,
      answersPerPerson: world.answersPerPerson,
      ability: (people) => people.normal() + group * world.groupGap,
      seed: [seed, bank, answersPerItem, group],
    }),
  )
  const items = models.map((_, at) => usualItem(String(at), world.guessing))
  return findDif(items, [one!, other!]).map((finding, at) => ({
    isMeant: isUnfair(at),
    isFound: isFound(finding),
  }))
}
