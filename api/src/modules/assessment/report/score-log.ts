import type { ItemQuestion } from '@skillgrad/db'
import { Refusal } from '../../../graphql/refusal.js'
import type { Tenant } from '../../../tenant.js'
import { auditBy } from '../../audit/record-event.js'
import { shownOptions, shownRights, type Seer } from '../../question/shown-order.js'
import type { BankCache, Banks } from '../bank/banks.js'
import { momentsOf } from '../engine/grid.js'
import { likelihoodsOf, ownPosterior } from '../engine/posterior.js'
import { attemptSeen } from '../own-attempts.js'
import { seerOf } from '../taking/answer-item.js'
import { bankOf, secondsOf, setupOf, sittingOf, type AttemptWithResponses } from '../taking/attempts.js'
import { questionsOf } from '../taking/end-attempt.js'
import { greatestScore, type ItemAnswer } from '../taking/score.js'
import type { AttemptReport } from './attempt-report.js'
import type { RescoreReason } from './rescoring.js'

/** Everything that a report rests on but the bank; the format is described in `docs/guides/score-log.md`. */
export interface ScoreLog {
  format: 'skillgrad-score-log'
  version: 1
  attempt: {
    id: string
    kind: string
    subject: string | null
    startedAt: Date
    finishedAt: Date
    endReason: string | null
    timeFactor: number
    /** Of all chance in what was asked. */
    seed: number
    isHurried: boolean
  }
  parameters: { number: number; sha256: string }
  answers: LoggedAnswer[]
  /** As it stands now; null where so many answers came too fast that nothing is said. */
  says: Said | null
  /** What replaced it, the oldest first. */
  replaced: { number: number; replacedAt: Date; because: RescoreReason[]; said: Said | null }[]
}

interface LoggedAnswer {
  /** From 0. */
  position: number
  item: string
  version: number
  variant: number
  skill: string
  subject: string
  /** `no`: the question was tried out; `withdrawn`: it was found to be wrong. */
  counts: 'yes' | 'no' | 'withdrawn'
  given: GivenAsShown
  score: number
  greatestScore: number
  shownAt: Date
  answeredAt: Date
  seconds: number
  /** What is believed of `subject` from then on; null where nothing is said of the attempt. */
  after: { mean: number; standardError: number } | null
}

/** By places on that person's screen, from 1, which are another's for everybody else. */
type GivenAsShown =
  | { unknown: true }
  | { chosen: number[] }
  | { order: number[] }
  | { pairs: { left: number; right: number }[] }
  /** Null where it was right. */
  | { number: number | null }

type Said = Pick<AttemptReport, 'measured' | 'skills'>

/** The viewer's own, of an attempt that is over; that it was taken is recorded before it is given. */
export async function takeScoreLog(tenant: Tenant, cache: BankCache, id: string): Promise<ScoreLog> {
  const attempt = await attemptSeen(tenant, id)
  if (!attempt || attempt.voidedAt) throw new Refusal('NOT_FOUND', ['attempt'])
  if (!attempt.finishedAt) throw new Refusal('NOT_OVER')
  if (!attempt.report) throw new Refusal('NOT_FOUND', ['attempt'])
  const log = await scoreLog(tenant, await cache.of(attempt.parameterSetId), attempt)
  await tenant.db.write((tx) =>
    auditBy(tx, tenant, { action: 'attempt.exported', subjectType: 'attempt', subjectId: attempt.id }),
  )
  return log
}

async function scoreLog(tenant: Tenant, banks: Banks, attempt: AttemptWithResponses): Promise<ScoreLog> {
  const { id, organizationId, kind, subject, startedAt, finishedAt, endReason, timeFactor, isHurried } =
    attempt
  const { parameters, rescores } = await tenant.db.read((db) =>
    db.attempt.findFirstOrThrow({
      where: { organizationId, id },
      select: {
        parameters: { select: { number: true, contentHash: true } },
        rescores: { orderBy: { number: 'asc' } },
      },
    }),
  )
  const said = (report: unknown) => (isHurried ? null : saidIn(report as AttemptReport))
  return {
    ...{ format: 'skillgrad-score-log', version: 1 },
    attempt: {
      ...{ id, kind, subject, startedAt, finishedAt: finishedAt!, endReason, timeFactor },
      ...{ seed: setupOf(attempt).sitting.seed, isHurried },
    },
    parameters: { number: parameters.number, sha256: parameters.contentHash },
    answers: await loggedAnswers(tenant, banks, attempt),
    says: said(attempt.report),
    replaced: rescores.map(({ number, replacedAt, because, report }) => ({
      ...{ number, replacedAt, said: said(report) },
      because: because as unknown as RescoreReason[],
    })),
  }
}

const saidIn = ({ measured, skills }: AttemptReport): Said => ({
  measured,
  skills: skills.map(({ mean, standardError, ...skill }) => ({
    ...skill,
    mean: coarsely(mean),
    standardError: coarsely(standardError),
  })),
})

/** Finer, and what an answer moves would tell the parameters of its question. */
const coarsely = (value: number) => Math.round(value * 100) / 100

async function loggedAnswers(
  tenant: Tenant,
  banks: Banks,
  attempt: AttemptWithResponses,
): Promise<LoggedAnswer[]> {
  const given = attempt.responses.filter(({ answeredAt }) => answeredAt)
  const ids = given.map(({ itemVersionId }) => itemVersionId)
  const [questions, versions] = await tenant.db.read(async (db) => [
    await questionsOf(db, given),
    await db.itemVersion.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } }),
  ])
  const numbers = new Map(versions.map(({ id, number }) => [id, number]))
  const beliefs = beliefsAfter(banks, attempt)
  return given.map((response, at) => {
    const { position, itemVersionId, variant, isScored, shownAt, answeredAt } = response
    const known = banks.byVersion.get(itemVersionId)!
    const greatest = greatestScore(known)
    const score = response.score!
    return {
      ...{ position, variant, shownAt, score, answeredAt: answeredAt!, greatestScore: greatest },
      ...{ item: known.item, version: numbers.get(itemVersionId)!, skill: known.skill },
      subject: setupOf(attempt).scale === 'domain' ? known.domain : known.skill,
      counts: attempt.leftOut.includes(position) ? 'withdrawn' : isScored ? 'yes' : 'no',
      given: asShown(questions[at]!, response.answer as unknown as ItemAnswer, {
        seer: seerOf(attempt, position),
        isRight: score === greatest,
      }),
      seconds: secondsOf(response),
      after: beliefs.get(position) ?? null,
    }
  })
}

/** By position of those that were scored; nothing where nothing is said. */
function beliefsAfter(
  banks: Banks,
  attempt: AttemptWithResponses,
): Map<number, { mean: number; standardError: number }> {
  if (attempt.isHurried) return new Map()
  const bank = bankOf(banks, attempt)
  const { answers } = sittingOf(attempt)
  const scored = attempt.responses.filter(({ isScored, answeredAt }) => isScored && answeredAt)
  return new Map(
    scored.map(({ position, itemVersionId }, at) => {
      const { skill } = bank.items[bank.positions.get(itemVersionId)!]!
      const { mean, variance } = momentsOf(
        ownPosterior(likelihoodsOf(bank, answers.slice(0, at + 1))[skill]!),
      )
      return [position, { mean: coarsely(mean), standardError: coarsely(Math.sqrt(variance)) }]
    }),
  )
}

function asShown(
  question: ItemQuestion,
  answer: ItemAnswer,
  { seer, isRight }: { seer: Seer; isRight: boolean },
): GivenAsShown {
  if ('unknown' in answer) return { unknown: true }
  if ('number' in answer) return { number: isRight ? null : answer.number }
  const options = shownOptions(question, seer)
  const placeOf = (stored: number) => options.findIndex(({ place }) => place === stored) + 1
  if ('chosen' in answer) return { chosen: answer.chosen.map(placeOf).sort((one, other) => one - other) }
  if ('order' in answer) return { order: answer.order.map(placeOf) }
  const rights = shownRights(question, seer)
  const saysOf = (stored: number) => (question.kind === 'matching' ? question.pairs[stored]?.right.en : '')
  return {
    pairs: answer.pairs
      .map(({ left, right }) => ({
        left: placeOf(left),
        right: rights.findIndex(({ place }) => saysOf(place) === saysOf(right)) + 1,
      }))
      .sort((one, other) => one.left - other.left),
  }
}
