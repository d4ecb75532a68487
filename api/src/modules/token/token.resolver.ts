import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Membership } from '../identity/identity.type.js'
import { Member, Organization } from '../organization/organization.type.js'
import { memberLoader } from '../organization/people.js'
import {
  ApiToken,
  ApiTokenConnection,
  CreatePersonalTokenInput,
  CreateServiceTokenInput,
  CreateTokenPayload,
  RevokeTokenInput,
  RevokeTokenPayload,
} from './token.type.js'
import { tokenPage, tokensOf, toToken } from './tokens.js'

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

  @FieldResolver(() => ApiTokenConnection, {
    nullable: true,
    description: 'Those of the company itself, newest first. Null for whoever may not manage them.',
  })
  async serviceTokens(
    @Root() { tenant }: Organization,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<ApiTokenConnection | null> {
    return can(tenant, 'token:manage') ? tokenPage(tenant, 'services', { first, after }) : null
  }

  @FieldResolver(() => ApiTokenConnection, {
    nullable: true,
    description:
      'Those by which programs act as one of its people, newest first. Null for whoever may not manage tokens.',
  })
  async personalTokens(
    @Root() { tenant }: Organization,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<ApiTokenConnection | null> {
    return can(tenant, 'token:manage') ? tokenPage(tenant, 'people', { first, after }) : null
  }
}

@Resolver(() => Membership)
export class MembershipTokens {
  @FieldResolver(() => [ApiToken], { description: 'By which programs act as the viewer in this company.' })
  async tokens(@Root() { tenant }: Membership): Promise<ApiToken[]> {
    return tokensOf(tenant, tenant.userId)
  }
}

@Resolver(() => ApiToken)
export class TokenResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'In whose name; null for a service.' })
  async member(@Root() { tenant, userId }: ApiToken): Promise<Member | null> {
    return userId ? tenant.use(memberLoader).load(userId) : null
  }
}
