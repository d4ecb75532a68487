import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import type { JoinAnswer, Role } from '../../graphql/enums.js'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { maximumPage } from '../../graphql/page.type.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import {
  CreateInviteLinkInput,
  CreateInviteLinkPayload,
  InviteLink,
  InviteLinkPreview,
  RequestInvitationInput,
  RequestInvitationPayload,
  RevokeInviteLinkInput,
  RevokeInviteLinkPayload,
} from './invite-link.type.js'
import { toPath } from '../course/to-course.js'
import { pathFrom } from '../learning-path/assigned-path.js'
import { Organization } from './organization.type.js'
import { requireTeam, teamLoader, toTeam } from './teams.js'

@Resolver(() => Organization)
export class InviteLinkResolver {
  @FieldResolver(() => [InviteLink], { description: 'Those that are open, for whoever may invite.' })
  async inviteLinks(@Root() { tenant }: Organization): Promise<InviteLink[]> {
    if (!can(tenant, 'member:invite')) return []
    const rows = await tenant.db.read((db) =>
      db.inviteLink.findMany({
        where: { organizationId: tenant.organization.id, revokedAt: null, expiresAt: { gt: tenant.now() } },
        orderBy: { id: 'desc' },
        take: maximumPage,
        include: {
          _count: {
            select: { invitations: { where: { status: { in: ['pending', 'waiting', 'accepted'] } } } },
          },
        },
      }),
    )
    return Promise.all(rows.map((row) => toLink(tenant, { ...row, used: row._count.invitations })))
  }

  @Query(() => InviteLinkPreview, { nullable: true, description: 'Null once the link has ended.' })
  async inviteLink(
    @Arg('token', () => String) token: string,
    @Ctx() { services }: RequestContext,
  ): Promise<InviteLinkPreview | null> {
    const found = await services.inviteLinks.preview(token)
    return found && { ...found, role: found.role as Role }
  }

  @Mutation(() => CreateInviteLinkPayload)
  async createInviteLink(
    @Arg('input', () => CreateInviteLinkInput) input: CreateInviteLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateInviteLinkPayload> {
    const refused = { link: null, address: null }
    return settle<Omit<CreateInviteLinkPayload, 'userErrors'>>(context.locale, refused, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const team = input.team ? await requireTeam(tenant, input.team, ['team']) : null
      const { role, days, most = null, domain = null } = input
      const path = pathFrom(tenant, input.path ?? '')
      const wish = { role, days, most, domain, teamId: team?.id ?? null, pathId: path?.id ?? null }
      const { link, address } = await context.services.inviteLinks.create(tenant, wish)
      return { link: await toLink(tenant, link), address }
    })
  }

  @Mutation(() => RevokeInviteLinkPayload)
  async revokeInviteLink(
    @Arg('input', () => RevokeInviteLinkInput) { link }: RevokeInviteLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeInviteLinkPayload> {
    return settle<Omit<RevokeInviteLinkPayload, 'userErrors'>>(
      context.locale,
      { revoked: null },
      async () => {
        const wanted = decodeIdOf('InviteLink', link)
        const tenant = await context.requireTenant(wanted?.organizationId ?? null)
        if (!wanted) throw new Refusal('NOT_FOUND', ['link'])
        await context.services.inviteLinks.revoke(tenant, wanted.id)
        return { revoked: link }
      },
    )
  }

  @Mutation(() => RequestInvitationPayload, {
    description: 'Sends an invitation to the address, or keeps it until a seat is free.',
  })
  async requestInvitation(
    @Arg('input', () => RequestInvitationInput) input: RequestInvitationInput,
    @Ctx() { services, caller, locale }: RequestContext,
  ): Promise<RequestInvitationPayload> {
    return settle<Omit<RequestInvitationPayload, 'userErrors'>>(locale, { answer: null }, async () => ({
      answer: (await services.inviteLinks.request(caller, input)) as JoinAnswer,
    }))
  }
}

interface ShownLink {
  id: string
  role: string
  teamId: string | null
  learningPathId: string | null
  used: number
  most: number | null
  domain: string | null
  expiresAt: Date
}

async function toLink(tenant: Tenant, { teamId, learningPathId, ...row }: ShownLink): Promise<InviteLink> {
  const team = teamId ? await tenant.use(teamLoader).load(teamId) : null
  const path = tenant.catalogue.paths.find(({ id }) => id === learningPathId)
  return {
    ...row,
    path: path ? toPath(tenant, path) : null,
    id: encodeId('InviteLink', row.id, tenant.organization.id),
    role: row.role as Role,
    team: team && toTeam(tenant, team),
  }
}
