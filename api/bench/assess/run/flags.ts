import { flagItems } from '../../../src/modules/assessment/calibration/flag-items.js'
import { categoryProbabilities } from '../../../src/modules/assessment/engine/models.js'
import { drawsFrom, streams } from '../simulate/draws.js'
import { shapeOf } from '../simulate/people.js'
import { WorldFault, type FlagsWorld } from '../world.js'
import { crowdAnswers, drawnModel, usualItem, type CrowdItem } from './crowd.js'
import { foundAmong, type Found } from './found.js'

/** Broken items among sound ones: what share is found, and what share of the sound ones is accused. */
export function runFlags(world: FlagsWorld, seed: number) {
  const { wrongKeys, guesses, ambiguous } = world.broken
  if (wrongKeys + guesses + ambiguous > world.items)
    throw new WorldFault('broken: there are more broken items than items.')
  const rounds = world.answersPerItem.map((answersPerItem) => {
    const found = Array.from({ length: world.banks }, (_, bank) =>
      judgedBank(world, { seed, bank, answersPerItem }),
    )
    return [`at${answersPerItem}`, foundAmong(found.flat(), seed)] as const
  })
  return { banks: world.banks, ...Object.fromEntries(rounds) }
}

function judgedBank(
  world: FlagsWorld,
  { seed, bank, answersPerItem }: { seed: number; bank: number; answersPerItem: number },
): Found[] {
  const draws = drawsFrom(seed, streams.bank, bank)
  const items = Array.from({ length: world.items }, (_, at) => crowdItem(world, at, draws))
  const shape = shapeOf(world.ability)
  const answers = crowdAnswers({
    items,
    answersPerItem,
    answersPerPerson: world.answersPerPerson,
    ability: (people) => shape(people.normal()),
    seed: [seed, bank, answersPerItem],
  })
  const flags = flagItems(
    items.map(({ id }) => usualItem(id, world.guessing)),
    answers,
  )
  return flags.map(({ suspicion }, at) => ({ isMeant: items[at]!.isBroken, isFound: suspicion !== null }))
}

/** Who is abler is no surer of an ambiguous item's key: up to this share of its slope is left, rising or falling. */
const ambiguousSlope = 0.15

function crowdItem(
  { broken, guessing }: FlagsWorld,
  at: number,
  draws: ReturnType<typeof drawsFrom>,
): CrowdItem & { isBroken: boolean } {
  const model = drawnModel(draws, guessing)
  const knows = (ability: number) => categoryProbabilities(model, ability)[1]!
  const luck = 0.15 + 0.3 * draws.uniform()
  const flat = { ...model, slope: model.slope * ambiguousSlope * (2 * draws.uniform() - 1) }
  const kinds: { until: number; right: CrowdItem['right'] }[] = [
    { until: broken.wrongKeys, right: (ability) => (1 - knows(ability)) / 3 },
    { until: broken.wrongKeys + broken.guesses, right: () => luck },
    {
      until: broken.wrongKeys + broken.guesses + broken.ambiguous,
      right: (ability) => categoryProbabilities(flat, ability)[1]!,
    },
  ]
  const fault = kinds.find(({ until }) => at < until)
  return { id: String(at), right: fault?.right ?? knows, isBroken: fault !== undefined }
}
