import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { LearningPath } from '../course/course.type.js'
import { toPath } from '../course/to-course.js'
import { RoleProfile } from '../skill/skill.type.js'
import { toRoleProfile } from '../skill/to-skill.js'
import { Invitation, InvitationConnection } from './invitation.type.js'
import { invitationPage } from './invitations.js'
import { memberPage } from './member-page.js'
import { seatsTaken } from './invitation.policy.js'
import {
  Member,
  MemberConnection,
  Organization,
  Seats,
  Team,
  UpdateOrganizationInput,
  UpdateOrganizationPayload,
} from './organization.type.js'
import { updateOrganization } from './update-organization.js'
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
    @Arg('matching', () => String, {
      nullable: true,
      description:
        'Words that all stand in the name or the address. A whole address finds whoever has exactly that.',
    })
    matching?: string,
  ): Promise<MemberConnection> {
    return memberPage(tenant, { first, after, matching })
  }

  @FieldResolver(() => Member, { nullable: true })
  async member(@Root() { tenant }: Organization, @Arg('id', () => ID) id: string): Promise<Member | null> {
    const wanted = decodeIdOf('Member', id)
    if (!wanted || wanted.organizationId !== tenant.organization.id) return null
    return visibleMember(tenant, wanted.id)
  }

  @FieldResolver(() => Seats, { nullable: true, description: 'For whoever may invite.' })
  async seats(@Root() { tenant }: Organization): Promise<Seats | null> {
    if (!can(tenant, 'member:invite')) return null
    const { id: organizationId, seats } = tenant.organization
    const taken = await tenant.db.read((db) => seatsTaken(db, organizationId, tenant.now()))
    return { total: seats, taken }
  }

  @FieldResolver(() => RoleProfile, { nullable: true, description: 'What people aim for who have no own.' })
  roleProfile(@Root() { tenant }: Organization): RoleProfile | null {
    const { roleProfileId } = tenant.organization
    const profile = tenant.catalogue.roleProfiles.find(({ id }) => id === roleProfileId)
    return profile ? toRoleProfile(tenant, profile) : null
  }

  @FieldResolver(() => LearningPath, { nullable: true, description: 'What new people begin with.' })
  path(@Root() { tenant }: Organization): LearningPath | null {
    const path = tenant.catalogue.paths.find(({ id }) => id === tenant.organization.learningPathId)
    return path ? toPath(tenant, path) : null
  }

  @FieldResolver(() => [RoleProfile], { description: 'Those that can be chosen.' })
  roleProfiles(@Root() { tenant }: Organization): RoleProfile[] {
    return tenant.catalogue.roleProfiles.map((profile) => toRoleProfile(tenant, profile))
  }

  @Mutation(() => UpdateOrganizationPayload)
  async updateOrganization(
    @Arg('input', () => UpdateOrganizationInput) input: UpdateOrganizationInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateOrganizationPayload> {
    return settle<Omit<UpdateOrganizationPayload, 'userErrors'>>(
      context.locale,
      { organization: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        await updateOrganization(tenant, context.services.identityDb, input)
        return { organization: toOrganization(await context.afresh(tenant.organization.id)) }
      },
    )
  }

  @FieldResolver(() => InvitationConnection, {
    description: 'Who is still expected, newest first, for whoever may invite.',
  })
  async invitations(
    @Root() { tenant }: Organization,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<InvitationConnection> {
    return invitationPage(tenant, first, after)
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
