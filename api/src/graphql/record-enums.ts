import { registerEnumType } from 'type-graphql'

/** What somebody did, as their record tells it. */
export enum RecordKind {
  ASSESSMENT = 'ASSESSMENT',
  GRADING = 'GRADING',
  LESSON = 'LESSON',
  CERTIFICATE = 'CERTIFICATE',
}

/** In what way somebody looked at another person. */
export enum LookKind {
  /** What one level rests on. */
  SKILL = 'SKILL',
  /** The whole record. */
  RECORD = 'RECORD',
  /** A report was made. */
  REPORT = 'REPORT',
  /** A report was fetched as a file. */
  FILE = 'FILE',
}
/** What a saved view may name. */
export enum SavedViewPart {
  TEAM = 'TEAM',
  SKILL = 'SKILL',
  GOAL = 'GOAL',
}

for (const [name, type] of Object.entries({ RecordKind, LookKind, SavedViewPart }))
  registerEnumType(type, { name })
