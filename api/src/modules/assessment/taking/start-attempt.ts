import { randomInt } from 'node:crypto'
import type { AssessmentKind } from '@skillgrad/db'
import { Refusal } from '../../../graphql/refusal.js'
import type { Tx } from '../../../database.js'
import { assertCan } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { auditBy } from '../../audit/record-event.js'
import type { BankCache, Banks } from '../bank/banks.js'
import { cappedItems } from '../engine/exposure.js'
import { randomFrom } from '../engine/random.js'
import { openSitting, type SittingSetup } from '../engine/sitting.js'
import { findAssessment, type AssessmentPlan, type Wanted } from './assessments.js'
import { lockAttempts, withResponses, type AttemptSetup, type AttemptWithResponses } from './attempts.js'
import { ask } from './ask.js'
import { endAttempt } from './end-attempt.js'
import { isLeftAlone, retakeFrom } from './retakes.js'

export interface StartInput extends Wanted {
  /** 1, more, or 0 for no limit. */
  timeFactor: number
}

const timeFactors = [1, 1.5, 2, 0]
/** What came up in an attempt is not asked again for so long, whatever became of the attempt. */
const rememberedDays = 365
const dayMs = 86_400_000
const exposureDays = 90

/** Opens an attempt and asks its first question. Whoever has one open goes on with that one. */
export async function startAttempt(
  tenant: Tenant,
  cache: BankCache,
  input: StartInput,
): Promise<AttemptWithResponses> {
  assertCan(tenant, 'learn')
  if (!timeFactors.includes(input.timeFactor)) throw new Refusal('NOT_FOUND', ['time'])
  const banks = await cache.newest()
  if (!banks) throw new Refusal('ASSESSMENTS_NOT_READY')
  const plan = await findAssessment(tenant, banks, input)
  if (!plan) throw new Refusal('NOT_FOUND', ['subject'])
  const person = { organizationId: tenant.organization.id, userId: tenant.userId }
  return tenant.db.write(async (tx) => {
    await lockAttempts(tx, person)
    const past = await tx.attempt.findMany({
      where: person,
      orderBy: { startedAt: 'desc' },
      include: {
        responses: { orderBy: { position: 'asc' }, include: { itemVersion: { select: { itemId: true } } } },
      },
    })
    const now = tenant.now()
    for (const open of past.filter(({ finishedAt, voidedAt }) => !finishedAt && !voidedAt)) {
      if (!isLeftAlone(open, now)) throw new Refusal('ATTEMPT_OPEN')
      await endAttempt(tx, tenant, await cache.of(open.parameterSetId), open, 'expired')
    }
    const from = retakeFrom(past, plan, now)
    if (from)
      throw new Refusal('RETAKE_LATER', [], { days: Math.ceil((from.getTime() - now.getTime()) / dayMs) })
    const recent = past.filter(
      ({ startedAt }) => now.getTime() - startedAt.getTime() < rememberedDays * dayMs,
    )
    const setup = await setupFor(tx, { banks, plan, recent, input, now })
    const { kind, subject } = plan
    const attempt = await tx.attempt.create({
      data: {
        ...person,
        kind,
        subject,
        parameterSetId: banks.id,
        setup: setup as object,
        timeFactor: input.timeFactor,
        startedAt: now,
      },
      include: withResponses,
    })
    await auditBy(tx, tenant, {
      action: 'attempt.started',
      subjectType: 'attempt',
      subjectId: attempt.id,
      details: { assessment: subject ? `${kind} ${subject}` : kind },
    })
    return ask(tx, tenant, banks, attempt)
  })
}

interface Opening {
  banks: Banks
  plan: AssessmentPlan
  recent: readonly { responses: readonly { variant: number; itemVersion: { itemId: string } }[] }[]
  input: StartInput
  now: Date
}

async function setupFor(tx: Tx, { banks, plan, recent, input, now }: Opening): Promise<AttemptSetup> {
  const seed = randomInt(2 ** 31)
  const met = metVariantsOf(recent)
  const known = banks.content.items
  const excluded = known
    .filter(({ item, variants }) => (met[item]?.length ?? 0) >= variants)
    .map(({ version }) => version)
  const bank = plan.scale === 'domain' ? banks.byDomain : banks.bySkill
  const { seconds, ...stop } = plan.blueprint.stop ?? {}
  const timed = seconds && input.timeFactor > 0 ? { seconds: seconds * input.timeFactor } : {}
  const sitting: SittingSetup = {
    seed,
    blueprint: { ...plan.blueprint, stop: { ...stop, ...timed } },
    correlation: plan.scale === 'domain' ? banks.content.correlation : identity(bank.skills.length),
    ...(await cappedNow(tx, banks, plan, now)),
  }
  // Where too little is left that a person has not met, what they met comes again once there is nothing else.
  const attempts = [
    { ...sitting, excluded },
    { ...sitting, capped: [...new Set([...(sitting.capped ?? []), ...excluded])] },
  ]
  const possible = attempts.find((one) => openSitting(bank, one).kind === 'opened')
  if (!possible) throw new Refusal('ASSESSMENTS_NOT_READY')
  const measured = new Set(
    bank.skills.filter((skill) => plan.blueprint.skills.some((one) => one.skill === skill)),
  )
  const pilots = known.filter(
    (one) =>
      one.state === 'pilot' &&
      !one.group &&
      (met[one.item]?.length ?? 0) < one.variants &&
      measured.has(plan.scale === 'domain' ? one.domain : one.skill),
  )
  return {
    scale: plan.scale,
    sitting: possible,
    pilots: shuffled(pilots, seed).map(({ version }) => version),
    metVariants: met,
  }
}

function metVariantsOf(recent: Opening['recent']): Record<string, number[]> {
  const met: Record<string, number[]> = {}
  for (const { responses } of recent)
    for (const { variant, itemVersion } of responses) (met[itemVersion.itemId] ??= []).push(variant)
  return Object.fromEntries(Object.entries(met).map(([item, variants]) => [item, [...new Set(variants)]]))
}

async function cappedNow(
  tx: Tx,
  { content }: Banks,
  { kind, subject, exposureCap }: AssessmentPlan,
  now: Date,
): Promise<Pick<SittingSetup, 'capped'>> {
  if (exposureCap >= 1) return {}
  const rows = await exposureOf(tx, kind, subject, new Date(now.getTime() - exposureDays * dayMs))
  const asked = new Map(rows.map(({ item_id: item, asked: count }) => [item, count]))
  const capped = new Set(cappedItems({ sittings: rows[0]?.attempts ?? 0, asked }, exposureCap))
  return { capped: content.items.filter(({ item }) => capped.has(item)).map(({ version }) => version) }
}

function exposureOf(tx: Tx, kind: AssessmentKind, subject: string | null, since: Date) {
  return tx.$queryRaw<{ item_id: string; asked: number; attempts: number }[]>`
    select * from app.item_exposure(${kind}::app.assessment_kind, ${subject}, ${since})`
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => Number(row === column)),
  )
}

function shuffled<T>(things: readonly T[], seed: number): T[] {
  const random = randomFrom(seed, things.length)
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing)
}
