import type { ItemQuestion } from '@skillgrad/db'
import type { Banks } from '../bank/banks.js'
import { categoryProbabilities } from '../engine/models.js'
import { defaultCuts, type LevelProbabilities } from '../engine/levels.js'
import { likelihoodsOf, jointPosterior } from '../engine/posterior.js'
import { estimateOf, reportOf, type Estimate } from '../engine/report.js'
import { bankOf, sittingOf, type AttemptWithResponses } from '../taking/attempts.js'
import { misconceptionsIn, type ItemAnswer } from '../taking/score.js'

/** What an attempt says, as it is stored. Computed again from the same answers and parameters it is the same, bit by bit. */
export interface AttemptReport {
  /** A change of anything that this is computed by is a new version. */
  version: 1
  /** Of domains or skills, as the attempt measures them. */
  measured: MeasuredSubject[]
  /** Of all skills that were asked of: what is likely, with what each answer says of the others. */
  skills: LikelySkill[]
  misconceptions: MetMisconception[]
  signals: Signals
}

export interface MeasuredSubject {
  slug: string
  answers: number
  /** From its own answers alone. */
  mean: number
  standardError: number
  interval: readonly [number, number]
  probabilities: LevelProbabilities
  /** The items asked are not known well yet. */
  isProvisional: boolean
}

export interface LikelySkill {
  slug: string
  answers: number
  mean: number
  standardError: number
}

export interface MetMisconception {
  skill: string
  slug: string
  /** In how many answers. */
  times: number
}

export interface Signals {
  /** Answers that came faster than one can read the question. */
  rapid: number
  /** How well the answers fit together, as a standard score; below −2 they fit badly. Null where there are too few. */
  fit: number | null
}

/** Answers and questions of one attempt, in order. */
export interface Answered {
  itemVersionId: string
  variant: number
  isScored: boolean
  /** Its question was withdrawn: it says nothing. */
  isLeftOut: boolean
  question: ItemQuestion
  answer: ItemAnswer
  score: number
  seconds: number
}

const rapidSeconds = 3
/** From this share of rapid answers on, nothing is said. */
const hurriedFrom = 0.25

export function isHurried({ signals }: AttemptReport, answers: number): boolean {
  return answers > 0 && signals.rapid / answers >= hurriedFrom
}

export function attemptReport(
  banks: Banks,
  attempt: AttemptWithResponses,
  answered: readonly Answered[],
): AttemptReport {
  const counted = answered.filter(({ isLeftOut }) => !isLeftOut)
  const scored = counted.filter(({ isScored }) => isScored)
  return {
    version: 1,
    measured: measuredIn(banks, attempt),
    skills: likelySkills(banks, scored),
    misconceptions: misconceptionsOf(banks, counted),
    signals: {
      rapid: answered.filter(({ seconds }) => seconds < rapidSeconds).length,
      fit: personFit(banks, attempt, scored),
    },
  }
}

function measuredIn(banks: Banks, attempt: AttemptWithResponses): MeasuredSubject[] {
  return reportOf(bankOf(banks, attempt), sittingOf(attempt)).map(
    ({ skill, answers, own, isProvisional }) => ({
      slug: skill,
      answers,
      ...plain(own),
      isProvisional,
    }),
  )
}

function plain({ mean, standardError, interval, probabilities }: Estimate) {
  return { mean, standardError, interval, probabilities }
}

/** What is believed of two skills before there is evidence: of one domain, and of two. */
const withinDomain = 0.75
const acrossDomains = 0.5

function likelySkills(banks: Banks, scored: readonly Answered[]): LikelySkill[] {
  const { bySkill: bank } = banks
  const domains = new Map(banks.content.items.map(({ skill, domain }) => [skill, domain]))
  const correlation = bank.skills.map((one) =>
    bank.skills.map((other) => {
      if (one === other) return 1
      return domains.get(one) === domains.get(other) ? withinDomain : acrossDomains
    }),
  )
  const answers = scored
    .filter(({ itemVersionId }) => bank.positions.has(itemVersionId))
    .map(({ itemVersionId: item, score }) => ({ item, score }))
  const { masses } = jointPosterior(likelihoodsOf(bank, answers), correlation)
  return bank.skills.flatMap((slug, at) => {
    const own = answers.filter(({ item }) => bank.items[bank.positions.get(item)!]!.skill === at).length
    if (own === 0) return []
    const { mean, standardError } = estimateOf(masses[at]!, defaultCuts)
    return [{ slug, answers: own, mean, standardError }]
  })
}

function misconceptionsOf(banks: Banks, answered: readonly Answered[]): MetMisconception[] {
  const met = new Map<string, MetMisconception>()
  for (const { itemVersionId, question, answer } of answered) {
    const { skill } = banks.byVersion.get(itemVersionId)!
    for (const slug of new Set(misconceptionsIn(question, answer))) {
      const known = met.get(`${skill} ${slug}`)
      met.set(`${skill} ${slug}`, { skill, slug, times: (known?.times ?? 0) + 1 })
    }
  }
  return [...met.values()].sort((one, other) => other.times - one.times || (one.slug < other.slug ? -1 : 1))
}

const leastForFit = 8

/**
 * The standardised log likelihood l_z of the scores at the estimated abilities; Drasgow, Levine & Williams 1985,
 * doi:10.1111/j.2044-8317.1985.tb00817.x.
 */
function personFit(banks: Banks, attempt: AttemptWithResponses, scored: readonly Answered[]): number | null {
  const bank = bankOf(banks, attempt)
  if (scored.length < leastForFit) return null
  const abilities = reportOf(bank, sittingOf(attempt))
  let [deviation, variance] = [0, 0]
  for (const { itemVersionId, score } of scored) {
    const { item } = bank.items[bank.positions.get(itemVersionId)!]!
    const theta = abilities.find(({ skill }) => skill === item.skill)!.own.mean
    const logs = categoryProbabilities(item.model, theta).map((chance) => ({
      chance,
      log: Math.log(Math.max(chance, 1e-9)),
    }))
    const expected = logs.reduce((sum, { chance, log }) => sum + chance * log, 0)
    deviation += logs[score]!.log - expected
    variance += logs.reduce((sum, { chance, log }) => sum + chance * (log - expected) ** 2, 0)
  }
  return variance > 0 ? deviation / Math.sqrt(variance) : null
}
