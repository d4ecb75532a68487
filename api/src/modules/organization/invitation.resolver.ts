import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import type { Role } from '../../graphql/enums.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { SignInPayload } from '../identity/identity.type.js'
import { arrive, outside } from '../identity/sign-in-payload.js'
import type { Tenant } from '../../tenant.js'
import type { InvitationWithToken } from './invitation.repository.js'
import { invitationStatus, toInvitation } from './invitations.js'
import type { Invitation } from './invitation.type.js'
import {
  AcceptInvitationInput,
  InvitationPreview,
  InviteMemberInput,
  InviteMemberPayload,
  ResendInvitationInput,
  ResendInvitationPayload,
  RevokeInvitationInput,
  RevokeInvitationPayload,
} from './invitation.type.js'
import { pathFrom } from '../learning-path/assigned-path.js'
import { requireTeam } from './teams.js'

@Resolver()
export class InvitationMutations {
  @Query(() => InvitationPreview, {
    nullable: true,
    description: 'What an invitation link shows before it is accepted.',
  })
  async invitation(
    @Arg('token', () => String) token: string,
    @Ctx() { services }: RequestContext,
  ): Promise<InvitationPreview | null> {
    const found = await services.invitations.preview(token)
    if (!found) return null
    return {
      organizationName: found.organization.name,
      inviterName: found.inviter.name,
      email: found.email,
      name: found.name,
      role: (found.role ?? 'learner') as Role,
      status: invitationStatus(found, services.now()),
      expiresAt: found.expiresAt,
      accountExists: found.accountExists,
    }
  }

  @Mutation(() => SignInPayload, {
    description: 'Accepts an invitation, creating the account when there is none, and signs in.',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return settle(context.locale, outside(), async () => {
      const { invitations } = context.services
      const acceptance = { ...input, locale: context.locale }
      return arrive(context, await invitations.accept(context.caller, context.signedIn, acceptance))
    })
  }

  @Mutation(() => InviteMemberPayload)
  async inviteMember(
    @Arg('input', () => InviteMemberInput) input: InviteMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<InviteMemberPayload> {
    return settle<Omit<InviteMemberPayload, 'userErrors'>>(context.locale, { invitation: null }, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const team = input.team ? await requireTeam(tenant, input.team, ['team']) : null
      const path = pathFrom(tenant, input.path ?? '')
      const { email, role } = input
      const offer = { email, role, teamId: team?.id ?? null, pathId: path?.id ?? null }
      const row = await context.services.invitations.invite(tenant, context.requireSignedIn(), offer)
      return { invitation: toInvitation(tenant, row) }
    })
  }

  @Mutation(() => ResendInvitationPayload, {
    description:
      'Sends a new link, good for another seven days; the old one ends. Of an expired invitation, too.',
  })
  async resendInvitation(
    @Arg('input', () => ResendInvitationInput) input: ResendInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<ResendInvitationPayload> {
    return this.#change(context, input.invitation, (tenant, id) =>
      context.services.invitations.resend(tenant, context.requireSignedIn(), id),
    )
  }

  @Mutation(() => RevokeInvitationPayload)
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeInvitationPayload> {
    return this.#change(context, input.invitation, (tenant, id) =>
      context.services.invitations.revoke(tenant, id),
    )
  }

  #change(
    context: RequestContext,
    globalId: string,
    change: (tenant: Tenant, id: string) => Promise<InvitationWithToken>,
  ) {
    return settle<{ invitation: Invitation | null }>(context.locale, { invitation: null }, async () => {
      const wanted = decodeIdOf('Invitation', globalId)
      const tenant = await context.requireTenant(wanted?.organizationId ?? null)
      if (!wanted) throw new Refusal('NOT_FOUND', ['invitation'])
      return { invitation: toInvitation(tenant, await change(tenant, wanted.id)) }
    })
  }
}
