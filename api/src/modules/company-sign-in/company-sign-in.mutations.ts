import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { requireTeam } from '../organization/teams.js'
import { toOrganization } from '../organization/to-organization.js'
import {
  AddCompanyDomainInput,
  CompanySignInPayload,
  GiveEmergencyKeyInput,
  RemoveCompanyDomainInput,
  RemoveProviderInput,
  RequireCompanySignInInput,
  RequireTwoStepInput,
  SaveOidcProviderInput,
  SaveProviderPayload,
  SaveProviderRulesInput,
  SaveSamlProviderInput,
  SwitchProviderInput,
  VerifyCompanyDomainInput,
} from './company-sign-in.input.js'
import type { ProviderRow } from './provider/provider.js'
import type { Changer } from './changer.js'
import { toProvider } from './to-provider.js'

/** Setting up how a company signs its people in. */
@Resolver()
export class CompanySignInMutations {
  @Mutation(() => CompanySignInPayload)
  async addCompanyDomain(
    @Arg('input', () => AddCompanyDomainInput) { organization, domain }: AddCompanyDomainInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    return this.#inCompany(context, organization, async (tenant) => {
      await context.services.companySignIn.domains.add(tenant, domain)
    })
  }

  @Mutation(() => CompanySignInPayload, { description: 'Looks for the record in DNS.' })
  async verifyCompanyDomain(
    @Arg('input', () => VerifyCompanyDomainInput) { domain }: VerifyCompanyDomainInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    return this.#of(context, 'CompanyDomain', domain, async (tenant, id) => {
      await context.services.companySignIn.domains.verify(tenant, id)
    })
  }

  @Mutation(() => CompanySignInPayload)
  async removeCompanyDomain(
    @Arg('input', () => RemoveCompanyDomainInput) { domain }: RemoveCompanyDomainInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    return this.#of(context, 'CompanyDomain', domain, (tenant, id) =>
      context.services.companySignIn.domains.remove(changer(context, tenant), id),
    )
  }

  @Mutation(() => SaveProviderPayload, { description: 'Asks the issuer what it tells of itself.' })
  async saveOidcProvider(
    @Arg('input', () => SaveOidcProviderInput) input: SaveOidcProviderInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveProviderPayload> {
    const { organization, provider, clientSecret = null, scopes = null, ...wish } = input
    return this.#saved(context, { organization, provider }, (tenant, id) =>
      context.services.companySignIn.providers.saveOidc(changer(context, tenant), id, {
        ...wish,
        clientSecret,
        scopes,
      }),
    )
  }

  @Mutation(() => SaveProviderPayload)
  async saveSamlProvider(
    @Arg('input', () => SaveSamlProviderInput) input: SaveSamlProviderInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveProviderPayload> {
    const { organization, provider, name, ...told } = input
    const { metadata = null, entityId = null, ssoUrl = null, certificates = null } = told
    return this.#saved(context, { organization, provider }, (tenant, id) =>
      context.services.companySignIn.providers.saveSaml(changer(context, tenant), id, {
        ...{ name, metadata, entityId, ssoUrl, certificates },
      }),
    )
  }

  @Mutation(() => CompanySignInPayload, {
    description:
      'How the provider’s words are read: where address, name and groups stand, and what they give.',
  })
  async saveProviderRules(
    @Arg('input', () => SaveProviderRulesInput) input: SaveProviderRulesInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    const { provider, emailField = null, nameField = null, groupField = null, defaultRole, roles } = input
    return this.#of(context, 'IdentityProvider', provider, async (tenant, id) => {
      const teams = await Promise.all(
        input.teams.map(async ({ value, team }) => ({
          value,
          teamId: (await requireTeam(tenant, team, ['teams'])).id,
        })),
      )
      const wish = { emailField, nameField, groupField, defaultRole, roles, teams }
      await context.services.companySignIn.providers.saveRules(changer(context, tenant), id, wish)
    })
  }

  @Mutation(() => CompanySignInPayload)
  async switchProvider(
    @Arg('input', () => SwitchProviderInput) { provider, isLive }: SwitchProviderInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    const { providers } = context.services.companySignIn
    return this.#of(context, 'IdentityProvider', provider, async (tenant, id) => {
      if (isLive) await providers.switchOn(tenant, context.requireSignedIn(), id)
      else await providers.switchOff(changer(context, tenant), id)
    })
  }

  @Mutation(() => CompanySignInPayload)
  async removeProvider(
    @Arg('input', () => RemoveProviderInput) { provider }: RemoveProviderInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    return this.#of(context, 'IdentityProvider', provider, (tenant, id) =>
      context.services.companySignIn.providers.remove(changer(context, tenant), id),
    )
  }

  @Mutation(() => CompanySignInPayload, {
    description: 'People enter by the company’s providers alone, or by all ways.',
  })
  async requireCompanySignIn(
    @Arg('input', () => RequireCompanySignInInput) input: RequireCompanySignInInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    return this.#inCompany(context, input.organization, (tenant) =>
      context.services.companySignIn.entry.requireProvider(
        tenant,
        context.requireSignedIn(),
        input.isRequired,
      ),
    )
  }

  @Mutation(() => CompanySignInPayload, {
    description: 'Whoever enters by ways of their own needs a second step, or a passkey.',
  })
  async requireTwoStep(
    @Arg('input', () => RequireTwoStepInput) { organization, isRequired }: RequireTwoStepInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    return this.#inCompany(context, organization, (tenant) =>
      context.services.companySignIn.entry.requireTwoStep(tenant, context.requireSignedIn(), isRequired),
    )
  }

  @Mutation(() => CompanySignInPayload, {
    description: 'With it an owner enters without the company’s providers.',
  })
  async giveEmergencyKey(
    @Arg('input', () => GiveEmergencyKeyInput) { member, isKeeper }: GiveEmergencyKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<CompanySignInPayload> {
    return this.#of(context, 'Member', member, (tenant, id) =>
      context.services.companySignIn.entry.giveKey(tenant, context.requireSignedIn(), id, isKeeper),
    )
  }

  /** The company that a global id names belongs to; whoever is not in it finds nothing. */
  #of(
    context: RequestContext,
    type: string,
    globalId: string,
    act: (tenant: Tenant, id: string) => Promise<void>,
  ): Promise<CompanySignInPayload> {
    return this.#done(context, async () => {
      const wanted = decodeIdOf(type, globalId)
      const tenant = await context.requireTenant(wanted?.organizationId ?? null)
      if (!wanted) throw new Refusal('NOT_FOUND')
      await act(tenant, wanted.id)
      return tenant
    })
  }

  #inCompany(
    context: RequestContext,
    organization: string,
    act: (tenant: Tenant) => Promise<void>,
  ): Promise<CompanySignInPayload> {
    return this.#done(context, async () => {
      const tenant = await context.requireTenantOf(organization)
      await act(tenant)
      return tenant
    })
  }

  /** The company read again; null where the viewer can no longer enter it. */
  #done(context: RequestContext, act: () => Promise<Tenant>): Promise<CompanySignInPayload> {
    return settle<Omit<CompanySignInPayload, 'userErrors'>>(
      context.locale,
      { organization: null },
      async () => {
        const { organization } = await act()
        const tenant = await context.tenantAfresh(organization.id)
        return { organization: tenant && toOrganization(tenant) }
      },
    )
  }

  #saved(
    context: RequestContext,
    { organization, provider }: { organization: string; provider?: string | null | undefined },
    save: (tenant: Tenant, id: string | null) => Promise<ProviderRow>,
  ): Promise<SaveProviderPayload> {
    return settle<Omit<SaveProviderPayload, 'userErrors'>>(context.locale, { provider: null }, async () => {
      const tenant = await context.requireTenantOf(organization)
      const wanted = provider ? decodeIdOf('IdentityProvider', provider) : null
      if (provider && wanted?.organizationId !== tenant.organization.id)
        throw new Refusal('NOT_FOUND', ['provider'])
      const row = await save(tenant, wanted?.id ?? null)
      return { provider: await toProvider(tenant, context.services.publicOrigin, row) }
    })
  }
}

function changer(context: RequestContext, tenant: Tenant): Changer {
  return { tenant, signedIn: context.requireSignedIn() }
}
