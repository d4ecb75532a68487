import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Invitation } from './invitation.type.js'
import { invitationsOf } from './invitations.js'
import { memberPage } from './member-page.js'
import { Member, MemberConnection, Organization, Team } from './organization.type.js'
import { visibleMember } from './people.js'
import { teamLoader, teamsKnown, toTeam } from './teams.js'
import { toOrganization } from './to-organization.js'

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description: 'Null when it does not exist or the viewer is not a member: the two look the same.',
  })
  async organization(
    @Arg('slug', () => String) slug: string,
    @Ctx() context: RequestContext,
  ): Promise<Organization | null> {
    const tenant = await context.tenantBySlug(slug)
    return tenant && toOrganization(tenant)
  }

  @FieldResolver(() => [Team])
  async teams(@Root() { tenant }: Organization): Promise<Team[]> {
    const teams = await teamsKnown(tenant)
    return teams.map((team) => toTeam(tenant, team))
  }

  @FieldResolver(() => MemberConnection)
  async members(
    @Root() { tenant }: Organization,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<MemberConnection> {
    return memberPage(tenant, first, after)
  }

  @FieldResolver(() => Member, { nullable: true })
  async member(@Root() { tenant }: Organization, @Arg('id', () => ID) id: string): Promise<Member | null> {
    const wanted = decodeIdOf('Member', id)
    if (!wanted || wanted.organizationId !== tenant.organization.id) return null
    return visibleMember(tenant, wanted.id)
  }

  @FieldResolver(() => [Invitation])
  async invitations(@Root() { tenant }: Organization): Promise<Invitation[]> {
    return invitationsOf(tenant)
  }
}

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => [Team])
  async teams(@Root() { tenant, userId }: Member): Promise<Team[]> {
    const teams = await teamsKnown(tenant)
    return teams
      .filter((team) => team.members.some((member) => member.userId === userId))
      .map((team) => toTeam(tenant, team))
  }

  @FieldResolver(() => [Team], {
    description: 'Those of the teams whose skills the member sees as their manager.',
  })
  async managedTeams(@Root() { tenant, userId }: Member): Promise<Team[]> {
    const teams = await teamsKnown(tenant)
    return teams
      .filter((team) => team.members.some((member) => member.userId === userId && member.isManager))
      .map((team) => toTeam(tenant, team))
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => Team, { nullable: true })
  async team(@Root() { tenant, teamId }: Invitation): Promise<Team | null> {
    const team = teamId ? await tenant.use(teamLoader).load(teamId) : null
    return team && toTeam(tenant, team)
  }
}
