import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { encodeId } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Viewer } from '../identity/identity.type.js'
import { Organization } from '../organization/organization.type.js'
import { FindCompanySignInInput, FindCompanySignInPayload } from './company-sign-in.input.js'
import { LockedCompany, CompanySignIn, CompanyWays, type EntryProof } from './company-sign-in.type.js'
import { toDomain, toNextProvider, toProvider } from './to-provider.js'

/** Signing in by a company: how, and for whoever sets it up, with what. */
@Resolver(() => Organization)
export class CompanySignInResolver {
  @FieldResolver(() => CompanySignIn, { nullable: true, description: 'For whoever may set it up.' })
  async signIn(
    @Root() { tenant }: Organization,
    @Ctx() { services }: RequestContext,
  ): Promise<CompanySignIn | null> {
    if (!can(tenant, 'sign-in:configure')) return null
    const { domains, providers, entry } = services.companySignIn
    const [heldDomains, heldProviders, nextId, owners, peopleWithoutSecondStep] = await Promise.all([
      domains.of(tenant),
      providers.of(tenant),
      providers.nextId(tenant),
      entry.owners(tenant),
      entry.peopleWithoutSecondStep(tenant),
    ])
    return {
      domains: heldDomains.map((row) => toDomain(tenant, row)),
      providers: await Promise.all(
        heldProviders.map((row) => toProvider(tenant, services.publicOrigin, row)),
      ),
      nextProvider: toNextProvider(services.publicOrigin, nextId),
      requiredSince: tenant.organization.ssoOnlySince,
      twoStepSince: tenant.organization.twoStepSince,
      peopleWithoutSecondStep,
      owners: owners.map(({ id, isBreakGlass, ...owner }) => ({
        ...owner,
        memberId: encodeId('Member', id, tenant.organization.id),
        isKeeper: isBreakGlass,
      })),
      viewerCanDecide: can(tenant, 'sign-in:decide'),
      address: `${services.publicOrigin}/o/${tenant.organization.slug}/sign-in`,
    }
  }

  @Query(() => CompanyWays, {
    nullable: true,
    description: 'Null where there is no such company, or none that signs people in by itself.',
  })
  async companyWays(
    @Arg('slug', () => String) slug: string,
    @Ctx() { services }: RequestContext,
  ): Promise<CompanyWays | null> {
    return services.companySignIn.signIn.waysOf(slug)
  }

  @Mutation(() => FindCompanySignInPayload, {
    description: 'The providers of the company whose domain the address is of.',
  })
  async findCompanySignIn(
    @Arg('input', () => FindCompanySignInInput) { email }: FindCompanySignInInput,
    @Ctx() { services, caller, locale }: RequestContext,
  ): Promise<FindCompanySignInPayload> {
    return settle<Omit<FindCompanySignInPayload, 'userErrors'>>(locale, { found: null }, async () => ({
      found: await services.companySignIn.signIn.waysFor(caller, email),
    }))
  }
}

@Resolver(() => Viewer)
export class LockedCompaniesResolver {
  @FieldResolver(() => [LockedCompany], {
    description:
      'Companies of the viewer that ask for another sign-in. None where a company’s provider alone says who it is.',
  })
  async lockedCompanies(@Ctx() context: RequestContext): Promise<LockedCompany[]> {
    if (context.requireSignedIn().method === 'provider') return []
    const closed = await context.lockedCompanies()
    return closed.map(({ asks, ...company }) => ({ ...company, asks: asks as EntryProof }))
  }

  @FieldResolver(() => LockedCompany, {
    nullable: true,
    description: 'The company by its address, where the viewer is in it and it asks for another sign-in.',
  })
  async lockedCompany(
    @Arg('slug', () => String) slug: string,
    @Ctx() context: RequestContext,
  ): Promise<LockedCompany | null> {
    const closed = (await context.lockedCompanies()).find((company) => company.slug === slug)
    return closed ? { ...closed, asks: closed.asks as EntryProof } : null
  }
}
