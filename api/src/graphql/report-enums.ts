import { registerEnumType } from 'type-graphql'

/** What of a team is taken out as a file. */
export enum TeamReport {
  MATRIX = 'matrix',
  GOAL = 'goal',
  PROGRESS = 'progress',
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
  ReportFormat,
  ReportRhythm,
  ReportPause,
  ReportState,
}))
  registerEnumType(type, { name })
