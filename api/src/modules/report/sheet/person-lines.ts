import { localTime } from '../../../calendar.js'
import { TargetState } from '../../../graphql/enums.js'
import { RecordKind } from '../../../graphql/record-enums.js'
import type { Deed } from '../../person-record/deeds.js'
import type { RecordCertificate, RecordEntry, SaidChange } from '../../person-record/record.type.js'
import type { SkillEstimate } from '../../skill/skill.type.js'
import type { PersonGoal } from '../../team-dashboard/goal.type.js'
import type { ReportWords } from '../words/report-words.js'
import { targetCell } from './goal-sheet.js'
import { levelCell } from './matrix-sheet.js'
import type { Cell } from './sheet.js'

/** In a report about one person: under which heading, what, its level or state, and the rest in words. */
type Line = [section: string, what: string, state: Cell, note: string]

interface Told {
  words: ReportWords
  now: Date
  /** IANA zone in which days are named. */
  zone: string
}

const dayMs = 86_400_000
const percent = (share: number) => `${Math.round(Math.min(0.99, Math.max(0.01, share)) * 100)}%`
const dayIn = (zone: string, at: Date) => localTime(at, zone).date

const ranks = { LEADING: 3, WORKING: 2, STARTING: 1 } as const

/** The highest first, what is growing named, how sure it is and how old the newest evidence. */
export function levelLines({ words, now, zone }: Told, estimates: readonly SkillEstimate[]): Line[] {
  const { person: say } = words
  const rankOf = ({ level, state }: SkillEstimate) =>
    level ? 2 * ranks[level] + (state === 'STATED' ? 1 : 0) : 0
  return estimates
    .toSorted((one, other) => rankOf(other) - rankOf(one))
    .map((estimate) => {
      const { skill, probability, lastEvidenceAt, evidenceCount, growing } = estimate
      const age = lastEvidenceAt && Math.floor((now.getTime() - lastEvidenceAt.getTime()) / dayMs)
      const notes = [
        probability === null ? null : say.likely(percent(probability)),
        say.evidence(evidenceCount),
        lastEvidenceAt && say.newest(dayIn(zone, lastEvidenceAt), age!),
        growing ? say.growing : null,
      ]
      return [say.levels, skill.name, levelCell(words, estimate), joined(words, notes)]
    })
}

/** What the goal asks for, and how far each target is. */
export function gapLines({ words }: Pick<Told, 'words'>, { profile, targets }: PersonGoal): Line[] {
  const { person: say } = words
  return targets.map(({ skill, level, state, probability }) => [
    say.gap(profile.name),
    skill.name,
    targetCell(words, state),
    joined(words, [
      say.asked(words.levels[level]),
      // Of what is unknown nothing is likely.
      state === TargetState.UNKNOWN || probability === null ? null : say.there(percent(probability)),
    ]),
  ])
}

export interface Planned {
  title: string
  /** A day of the calendar. */
  dueOn: string | null
}

/** What somebody gave them, then the shortest way to what is missing. */
export function plannedLines(
  { words }: Pick<Told, 'words'>,
  given: readonly Planned[],
  plan: PersonGoal['plan'],
): Line[] {
  const { person: say } = words
  return [
    ...given.map(({ title, dueOn }): Line => [say.planned, title, '', dueOn ? say.due(dueOn) : say.given]),
    ...plan.map(({ course, lessons, skills, minutes }): Line => {
      const taught = skills.map(({ name }) => name).join(words.person.comma)
      return [say.planned, course.title, '', say.step(lessons.length, minutes, taught)]
    }),
  ]
}

export function certificateLines(
  { words, zone }: Pick<Told, 'words' | 'zone'>,
  certificates: readonly Omit<RecordCertificate, 'id'>[],
): Line[] {
  const { person: say } = words
  return certificates.map(({ title, completedAt, revokedAt }) => [
    say.certificates,
    title,
    '',
    joined(words, [dayIn(zone, completedAt), revokedAt ? say.revoked : null]),
  ])
}

const yearMs = 365 * dayMs

/** How much of each kind was done within a year. */
export function doneLines({ words, now }: Pick<Told, 'words' | 'now'>, deeds: readonly Deed[]): Line[] {
  const { person: say } = words
  const recent = deeds.filter(({ at }) => now.getTime() - at.getTime() <= yearMs)
  return Object.values(RecordKind).flatMap((kind) => {
    const count = recent.filter((deed) => deed.kind === kind).length
    return count > 0 ? [[say.done, say.kinds[kind], '', String(count)] satisfies Line] : []
  })
}

/** What changed what is said, the newest first. */
export function changeLines(
  { words, zone }: Pick<Told, 'words' | 'zone'>,
  entries: readonly RecordEntry[],
): Line[] {
  return entries.flatMap(({ at, changes, ...entry }) =>
    changes.map((change): Line => [
      words.person.changes,
      change.skill.name,
      levelCell(words, change.after),
      joined(words, [dayIn(zone, at), cameOf(words, entry), wasBefore(words, change)]),
    ]),
  )
}

function cameOf(
  { person: say }: ReportWords,
  { exercise, assessment }: Pick<RecordEntry, 'exercise' | 'assessment'>,
): string | null {
  if (exercise) return exercise.title
  return assessment ? say.assessment : null
}

function wasBefore(words: ReportWords, { before, after, grew }: SaidChange): string {
  const { person: say } = words
  const isSame = before.level === after.level && before.otherLevel === after.otherLevel
  return isSame && grew ? say.grows : say.before(levelCell(words, before).text)
}

const joined = ({ person: { semicolon } }: ReportWords, parts: readonly (string | null | undefined)[]) =>
  parts.filter(Boolean).join(semicolon)
