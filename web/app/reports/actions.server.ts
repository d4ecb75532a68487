import { data, redirect } from '@remix-run/node'
import { refused, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { Locale, ReportFormat, ReportPlanInput, ReportRhythm } from '~/graphql/generated/graphql'
import { subjectIn } from './asked'

const ScheduleReportMutation = graphql(`
  mutation ScheduleReport($input: ScheduleReportInput!) {
    scheduleReport(input: $input) {
      report {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const ChangeReportMutation = graphql(`
  mutation ChangeReport($input: ChangeReportInput!) {
    changeReport(input: $input) {
      report {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const PauseReportMutation = graphql(`
  mutation PauseReport($input: PauseReportInput!) {
    pauseReport(input: $input) {
      report {
        id
        pausedFor
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const DeleteReportMutation = graphql(`
  mutation DeleteReport($input: DeleteReportInput!) {
    deleteReport(input: $input) {
      ended
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const LeaveReportMutation = graphql(`
  mutation LeaveReport($input: LeaveReportInput!) {
    leaveReport(input: $input) {
      ended
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const TryReportMutation = graphql(`
  mutation TryReport($input: TryReportInput!) {
    tryReport(input: $input) {
      file {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const MakeReportMutation = graphql(`
  mutation MakeReport($input: MakeReportInput!) {
    makeReport(input: $input) {
      file {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const fieldNames = ['name', 'rhythm', 'weekday', 'monthDay', 'day', 'format', 'locale', 'recipients'] as const

/** What the pages of reports post; `org` is the company's slug. */
export async function changeReports(request: Request, org: string) {
  const form = await request.formData()
  const report = text(form, 'report')
  switch (text(form, 'intent')) {
    case 'schedule': {
      const input = { ...askedIn(form), plan: planIn(form) }
      const { scheduleReport } = await query(request, ScheduleReportMutation, { input })
      return settled(scheduleReport.userErrors, form) ?? redirect(`/o/${org}/team/reports`)
    }
    case 'change': {
      const { changeReport } = await query(request, ChangeReportMutation, {
        input: { report, plan: planIn(form) },
      })
      return settled(changeReport.userErrors, form) ?? redirect(`/o/${org}/team/reports`)
    }
    case 'make': {
      const input = { ...askedIn(form), format: text(form, 'format') as ReportFormat }
      const { makeReport } = await query(request, MakeReportMutation, { input })
      return settled(makeReport.userErrors, form) ?? redirect(pathOf(org, makeReport.file?.id))
    }
    case 'try': {
      const { tryReport } = await query(request, TryReportMutation, { input: { report } })
      return settled(tryReport.userErrors, form) ?? redirect(pathOf(org, tryReport.file?.id))
    }
    case 'pause':
    case 'resume': {
      const isPaused = text(form, 'intent') === 'pause'
      const { pauseReport } = await query(request, PauseReportMutation, { input: { report, isPaused } })
      return settled(pauseReport.userErrors, form) ?? { done: isPaused ? 'paused' : 'resumed' }
    }
    case 'delete': {
      const { deleteReport } = await query(request, DeleteReportMutation, { input: { report } })
      return settled(deleteReport.userErrors, form) ?? { done: 'deleted' }
    }
    case 'leave': {
      const { leaveReport } = await query(request, LeaveReportMutation, { input: { report } })
      return settled(leaveReport.userErrors, form) ?? { done: 'left' }
    }
    default:
      return data(null, { status: 400 })
  }
}

const pathOf = (org: string, file: string | undefined) =>
  `/o/${org}/team/reports/${encodeURIComponent(file ?? '')}`

function settled(errors: UserError[], form: FormData) {
  if (errors.length === 0) return null
  // Two fields stand for the day; which is shown depends on the rhythm.
  const named = errors.map(({ path, ...error }) => ({
    ...error,
    path: path.at(-1) === 'day' ? [text(form, 'rhythm') === 'MONTH' ? 'monthDay' : 'weekday'] : path,
  }))
  return refused(named, form, fieldNames)
}

function askedIn(form: FormData) {
  return {
    organization: text(form, 'organization'),
    asked: subjectIn(new URLSearchParams(text(form, 'search'))),
  }
}

function planIn(form: FormData): ReportPlanInput {
  const rhythm = text(form, 'rhythm') as ReportRhythm
  return {
    name: text(form, 'name'),
    format: text(form, 'format') as ReportFormat,
    locale: text(form, 'locale') as Locale,
    rhythm,
    day: Number(text(form, rhythm === 'MONTH' ? 'monthDay' : 'weekday')) || 0,
    recipients: form.getAll('recipients').map(String),
  }
}
