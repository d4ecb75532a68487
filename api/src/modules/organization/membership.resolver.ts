import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { pathFrom } from '../learning-path/assigned-path.js'
import { profileFrom } from '../learning-path/assigned-profile.js'
import { changeMember, createTeam, removeMember } from './membership.service.js'
import {
  ChangeMemberInput,
  ChangeMemberPayload,
  CreateTeamInput,
  CreateTeamPayload,
  RemoveMemberInput,
  RemoveMemberPayload,
} from './organization.type.js'
import { visibleMember } from './people.js'
import { allTeams, requireTeam, toTeam } from './teams.js'

@Resolver()
export class MembershipMutations {
  @Mutation(() => CreateTeamPayload)
  async createTeam(
    @Arg('input', () => CreateTeamInput) input: CreateTeamInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTeamPayload> {
    return settle<Omit<CreateTeamPayload, 'userErrors'>>(context.locale, { team: null }, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      return { team: toTeam(tenant, await createTeam(tenant, input.name)) }
    })
  }

  @Mutation(() => ChangeMemberPayload)
  async changeMember(
    @Arg('input', () => ChangeMemberInput) input: ChangeMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeMemberPayload> {
    return settle<Omit<ChangeMemberPayload, 'userErrors'>>(context.locale, { member: null }, async () => {
      const { tenant, member, memberId } = await requireMember(context, input.member)
      const change = {
        role: input.role ?? null,
        teamIds: await teamIds(tenant, input.teams, 'teams'),
        managedTeamIds: await teamIds(tenant, input.managedTeams, 'managedTeams'),
        ...(input.path == null ? {} : { pathId: pathFrom(tenant, input.path)?.id ?? null }),
        ...(input.roleProfile == null
          ? {}
          : { roleProfileId: profileFrom(tenant, input.roleProfile)?.id ?? null }),
      }
      await changeMember(tenant, context.services.identityDb, { ...member, memberId }, change)
      const fresh = await context.afresh(tenant.organization.id)
      return { member: await visibleMember(fresh, memberId) }
    })
  }

  @Mutation(() => RemoveMemberPayload, {
    description: 'Takes a person out of the company. Of oneself: leaves it.',
  })
  async removeMember(
    @Arg('input', () => RemoveMemberInput) input: RemoveMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<RemoveMemberPayload> {
    return settle<Omit<RemoveMemberPayload, 'userErrors'>>(context.locale, { removed: null }, async () => {
      const { tenant, member, memberId } = await requireMember(context, input.member)
      await removeMember(tenant, context.services.identityDb, { ...member, memberId })
      return { removed: { name: member.name } }
    })
  }
}

async function requireMember(context: RequestContext, globalId: string) {
  const wanted = decodeIdOf('Member', globalId)
  const tenant = await context.requireTenant(wanted?.organizationId ?? null)
  const member = wanted && (await visibleMember(tenant, wanted.id))
  if (!member) throw new Refusal('NOT_FOUND', ['member'])
  return { tenant, member, memberId: wanted.id }
}

async function teamIds(
  tenant: Tenant,
  globalIds: readonly string[] | null | undefined,
  path: string,
): Promise<string[] | null> {
  if (!globalIds) return null
  await tenant.use(allTeams)
  return Promise.all(globalIds.map(async (id) => (await requireTeam(tenant, id, [path])).id))
}
