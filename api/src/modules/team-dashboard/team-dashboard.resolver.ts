import { Arg, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { Organization } from '../organization/organization.type.js'
import { teamDashboard } from './team-dashboard.service.js'
import { TeamDashboard } from './team-dashboard.type.js'

@Resolver(() => Organization)
export class TeamDashboardResolver {
  @FieldResolver(() => TeamDashboard, {
    nullable: true,
    description: 'People × skills, for managers of the people shown.',
  })
  async teamDashboard(
    @Root() { tenant }: Organization,
    @Arg('team', () => ID, { nullable: true }) team?: string,
  ): Promise<TeamDashboard | null> {
    return teamDashboard(tenant, team ?? null)
  }
}
