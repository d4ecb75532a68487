import { registerEnumType } from 'type-graphql'

/** What of a team is taken out as a file. */
export enum TeamReport {
  MATRIX = 'matrix',
  GOAL = 'goal',
  PROGRESS = 'progress',
}
/** What a file is of: such a page, or one person. */
export enum ReportView {
  MATRIX = 'matrix',
  GOAL = 'goal',
  PROGRESS = 'progress',
  PERSON = 'person',
}
export enum ReportFormat {
  PDF = 'pdf',
  XLSX = 'xlsx',
  CSV = 'csv',
}
export enum ReportRhythm {
  WEEK = 'week',
  MONTH = 'month',
}
/** Why a report rests. */
export enum ReportPause {
  ASKED = 'asked',
  UNREAD = 'unread',
  RIGHT = 'right',
}
export enum ReportState {
  WAITING = 'waiting',
  RUNNING = 'running',
  READY = 'ready',
  FAILED = 'failed',
}

for (const [name, type] of Object.entries({
  TeamReport,
  ReportView,
  ReportFormat,
  ReportRhythm,
  ReportPause,
  ReportState,
}))
  registerEnumType(type, { name })
