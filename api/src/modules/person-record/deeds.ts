import type { RecordKind } from '../../graphql/record-enums.js'
import { uuidOf } from '../../uuid.js'
import type { GradedEvidence, LessonRead, PersonHistory } from '../skill/evidence.js'
import type { HeldCertificate } from './held-certificates.js'

/** Something that somebody did, as the ledgers keep it. */
export type Deed = {
  /** Made of what it is. Of one moment what follows from another stands above it: a certificate above the lesson that it rests on. */
  key: string
  at: Date
  skillIds: readonly string[]
} & (
  | { kind: `${RecordKind.GRADING}`; graded: GradedEvidence }
  | { kind: `${RecordKind.ASSESSMENT}`; attemptId: string; answers: number }
  | { kind: `${RecordKind.LESSON}`; lesson: LessonRead }
  | { kind: `${RecordKind.CERTIFICATE}`; held: HeldCertificate }
)

/** Newest first; what happened at one moment stands in the order of the keys. */
export function deedsOf(
  { graded, answered, lessons }: PersonHistory,
  certificates: readonly HeldCertificate[],
): Deed[] {
  const deeds: Deed[] = [
    ...grouped(graded, ({ submissionId }) => submissionId).map(([id, rows]): Deed => {
      const { at } = rows[0]!
      return { key: keyOf('GRADING', id), at, skillIds: skillsIn(rows), kind: 'GRADING', graded: rows[0]! }
    }),
    ...grouped(answered, ({ attemptId }) => attemptId).map(([attemptId, rows]): Deed => {
      const answers = rows.reduce((sum, row) => sum + row.answers.length, 0)
      const at = new Date(Math.max(...rows.map((row) => row.at.getTime())))
      const key = keyOf('ASSESSMENT', attemptId)
      return { key, at, skillIds: skillsIn(rows), kind: 'ASSESSMENT', attemptId, answers }
    }),
    ...lessons.map((lesson): Deed => {
      const { versionId, slug, at, skillIds } = lesson
      return { key: keyOf('LESSON', `${versionId} ${slug}`), at, skillIds, kind: 'LESSON', lesson }
    }),
    ...certificates.map((held): Deed => {
      const { id, completedAt: at, skillIds } = held
      return { key: keyOf('CERTIFICATE', id), at, skillIds, kind: 'CERTIFICATE', held }
    }),
  ]
  return deeds.toSorted(
    (one, other) => other.at.getTime() - one.at.getTime() || (one.key > other.key ? -1 : 1),
  )
}

const firstDigit = { LESSON: '2', GRADING: '6', ASSESSMENT: 'a', CERTIFICATE: 'e' } as const

function keyOf(kind: Deed['kind'], id: string): string {
  return firstDigit[kind] + uuidOf([kind, id]).slice(1)
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups]
}

const skillsIn = (rows: readonly { skillId: string }[]): string[] => [
  ...new Set(rows.map(({ skillId }) => skillId)),
]
