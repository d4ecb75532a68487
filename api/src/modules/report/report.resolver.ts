import { Arg, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { decodeIdOf } from '../../graphql/global-id.js'
import { can } from '../../permission.js'
import { Member, Organization } from '../organization/organization.type.js'
import { ownFile, ownFiles } from './files.js'
import { maySeeTeam } from './may-see.js'
import { readersOf } from './readers.js'
import { listReports } from './report.repository.js'
import { Report, ReportFile } from './report.type.js'
import { toReport, toReportFile } from './to-report.js'

@Resolver(() => Organization)
export class ReportsResolver {
  @FieldResolver(() => [Report], {
    nullable: true,
    description:
      'Those the viewer set up or is sent; all for whoever sees all people. Null for whoever is shown no team.',
  })
  async reports(@Root() { tenant }: Organization): Promise<Report[] | null> {
    if (!can(tenant, 'team:see')) return null
    return Promise.all((await listReports(tenant)).map((row) => toReport(tenant, row)))
  }

  @FieldResolver(() => Report, { nullable: true })
  async report(@Root() { tenant }: Organization, @Arg('id', () => ID) id: string): Promise<Report | null> {
    const wanted = decodeIdOf('Report', id)
    if (!can(tenant, 'team:see') || wanted?.organizationId !== tenant.organization.id) return null
    const row = (await listReports(tenant)).find((one) => one.id === wanted.id)
    return row ? toReport(tenant, row) : null
  }

  @FieldResolver(() => [Member], {
    description: 'To whom a report of that team, or without one of any people, can be sent.',
  })
  async reportReaders(
    @Root() { tenant }: Organization,
    @Arg('team', () => ID, { nullable: true }) team?: string,
  ): Promise<Member[]> {
    const wanted = team ? decodeIdOf('Team', team) : null
    const isElsewhere = team && wanted?.organizationId !== tenant.organization.id
    if (isElsewhere || !(await maySeeTeam(tenant, wanted?.id ?? null))) return []
    return readersOf(tenant, wanted?.id ?? null)
  }

  @FieldResolver(() => [ReportFile], {
    description: 'Made for the viewer and still there, the newest first.',
  })
  async reportFiles(@Root() { tenant }: Organization): Promise<ReportFile[]> {
    return Promise.all((await ownFiles(tenant)).map((row) => toReportFile(tenant, row)))
  }

  @FieldResolver(() => ReportFile, { nullable: true, description: 'Null for anybody else’s.' })
  async reportFile(
    @Root() { tenant }: Organization,
    @Arg('id', () => ID) id: string,
  ): Promise<ReportFile | null> {
    const wanted = decodeIdOf('ReportFile', id)
    if (wanted?.organizationId !== tenant.organization.id) return null
    const row = await ownFile(tenant, wanted.id)
    return row && toReportFile(tenant, row)
  }
}

@Resolver(() => Report)
export class ReportResolver {
  @FieldResolver(() => [Member], {
    description: 'To whom it can be sent; none where the viewer may not change it.',
  })
  async readers(@Root() { tenant, teamId, viewerCanChange }: Report): Promise<Member[]> {
    return viewerCanChange ? readersOf(tenant, teamId) : []
  }
}
