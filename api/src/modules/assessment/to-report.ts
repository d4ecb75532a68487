import type { ItemQuestion } from '@skillgrad/db'
import { textFor } from '../../catalogue/texts.js'
import type { Level, LevelState, RescoreKind } from '../../graphql/enums.js'
import { isPresent } from '../../graphql/present.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import type { Texts } from '../../catalogue/catalogue.js'
import { statementOf } from '../skill/level.js'
import type { Skill } from '../skill/skill.type.js'
import { toSkill } from '../skill/to-skill.js'
import type {
  Attempt,
  AttemptReport,
  MeasuredSubject,
  MetMisconception,
  ReviewedItem,
} from './assessment.type.js'
import type {
  AttemptReport as StoredReport,
  LikelySkill,
  MeasuredSubject as Measured,
} from './report/attempt-report.js'
import type { RescoreReason as StoredReason } from './report/rescoring.js'
import { totalSeconds } from './taking/attempts.js'
import { readAnswered } from './taking/end-attempt.js'
import { greatestScore, type ItemAnswer } from './taking/score.js'
import { toItem } from './to-attempt.js'

const fitsBadlyBelow = -2.5
/** Standard errors from the mean of what was asked at which a skill lies above or below it with a probability of .8. */
const likelyFrom = 0.8416
const mostNamed = 3

/** What a finished attempt says, to whoever took it; null while it is open, set aside, or emptied. */
export async function toReport({ tenant, banks, row }: Attempt): Promise<AttemptReport | null> {
  const stored = row.report as unknown as StoredReport | null
  if (!stored) return null
  const bySlug = new Map(tenant.catalogue.skills.map(({ slug, id }) => [slug, toSkill(tenant, id)]))
  const { parameters, rescores } = await tenant.db.read((db) =>
    db.attempt.findFirstOrThrow({
      where: { organizationId: row.organizationId, id: row.id },
      select: {
        parameters: { select: { number: true } },
        rescores: { orderBy: { number: 'desc' }, omit: { leftOut: true } },
      },
    }),
  )
  const shown = { tenant, isHurried: row.isHurried, bySlug }
  return {
    isHurried: row.isHurried,
    fitsBadly: (stored.signals.fit ?? 0) < fitsBadlyBelow,
    minutes: Math.max(1, Math.round(totalSeconds(row) / 60)),
    ...saidIn(shown, stored),
    misconceptions: row.isHurried ? [] : await misconceptionsOf(tenant, stored, bySlug),
    review: row.isHurried ? [] : await reviewOf(tenant, { row, banks }, bySlug),
    parameterSet: parameters.number,
    earlier: rescores.map(({ number, replacedAt, report, because }) => ({
      ...{ number, replacedAt },
      because: (because as unknown as StoredReason[]).map(({ position, kind, reason }) => ({
        position,
        kind: kind as RescoreKind,
        reason: reason?.[tenant.locale] ?? null,
      })),
      ...saidIn(shown, report as unknown as StoredReport),
    })),
  }
}

interface Shown {
  tenant: Tenant
  isHurried: boolean
  bySlug: ReadonlyMap<string, Skill | null>
}

function saidIn({ tenant, isHurried, bySlug }: Shown, stored: StoredReport) {
  if (isHurried) return { measured: [], stronger: [], weaker: [] }
  const { stronger, weaker } = sides(stored.skills)
  const skillsOf = (slugs: readonly string[]) =>
    slugs.map((slug) => bySlug.get(slug) ?? null).filter(isPresent)
  return {
    measured: stored.measured.map((one) => toMeasured(tenant, one, bySlug.get(one.slug) ?? null)),
    stronger: skillsOf(stronger),
    weaker: skillsOf(weaker),
  }
}

/** The levels alone, for which the stored report is enough; none where it says nothing. */
export function measuredIn({ tenant, row }: Pick<Attempt, 'tenant' | 'row'>): MeasuredSubject[] {
  const stored = row.report as unknown as StoredReport | null
  if (!stored || row.isHurried) return []
  const bySlug = new Map(tenant.catalogue.skills.map(({ slug, id }) => [slug, toSkill(tenant, id)]))
  return stored.measured.map((one) => toMeasured(tenant, one, bySlug.get(one.slug) ?? null))
}

function toMeasured(tenant: Tenant, measured: Measured, skill: Skill | null): MeasuredSubject {
  const { starting, working, leading } = measured.probabilities
  const said = statementOf({ STARTING: starting, WORKING: working, LEADING: leading })
  const domain = tenant.catalogue.skills.find((one) => one.domain.slug === measured.slug)?.domain
  return {
    domain: domain ? { slug: domain.slug, name: textFor(tenant.locale, domain.names) } : null,
    skill,
    answers: measured.answers,
    state: said.state as LevelState,
    level: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : (said.level as Level),
    otherLevel: said.state === 'BETWEEN' ? (said.otherLevel as Level) : null,
    probability: said.state === 'NOT_ENOUGH_EVIDENCE' ? null : said.probability,
    mean: measured.mean,
    standardError: measured.standardError,
    low: measured.interval[0],
    high: measured.interval[1],
    isProvisional: measured.isProvisional,
  }
}

/** Skills likely above and below the mean of all that was asked. */
function sides(skills: readonly LikelySkill[]): { stronger: string[]; weaker: string[] } {
  if (skills.length < 3) return { stronger: [], weaker: [] }
  const middle = skills.reduce((sum, { mean }) => sum + mean, 0) / skills.length
  const away = skills
    .map(({ slug, mean, standardError }) => ({ slug, z: (mean - middle) / standardError }))
    .sort((one, other) => other.z - one.z)
  const far = (z: number) => z >= likelyFrom
  return {
    stronger: away
      .filter(({ z }) => far(z))
      .slice(0, mostNamed)
      .map(({ slug }) => slug),
    weaker: away
      .filter(({ z }) => far(-z))
      .slice(-mostNamed)
      .reverse()
      .map(({ slug }) => slug),
  }
}

async function misconceptionsOf(
  tenant: Tenant,
  { misconceptions }: StoredReport,
  bySlug: ReadonlyMap<string, Skill | null>,
): Promise<MetMisconception[]> {
  const known = await tenant.db.read((db) =>
    db.misconception.findMany({
      where: { slug: { in: misconceptions.map(({ slug }) => slug) } },
      include: { skill: { select: { slug: true } } },
    }),
  )
  return misconceptions.flatMap(({ skill, slug, times }) => {
    const row = known.find((one) => one.slug === slug && one.skill.slug === skill)
    const shown = bySlug.get(skill)
    return row && shown
      ? [{ skill: shown, says: textFor(tenant.locale, row.says as Texts<string>), times }]
      : []
  })
}

/**
 * Questions that were not answered well, with what is wrong with the answer. What is right is told of a family alone, whose other variants
 * ask for the same way of thinking with other numbers; everything else may be asked again as it is.
 */
async function reviewOf(
  tenant: Tenant,
  { row, banks }: Pick<Attempt, 'row' | 'banks'>,
  bySlug: ReadonlyMap<string, Skill | null>,
): Promise<ReviewedItem[]> {
  const answered = await tenant.db.read((db) => readAnswered(db, row))
  const positions = row.responses.filter(({ answeredAt }) => answeredAt).map(({ position }) => position)
  return answered.flatMap(({ question, answer, score, itemVersionId, isLeftOut }, at) => {
    const known = banks.byVersion.get(itemVersionId)!
    if (score === greatestScore(known)) return []
    return [
      {
        item: toItem(tenant, row, positions[at]!, question),
        skill: bySlug.get(known.skill) ?? null,
        given: given(question, answer, tenant.locale),
        isUnknown: 'unknown' in answer,
        isHalfRight: score > 0,
        why: why(question, answer, { locale: tenant.locale, isFamily: known.variants > 1 }),
        isLeftOut,
      },
    ]
  })
}

function given(question: ItemQuestion, answer: ItemAnswer, locale: Locale): string[] {
  if ('chosen' in answer && 'options' in question)
    return answer.chosen.map((at) => question.options[at]!.text[locale])
  if ('order' in answer && question.kind === 'ordering')
    return answer.order.map((at) => question.steps[at]![locale])
  if ('pairs' in answer && question.kind === 'matching')
    return answer.pairs.map(
      ({ left, right }) => `${question.pairs[left]!.left[locale]} → ${question.pairs[right]!.right[locale]}`,
    )
  if ('number' in answer && question.kind === 'numeric')
    return [[String(answer.number), question.unit?.[locale]].filter(Boolean).join(' ')]
  return []
}

function why(
  question: ItemQuestion,
  answer: ItemAnswer,
  { locale, isFamily }: { locale: Locale; isFamily: boolean },
): string[] {
  if ('unknown' in answer) return []
  if (question.kind === 'single' && 'chosen' in answer)
    return answer.chosen.map((at) => question.options[at]!.why[locale])
  if (question.kind === 'multiple' && 'chosen' in answer)
    // What was chosen and is wrong; what was left out stays a question.
    return answer.chosen.flatMap((at) =>
      question.options[at]!.right ? [] : [question.options[at]!.why[locale]],
    )
  return isFamily && 'why' in question ? [question.why[locale]] : []
}
