import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { dashboardTopic } from '../../live/live-updates.js'
import { can } from '../../permission.js'
import { TeamDashboardChange } from './team-dashboard.type.js'

@Resolver()
export class TeamDashboardSubscription {
  @Subscription(() => TeamDashboardChange, {
    description: "A grading landed or an estimate changed in the viewer's teams; refetch the dashboard.",
    subscribe: ({ args, context }: { args: { organization: string }; context: RequestContext }) =>
      followDashboard(context, args.organization),
  })
  teamDashboardChanged(
    @Arg('organization', () => ID) _organization: string,
    @Root() change: TeamDashboardChange,
  ): TeamDashboardChange {
    return change
  }
}

/** Wakes for any grading of the company; what the page then reads again is limited to the people the viewer may see. */
async function followDashboard(
  context: RequestContext,
  organization: string,
): Promise<AsyncIterable<TeamDashboardChange>> {
  const organizationId = decodeIdOf('Organization', organization)?.id ?? null
  const read = async () => {
    const tenant = await context.tenantAfresh(organizationId)
    return tenant && can(tenant, 'team:see') ? { at: tenant.now() } : null
  }
  context.requireSomebody()
  if (!organizationId || !(await read())) throw new Refusal('NOT_FOUND')
  return context.services.live.follow(dashboardTopic(organizationId), read)
}
