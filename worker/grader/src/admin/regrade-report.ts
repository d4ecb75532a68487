import { differencesOf } from './compare-gradings.js'
import type { Change, Outcomes, RegradeProgress, RegradeTarget } from './regrade-store.js'

/** More than this many of a kind are counted only; `--json` names them all. */
const mostShown = 40

/** Who changes and why, for a person. */
export function reportInWords({ slug, number }: RegradeTarget, outcomes: Outcomes): string {
  const higher = outcomes.changes.filter(({ change }) => change === 'higher')
  const lower = outcomes.changes.filter(({ change }) => change === 'lower')
  const { same, ourFaults, onOtherData, stillGrading } = outcomes
  const total = higher.length + lower.length + same + ourFaults
  return [
    `${slug}, graded again with version ${number}: ${submissions(total)}, ${higher.length} higher, ${lower.length} lower, ${same} the same.`,
    ...(ourFaults > 0
      ? [`${ourFaults} failed on our side and keep what they had. Run it again to try them again.`]
      : []),
    ...(onOtherData > 0
      ? [
          `${onOtherData} of them were first graded before data seeds were kept: on other hidden data of the same kind.`,
        ]
      : []),
    ...(stillGrading > 0
      ? [
          `${submissions(stillGrading)} to older versions are being graded at this moment. Run it again afterwards.`,
        ]
      : []),
    ...group('Higher', higher),
    ...group('Lower', lower),
  ].join('\n')
}

/** The stable shape of `--json`. */
export function reportInJson({ slug, number, hash }: RegradeTarget, outcomes: Outcomes): string {
  const changes = outcomes.changes.map(({ before, after, ...change }) => ({
    ...change,
    before: { version: before.number, verdict: before.verdict, points: before.points, fault: before.fault },
    after: { version: after.number, verdict: after.verdict, points: after.points, fault: after.fault },
    because: differencesOf(before, after),
  }))
  return JSON.stringify({ exercise: slug, version: number, hash, ...outcomes, changes }, null, 2)
}

export function progressInWords({ waiting, running, done, graders }: RegradeProgress): string {
  const total = waiting + running + done
  const width = 24
  const filled = total === 0 ? width : Math.floor((done / total) * width)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
  const hint = graders === 0 ? ' · no grader is at work: start one with npm start' : ''
  return `${bar} ${done} of ${total} graded, ${running} in work${hint}`
}

export function submissions(count: number): string {
  return count === 1 ? '1 submission' : `${count} submissions`
}

function group(title: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return []
  const more = changes.length - mostShown
  return [
    '',
    title,
    ...changes.slice(0, mostShown).flatMap(changeInWords),
    ...(more > 0 ? [`  and ${more} more; --json names them all`] : []),
  ]
}

function changeInWords({ company, person, attempt, before, after, stands }: Change): string[] {
  const criteria = differencesOf(before, after).filter(({ what }) => what.startsWith('criterion'))
  const why = criteria.map(({ what, before: was, after: is, reason }) =>
    `      ${what}: ${was} → ${is}. ${reason ?? ''}`.trimEnd(),
  )
  const elsewhere =
    before.backend && after.backend && before.backend !== after.backend
      ? [`      first on ${before.backend}, now on ${after.backend}`]
      : []
  return [
    `  ${company} · ${person ?? 'somebody who was erased'} · attempt ${attempt}: version ${before.number}, ${marked(before)} → version ${after.number}, ${marked(after)}${stands ? ' (stands)' : ''}`,
    ...(why.length > 0
      ? why
      : ['      every criterion as before: what is needed, or what each counts, has changed']),
    ...elsewhere,
  ]
}

function marked({ verdict, points, fault }: Change['before']): string {
  if (points === null) return fault ?? verdict
  return `${points} points ${verdict}`
}
