import { ParameterFault, type Bank } from './bank.js'
import { momentsOf, quantile, type Masses } from './grid.js'
import { levelProbabilities, likeliestLevel } from './levels.js'
import type { Cuts, Level, LevelProbabilities } from './levels.js'
import { nextItem, posteriorOf } from './next.js'
import { likelihoodsOf, ownPosterior } from './posterior.js'
import { cutsOf, takeAnswer, type Answer, type Sitting, type SittingSetup } from './sitting.js'
import { openSitting } from './sitting.js'

/** What one sitting says of one skill. */
export interface SkillReport {
  skill: string
  /** Answers that counted for this skill itself. */
  answers: number
  /** From this skill's answers alone: the official score. */
  own: Estimate
  /** With what the answers on other skills say by their correlation: for placement and practice. */
  borrowed: Estimate
  /** True while the items asked are known less well than SE(b) .35 on average: the score is provisional. */
  isProvisional: boolean
}

/** On the reference scale. */
export interface Estimate {
  mean: number
  standardError: number
  /** Holds the ability with probability .95. */
  interval: readonly [number, number]
  probabilities: LevelProbabilities
  likeliest: Level
}

export function reportOf(bank: Bank, sitting: Sitting): SkillReport[] {
  if (bank.version !== sitting.parameterVersion)
    throw new ParameterFault(
      `The sitting was opened with parameters ${sitting.parameterVersion}, not ${bank.version}.`,
    )
  const cuts = cutsOf(sitting)
  const own = likelihoodsOf(bank, sitting.answers).map(ownPosterior)
  const joint = posteriorOf(bank, sitting)
  return sitting.setup.blueprint.skills.map(({ skill }) => {
    const at = bank.skills.indexOf(skill)
    const asked = sitting.answers
      .filter(({ score }) => score !== null)
      .map(({ item }) => bank.items[bank.positions.get(item)!]!)
      .filter((prepared) => prepared.skill === at)
    const doubts = asked.map(({ item }) => item.doubt?.location ?? 0)
    return {
      skill,
      answers: asked.length,
      own: estimateOf(own[at]!, cuts),
      borrowed: estimateOf(joint.masses[at]!, cuts),
      isProvisional: doubts.reduce((sum, doubt) => sum + doubt, 0) > provisionalFrom * doubts.length,
    }
  })
}

const provisionalFrom = 0.35

export function estimateOf(masses: Masses, cuts: Cuts): Estimate {
  const { mean, variance } = momentsOf(masses)
  const probabilities = levelProbabilities(masses, cuts)
  return {
    mean,
    standardError: Math.sqrt(variance),
    interval: [quantile(masses, 0.025), quantile(masses, 0.975)],
    probabilities,
    likeliest: likeliestLevel(probabilities),
  }
}

export type Replayed =
  | { kind: 'same'; sitting: Sitting; report: SkillReport[] }
  | { kind: 'different'; position: number; detail: string }

/**
 * Gives the answers of a log again, each to the item that the engine asks now. Where the same items come in the same
 * order, the report is bit for bit that of the day; otherwise it says at which answer engine and log part.
 */
export function replay(bank: Bank, setup: SittingSetup, log: readonly Answer[]): Replayed {
  const opened = openSitting(bank, setup)
  if (opened.kind === 'refused') return { kind: 'different', position: 0, detail: opened.problem.detail }
  let sitting = opened.sitting
  for (const [position, answer] of log.entries()) {
    const next = nextItem(bank, sitting)
    if (next.kind === 'stop') return { kind: 'different', position, detail: `stopped: ${next.reason}` }
    const answered = takeAnswer(bank, next.sitting, answer)
    if (answered.kind === 'refused')
      return { kind: 'different', position, detail: `${next.item} was asked, not ${answer.item}` }
    sitting = answered.sitting
  }
  return { kind: 'same', sitting, report: reportOf(bank, sitting) }
}
