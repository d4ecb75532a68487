import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import type { Role } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { Organization } from '../organization/organization.type.js'
import { toOrganization } from '../organization/to-organization.js'
import {
  Membership,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  SignUpCompanyInput,
  UpdateViewerInput,
  UpdateViewerPayload,
  Viewer,
} from './identity.type.js'
import { arrive, outside } from './sign-in-payload.js'
import { toViewer } from './to-viewer.js'

@Resolver(() => Viewer)
export class IdentityResolver {
  @Query(() => Viewer, { nullable: true, description: 'The signed-in person, or null.' })
  viewer(@Ctx() context: RequestContext): Viewer | null {
    return context.signedIn && toViewer(context.signedIn)
  }

  @FieldResolver(() => [Membership])
  async memberships(@Ctx() context: RequestContext): Promise<Membership[]> {
    const tenants = await context.tenants()
    return tenants.map((tenant) => ({
      memberId: encodeId('Member', tenant.memberId, tenant.organization.id),
      role: tenant.role as Role,
      tenant,
    }))
  }

  @Mutation(() => SignInPayload, {
    description:
      'Signs up a person and their company; the person becomes its owner and is signed in (session cookie).',
  })
  async signUpCompany(
    @Arg('input', () => SignUpCompanyInput) input: SignUpCompanyInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return settle(context.locale, outside(), async () =>
      arrive(context, await context.services.identity.signUpCompany(context.caller, input)),
    )
  }

  @Mutation(() => SignInPayload)
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return settle(context.locale, outside(), async () =>
      arrive(context, await context.services.identity.signIn(context.caller, input)),
    )
  }

  @Mutation(() => SignOutPayload)
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    context.leave(await context.services.identity.signOut(context.caller))
    return { done: true, userErrors: [] }
  }

  @Mutation(() => UpdateViewerPayload)
  async updateViewer(
    @Arg('input', () => UpdateViewerInput) input: UpdateViewerInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateViewerPayload> {
    return settle<Omit<UpdateViewerPayload, 'userErrors'>>(context.locale, { viewer: null }, async () => {
      context.refresh(await context.services.profile.update(context.requireSignedIn(), input))
      return { viewer: toViewer(context.requireSignedIn()) }
    })
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Organization)
  organization(@Root() membership: Membership): Organization {
    return toOrganization(membership.tenant)
  }
}
