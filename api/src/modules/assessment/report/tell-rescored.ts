import type { Catalogue } from '../../../catalogue/catalogue.js'
import { textFor } from '../../../catalogue/texts.js'
import type { Tx } from '../../../database.js'
import { encodeId } from '../../../graphql/global-id.js'
import { localeFrom, type Locale } from '../../../locale.js'
import { uuidOf } from '../../../uuid.js'
import { storeLetter } from '../../mail/store-letter.js'
import { rescoredLetter, type ChangedStatement } from '../../mail/rescored-letter.js'
import { describeLevel, statementOf, type LevelStatement } from '../../skill/level.js'
import type { Learner } from '../../skill/update-estimates.js'
import type { AttemptWithResponses } from '../taking/attempts.js'
import type { AttemptReport } from './attempt-report.js'
import type { RescoreReason, Rescoring } from './rescoring.js'

type Said = ReadonlyMap<string, LevelStatement>

interface Told {
  attempt: AttemptWithResponses
  because: readonly RescoreReason[]
  reports: { before: AttemptReport; after: AttemptReport }
  /** By the skill's id. */
  skills: { before: Said; after: Said }
}

/** What is said of some skills of a person now. */
export async function saidOfSkills(
  tx: Tx,
  learner: Learner,
  skillIds: readonly string[],
  now: Date,
): Promise<Said> {
  const rows = await tx.skillEstimate.findMany({ where: { ...learner, skillId: { in: [...skillIds] } } })
  return new Map(
    skillIds.map((id) => {
      const row = rows.find(({ skillId }) => skillId === id)
      return [id, describeLevel(row ? { ...row, lastEvidenceAt: row.updatedAt } : null, now)]
    }),
  )
}

/** Writes one letter to whoever is told another level than before, in their language. Whoever has left the company or is suspended gets none. */
export async function tellRescored(tx: Tx, work: Rescoring, told: Told): Promise<void> {
  const { organizationId, userId, id: attemptId } = told.attempt
  const member = await tx.member.findFirst({
    where: { organizationId, userId, suspendedAt: null },
    select: { user: { select: { email: true, locale: true } } },
  })
  const organization = await tx.organization.findFirst({ where: { id: organizationId } })
  if (!member || !organization) return
  const locale = localeFrom(member.user.locale ?? organization.locale)
  const changes = changedStatements(work.catalogue, told, locale)
  if (changes.length === 0) return
  const id = uuidOf(['rescored', organizationId, attemptId, work.now.toISOString()])
  const letter = rescoredLetter(locale, {
    changes,
    reasons: [...new Set(told.because.map(({ reason }) => reason?.[locale] ?? null))],
    link: `${work.origin}/o/${organization.slug}/assessments/${encodeId('Attempt', attemptId, organizationId)}`,
  })
  await storeLetter(tx, { organizationId, id, recipient: member.user.email, letter, unsubscribe: null })
}

function changedStatements(
  { skills }: Catalogue,
  { attempt, reports, skills: said }: Told,
  locale: Locale,
): ChangedStatement[] {
  const domainName = (slug: string) => {
    const known = skills.find(({ domain }) => domain.slug === slug)
    return known ? textFor(locale, known.domain.names) : slug
  }
  // A few questions about one skill state no level.
  const { kind, isHurried } = attempt
  const statesLevels = !isHurried && (kind === 'placement' || kind === 'domain')
  const ofReport = reports.before.measured.map(({ slug, probabilities }) => ({
    subject: domainName(slug),
    before: measuredStatement(probabilities),
    after: measuredStatement(reports.after.measured.find((one) => one.slug === slug)!.probabilities),
  }))
  const ofSkills = [...said.before].map(([id, before]) => {
    const skill = skills.find((one) => one.id === id)!
    return { subject: textFor(locale, skill.texts).name, before, after: said.after.get(id)! }
  })
  return [...(statesLevels ? ofReport : []), ...ofSkills].filter(
    ({ before, after }) => levelsIn(before) !== levelsIn(after),
  )
}

type Probabilities = AttemptReport['measured'][number]['probabilities']

function measuredStatement({ starting, working, leading }: Probabilities): LevelStatement {
  return statementOf({ STARTING: starting, WORKING: working, LEADING: leading })
}

/** Without how likely it is. */
function levelsIn(said: LevelStatement): string {
  if (said.state === 'NOT_ENOUGH_EVIDENCE') return said.state
  return said.state === 'STATED' ? said.level : [said.level, said.otherLevel].sort().join(' ')
}
