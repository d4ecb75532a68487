import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Membership } from '../identity/identity.type.js'
import { Member, Organization } from '../organization/organization.type.js'
import { memberLoader } from '../organization/people.js'
import {
  ApiToken,
  CreatePersonalTokenInput,
  CreateServiceTokenInput,
  CreateTokenPayload,
  RevokeTokenInput,
  RevokeTokenPayload,
} from './token.type.js'
import { tokensOf, toToken } from './tokens.js'

type Made = Omit<CreateTokenPayload, 'userErrors'>
const refused: Made = { token: null, secret: null }

@Resolver()
export class TokenMutations {
  @Mutation(() => CreateTokenPayload, {
    description: 'A key by which a program acts as the viewer, in one company.',
  })
  async createPersonalToken(
    @Arg('input', () => CreatePersonalTokenInput) input: CreatePersonalTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTokenPayload> {
    return settle<Made>(context.locale, refused, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const made = await context.services.tokens.createPersonal(tenant, context.requireSignedIn(), input)
      return { token: toToken(tenant, made.token), secret: made.secret }
    })
  }

  @Mutation(() => CreateTokenPayload, {
    description: 'A key by which a program acts for the company, as nobody in particular.',
  })
  async createServiceToken(
    @Arg('input', () => CreateServiceTokenInput) input: CreateServiceTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateTokenPayload> {
    return settle<Made>(context.locale, refused, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const wish = { ...input, days: input.days ?? null }
      const made = await context.services.tokens.createService(tenant, context.requireSignedIn(), wish)
      return { token: toToken(tenant, made.token), secret: made.secret }
    })
  }

  @Mutation(() => RevokeTokenPayload)
  async revokeToken(
    @Arg('input', () => RevokeTokenInput) { token }: RevokeTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<RevokeTokenPayload> {
    return settle<Omit<RevokeTokenPayload, 'userErrors'>>(context.locale, { revoked: null }, async () => {
      const wanted = decodeIdOf('ApiToken', token)
      const tenant = await context.requireTenant(wanted?.organizationId ?? null)
      if (!wanted) throw new Refusal('NOT_FOUND', ['token'])
      await context.services.tokens.revoke(tenant, wanted.id)
      return { revoked: token }
    })
  }
}

@Resolver(() => Organization)
export class OrganizationTokens {
  @FieldResolver(() => Boolean)
  viewerCanManageTokens(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'token:manage')
  }

  @FieldResolver(() => [ApiToken], {
    nullable: true,
    description: 'Those of the company itself. Null for whoever may not manage them.',
  })
  async serviceTokens(@Root() { tenant }: Organization): Promise<ApiToken[] | null> {
    return can(tenant, 'token:manage') ? tokensOf(tenant, 'services') : null
  }

  @FieldResolver(() => [ApiToken], {
    nullable: true,
    description: 'Those by which programs act as one of its people. Null for whoever may not manage tokens.',
  })
  async personalTokens(@Root() { tenant }: Organization): Promise<ApiToken[] | null> {
    return can(tenant, 'token:manage') ? tokensOf(tenant, 'people') : null
  }
}

@Resolver(() => Membership)
export class MembershipTokens {
  @FieldResolver(() => [ApiToken], { description: 'By which programs act as the viewer in this company.' })
  async tokens(@Root() { tenant }: Membership): Promise<ApiToken[]> {
    return tokensOf(tenant, { userId: tenant.userId })
  }
}

@Resolver(() => ApiToken)
export class TokenResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'In whose name; null for a service.' })
  async member(@Root() { tenant, userId }: ApiToken): Promise<Member | null> {
    return userId ? tenant.use(memberLoader).load(userId) : null
  }
}
