import { ParameterFault, type Bank } from './bank.js'
import { eligibleItems, meetsMinimums } from './eligible.js'
import { levelProbabilities, likeliestLevel } from './levels.js'
import { momentsOf } from './grid.js'
import { jointPosterior, likelihoodsOf, type JointPosterior } from './posterior.js'
import { selectAtRandom, selectItem, type Choice } from './select.js'
import { cutsOf, type Sitting } from './sitting.js'

export type StopReason = 'precise' | 'classified' | 'length' | 'time' | 'bank-exhausted'
export type Next = { kind: 'ask'; item: string; sitting: Sitting } | { kind: 'stop'; reason: StopReason }

/** The item to ask, with the sitting that waits for its answer, or why there is none. Asked again, it says the same. */
export function nextItem(bank: Bank, sitting: Sitting): Next {
  if (bank.version !== sitting.parameterVersion)
    throw new ParameterFault(
      `The sitting was opened with parameters ${sitting.parameterVersion}, not ${bank.version}.`,
    )
  if (sitting.pending) return { kind: 'ask', item: sitting.pending, sitting }
  const { setup, answers } = sitting
  const asked = answers.map(({ item }) => item)
  const posterior = posteriorOf(bank, sitting)
  const reason = stopReason(bank, sitting, posterior)
  if (reason) return { kind: 'stop', reason }
  const limits = { excluded: new Set(setup.excluded), capped: new Set(setup.capped) }
  const eligible = eligibleItems(bank, setup.blueprint, asked, limits)
  if (eligible.length === 0) return { kind: 'stop', reason: 'bank-exhausted' }
  const choice: Choice = {
    bank,
    eligible,
    posterior,
    worth: worthOf(bank, sitting, posterior),
    progress: progressOf(bank, sitting, posterior),
    isScarce: setup.capped !== undefined,
    seed: setup.seed,
    position: answers.length,
  }
  const at = setup.blueprint.selection === 'random' ? selectAtRandom(choice) : selectItem(choice)
  const item = bank.items[at]!.item.id
  return { kind: 'ask', item, sitting: { ...sitting, pending: item } }
}

/** All skills together, as selection and placement see them. */
export function posteriorOf(bank: Bank, { setup, answers }: Sitting): JointPosterior {
  return jointPosterior(likelihoodsOf(bank, answers), setup.correlation)
}

function stopReason(bank: Bank, sitting: Sitting, posterior: JointPosterior): StopReason | null {
  const { blueprint } = sitting.setup
  const { standardError, seconds, levelProbability } = blueprint.stop ?? {}
  const asked = sitting.answers.map(({ item }) => item)
  if (asked.length >= blueprint.maxItems) return 'length'
  const spent = sitting.answers.reduce((sum, answer) => sum + answer.seconds, 0)
  if (seconds !== undefined && spent >= seconds) return 'time'
  if (asked.length < blueprint.minItems || !meetsMinimums(bank, blueprint, asked)) return null
  const measured = measuredSkills(bank, sitting)
  if (standardError !== undefined && measured.every((at) => errorOf(posterior, at) <= standardError))
    return 'precise'
  const isClear = (at: number) => {
    const chances = levelProbabilities(posterior.masses[at]!, cutsOf(sitting))
    return chances[likeliestLevel(chances)] >= levelProbability!
  }
  return levelProbability !== undefined && measured.every(isClear) ? 'classified' : null
}

function measuredSkills(bank: Bank, { setup }: Sitting): number[] {
  return setup.blueprint.skills.map(({ skill }) => bank.skills.indexOf(skill))
}

const errorOf = ({ masses }: JointPosterior, skill: number) => Math.sqrt(momentsOf(masses[skill]!).variance)

/** A skill that is precise enough is worth nothing more while another is not. */
function worthOf(bank: Bank, sitting: Sitting, posterior: JointPosterior): number[] {
  const measured = new Set(measuredSkills(bank, sitting))
  const { standardError = 0 } = sitting.setup.blueprint.stop ?? {}
  const needy = bank.skills.map((_, at) => measured.has(at) && errorOf(posterior, at) > standardError)
  return bank.skills.map((_, at) => Number(needy.some(Boolean) ? needy[at]! : measured.has(at)))
}

/** Of length or of the precision aimed at, whichever is further; McClarty, Sperling & Dodd 2006. */
export function progressOf(bank: Bank, sitting: Sitting, posterior: JointPosterior): number {
  const { maxItems, stop } = sitting.setup.blueprint
  const ofLength = sitting.answers.length / maxItems
  if (stop?.standardError === undefined) return ofLength
  const aim = 1 / stop.standardError ** 2 - 1
  const shares = measuredSkills(bank, sitting).map((at) =>
    Math.min(1, (1 / errorOf(posterior, at) ** 2 - 1) / aim),
  )
  return Math.max(ofLength, shares.reduce((sum, share) => sum + share, 0) / shares.length)
}
