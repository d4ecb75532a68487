import type { Catalogue } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { AssessmentKind, AttemptEnd } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import type { JsonValue } from '../../graphql/json.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { askedOf } from '../question/to-question.js'
import { Assessment, Attempt, type Item } from './assessment.type.js'
import type { Banks } from './bank/banks.js'
import type { ItemQuestion } from '@skillgrad/db'
import { leastToEnd, seerOf } from './taking/answer-item.js'
import { pilotEvery } from './taking/next-question.js'
import type { AssessmentPlan, Wanted } from './taking/assessments.js'
import { setupOf, totalSeconds, type AttemptWithResponses } from './taking/attempts.js'
import { openForDays } from './taking/retakes.js'

export function toAssessment(tenant: Tenant, plan: AssessmentPlan): Assessment {
  const { minItems, maxItems, stop } = plan.blueprint
  return Object.assign(new Assessment(), {
    kind: plan.kind as AssessmentKind,
    subject: plan.subject,
    subjectName: subjectName(tenant, plan),
    leastItems: minItems,
    mostItems: maxItems,
    minutes: Math.round((stop?.seconds ?? 0) / 60),
    statesLevels: plan.scale === 'domain',
    tenant,
    plan,
  })
}

/** In the reader's language; the slug of what is no longer there. */
export function subjectName({ catalogue, locale }: Tenant, { kind, subject }: Wanted): string | null {
  return nameOf[kind](catalogue, subject, locale) ?? subject
}

const nameOf: Record<
  Wanted['kind'],
  (catalogue: Catalogue, subject: string | null, locale: Locale) => string | undefined
> = {
  placement: () => undefined,
  domain: ({ skills }, subject, locale) => {
    const known = skills.find(({ domain }) => domain.slug === subject)
    return known && textFor(locale, known.domain.names)
  },
  skill: ({ skills }, subject, locale) => {
    const known = skills.find(({ slug }) => slug === subject)
    return known && textFor(locale, known.texts).name
  },
  course: ({ courses }, subject, locale) => {
    const known = courses.find(({ current }) => current.courseSlug === subject)
    return known && textFor(locale, known.current.texts).title
  },
}

export function toAttempt(tenant: Tenant, banks: Banks, row: AttemptWithResponses): Attempt {
  const answered = row.responses.filter(({ answeredAt }) => answeredAt).length
  const { scale, sitting, pilots } = setupOf(row)
  const { blueprint } = sitting
  const limit = blueprint.stop?.seconds
  return Object.assign(new Attempt(), {
    id: encodeId('Attempt', row.id, row.organizationId),
    kind: row.kind as AssessmentKind,
    subject: row.subject,
    subjectName: subjectName(tenant, row),
    startedAt: row.startedAt,
    expiresAt: new Date(row.startedAt.getTime() + openForDays * 86_400_000),
    finishedAt: row.finishedAt,
    voidedAt: row.voidedAt,
    endReason: row.endReason as AttemptEnd | null,
    answered,
    mostItems:
      blueprint.maxItems + Math.min(pilots.length, Math.floor(blueprint.maxItems / (pilotEvery - 1))),
    secondsLeft: limit === undefined ? null : Math.max(0, Math.round(limit - totalSeconds(row))),
    viewerCanEnd: !row.finishedAt && !row.voidedAt && answered >= leastToEnd,
    statesLevels: scale === 'domain',
    tenant,
    banks,
    row,
  })
}

export function toItem(
  tenant: Tenant,
  row: AttemptWithResponses,
  position: number,
  question: ItemQuestion,
): Item {
  return {
    position,
    ...askedOf(question, seerOf(row, position), tenant.locale),
    figure: (question.figure as unknown as JsonValue | undefined) ?? null,
  }
}
