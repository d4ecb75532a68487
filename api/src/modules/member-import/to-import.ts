import type { ImportOutcome } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { faultSentence, type FaultCode, type FaultDetails } from '../../graphql/faults.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import type { Decision } from './decide.js'
import type { ImportCounts, ImportLine, MemberImport, MemberImportPreview } from './member-import.type.js'
import type { Preview, readImport } from './member-import.service.js'
import type { Line } from './read-file.js'

const outcomes = ['failed', 'skipped', 'updated', 'created'] as const
const mostShown = 200

export function toPreview({ lines, leftOut, newTeams }: Preview, locale: Locale): MemberImportPreview {
  const ordered = outcomes.flatMap((outcome) => lines.filter(({ decision }) => decision.outcome === outcome))
  return {
    counts: countsOf(lines.map(({ decision }) => ({ outcome: decision.outcome, count: 1 }))),
    lines: ordered.slice(0, mostShown).map(({ line, decision }) => toLine(line, decision, locale)),
    leftOut,
    newTeams,
  }
}

export function toImport(
  tenant: Tenant,
  found: NonNullable<Awaited<ReturnType<typeof readImport>>>,
): MemberImport {
  return {
    id: encodeId('MemberImport', found.id, tenant.organization.id),
    fileName: found.fileName,
    startedAt: found.createdAt,
    finishedAt: found.finishedAt,
    counts: countsOf(found.counts),
    problems: found.problems.map((row) =>
      toLine(
        row,
        {
          outcome: row.outcome as 'failed',
          reason: row.reason as FaultCode,
          details: row.details as FaultDetails,
        },
        tenant.locale,
      ),
    ),
  }
}

function toLine(
  { line, email, name, team, role, path }: Line,
  decision: Decision,
  locale: Locale,
): ImportLine {
  const reason = 'reason' in decision ? faultSentence(decision.reason, locale, decision.details) : null
  return { line, email, name, team, role, path, outcome: decision.outcome as ImportOutcome, reason }
}

function countsOf(counted: readonly { outcome: string | null; count: number }[]): ImportCounts {
  const of = (outcome?: string) =>
    counted
      .filter((one) => outcome === undefined || one.outcome === outcome)
      .reduce((sum, { count }) => sum + count, 0)
  return {
    total: of(),
    created: of('created'),
    updated: of('updated'),
    skipped: of('skipped'),
    failed: of('failed'),
  }
}
