import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { TeamReport } from '../../graphql/report-enums.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { requireVisibleMember } from '../organization/people.js'
import { askAboutPerson, askForFile, tryReport } from './ask-file.js'
import { filterFrom, type PageAsked } from './asked.js'
import {
  ChangeReportInput,
  DeleteReportInput,
  EndedReportPayload,
  LeaveReportInput,
  MakePersonReportInput,
  MakeReportInput,
  PauseReportInput,
  ReportFilePayload,
  ReportPayload,
  ScheduleReportInput,
  TryReportInput,
  type ReportSubjectInput,
} from './report.input.js'
import { requireOwnReport, requireReport, type ScheduledRow } from './report.repository.js'
import { changeReport, deleteReport, leaveReport, pauseReport, scheduleReport } from './schedule.js'
import { toReport, toReportFile } from './to-report.js'

type Without<Payload> = Omit<Payload, 'userErrors'>

@Resolver()
export class ReportMutations {
  @Mutation(() => ReportPayload)
  scheduleReport(
    @Arg('input', () => ScheduleReportInput) { organization, asked, plan }: ScheduleReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportPayload> {
    return settleReport(context, async () => {
      const tenant = await context.requireTenantOf(organization)
      return { tenant, row: await scheduleReport(tenant, { asked: askedFrom(tenant, asked), plan }) }
    })
  }

  @Mutation(() => ReportPayload, { description: 'When, how and to whom; what it is of stays.' })
  changeReport(
    @Arg('input', () => ChangeReportInput) { report, plan }: ChangeReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportPayload> {
    return settleReport(context, async () => {
      const tenant = await tenantOf(context, report)
      return { tenant, row: await changeReport(tenant, await requireOwnReport(tenant, report), plan) }
    })
  }

  @Mutation(() => ReportPayload)
  pauseReport(
    @Arg('input', () => PauseReportInput) { report, isPaused }: PauseReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportPayload> {
    return settleReport(context, async () => {
      const tenant = await tenantOf(context, report)
      return { tenant, row: await pauseReport(tenant, await requireOwnReport(tenant, report), isPaused) }
    })
  }

  @Mutation(() => EndedReportPayload, { description: 'Files that were made of it stay until they expire.' })
  deleteReport(
    @Arg('input', () => DeleteReportInput) { report }: DeleteReportInput,
    @Ctx() context: RequestContext,
  ): Promise<EndedReportPayload> {
    return settle<Without<EndedReportPayload>>(context.locale, { ended: null }, async () => {
      const tenant = await tenantOf(context, report)
      await deleteReport(tenant, await requireOwnReport(tenant, report))
      return { ended: report }
    })
  }

  @Mutation(() => EndedReportPayload, { description: 'The viewer is sent it no longer.' })
  leaveReport(
    @Arg('input', () => LeaveReportInput) { report }: LeaveReportInput,
    @Ctx() context: RequestContext,
  ): Promise<EndedReportPayload> {
    return settle<Without<EndedReportPayload>>(context.locale, { ended: null }, async () => {
      const tenant = await tenantOf(context, report)
      await leaveReport(tenant, await requireReport(tenant, report))
      return { ended: report }
    })
  }

  @Mutation(() => ReportFilePayload, { description: 'As it would arrive now, for the viewer alone.' })
  tryReport(
    @Arg('input', () => TryReportInput) { report }: TryReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportFilePayload> {
    return settle<Without<ReportFilePayload>>(context.locale, { file: null }, async () => {
      const tenant = await tenantOf(context, report)
      const row = await tryReport(tenant, await requireOwnReport(tenant, report))
      return { file: await toReportFile(tenant, row) }
    })
  }

  @Mutation(() => ReportFilePayload, { description: 'A page of a team as a file, which the queue makes.' })
  makeReport(
    @Arg('input', () => MakeReportInput) { organization, asked, format }: MakeReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportFilePayload> {
    return settle<Without<ReportFilePayload>>(context.locale, { file: null }, async () => {
      const tenant = await context.requireTenantOf(organization)
      const row = await askForFile(tenant, { asked: askedFrom(tenant, asked), format })
      return { file: await toReportFile(tenant, row) }
    })
  }

  @Mutation(() => ReportFilePayload, {
    description:
      'About one person as a file, which the queue makes. It is recorded, and they are told, unless it is the viewer.',
  })
  makePersonReport(
    @Arg('input', () => MakePersonReportInput) { member, format }: MakePersonReportInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportFilePayload> {
    return settle<Without<ReportFilePayload>>(context.locale, { file: null }, async () => {
      const tenant = await context.requireTenant(decodeIdOf('Member', member)?.organizationId ?? null)
      const { publicOrigin } = context.services
      const row = await askAboutPerson(tenant, {
        ...{ format, publicOrigin },
        member: await requireVisibleMember(tenant, member),
      })
      return { file: await toReportFile(tenant, row) }
    })
  }
}

function settleReport(
  context: RequestContext,
  act: () => Promise<{ tenant: Tenant; row: ScheduledRow }>,
): Promise<ReportPayload> {
  return settle<Without<ReportPayload>>(context.locale, { report: null }, async () => {
    const { tenant, row } = await act()
    return { report: await toReport(tenant, row) }
  })
}

function tenantOf(context: RequestContext, report: string): Promise<Tenant> {
  return context.requireTenant(decodeIdOf('Report', report)?.organizationId ?? null)
}

/** What a page does not take is left out. */
export function askedFrom(tenant: Tenant, { view, team, filter, order }: ReportSubjectInput): PageAsked {
  const wanted = team ? decodeIdOf('Team', team) : null
  if (team && wanted?.organizationId !== tenant.organization.id)
    throw new Refusal('NOT_FOUND', ['asked', 'team'])
  const teamId = wanted?.id ?? null
  switch (view) {
    case TeamReport.MATRIX:
      return { view, teamId, filter: filterFrom(tenant, filter, order) }
    case TeamReport.GOAL:
      return { view, teamId, filter: filterFrom(tenant, { roleProfile: filter?.roleProfile }, null) }
    case TeamReport.PROGRESS:
      return { view, teamId, filter: {} }
  }
}
