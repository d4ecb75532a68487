import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Organization } from '../organization/organization.type.js'
import { toOrganization } from '../organization/to-organization.js'
import { changePrivacy, privacySetting } from './privacy-setting.js'
import {
  CloseCompanyInput,
  CloseCompanyPayload,
  DataExport,
  PrivacySetting,
  RequestCompanyExportInput,
  RequestCompanyExportPayload,
  UpdatePrivacyInput,
  UpdatePrivacyPayload,
  type ManagersSee,
} from './privacy.type.js'
import { toClosedCompany, toDataExport } from './to-privacy.js'

/** What a company chose about its people's data, and how it ends. */
@Resolver(() => Organization)
export class PrivacyResolver {
  @FieldResolver(() => PrivacySetting, { description: 'For every member: it is about their data.' })
  async privacy(@Root() { tenant }: Organization): Promise<PrivacySetting> {
    const { managersSee, ...setting } = await tenant.use(privacySetting)
    return { ...setting, managersSee: managersSee as ManagersSee }
  }

  @FieldResolver(() => Boolean)
  viewerCanConfigurePrivacy(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'privacy:configure')
  }

  @FieldResolver(() => Boolean, { description: 'Also take a copy of all its data.' })
  viewerCanDelete(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'organization:delete')
  }

  @FieldResolver(() => [DataExport], {
    description: 'Of the company, that the viewer asked for; newest first.',
  })
  async dataExports(
    @Root() { tenant }: Organization,
    @Ctx() { services }: RequestContext,
  ): Promise<DataExport[]> {
    if (!can(tenant, 'organization:copy')) return []
    const rows = await services.dataExports.of(tenant.userId, tenant.organization.id)
    return rows.map(toDataExport)
  }

  @Mutation(() => UpdatePrivacyPayload)
  async updatePrivacy(
    @Arg('input', () => UpdatePrivacyInput) input: UpdatePrivacyInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdatePrivacyPayload> {
    return settle<Omit<UpdatePrivacyPayload, 'userErrors'>>(
      context.locale,
      { organization: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        await changePrivacy(tenant, input)
        return { organization: toOrganization(await context.afresh(tenant.organization.id)) }
      },
    )
  }

  @Mutation(() => RequestCompanyExportPayload, { description: 'For owners who signed in just now.' })
  async requestCompanyExport(
    @Arg('input', () => RequestCompanyExportInput) input: RequestCompanyExportInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestCompanyExportPayload> {
    return settle<Omit<RequestCompanyExportPayload, 'userErrors'>>(
      context.locale,
      { export: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        const { dataExports } = context.services
        return { export: toDataExport(await dataExports.askForCompany(tenant, context.requireSignedIn())) }
      },
    )
  }

  @Mutation(() => CloseCompanyPayload, {
    description:
      'Closes the company to everybody; after thirty days it is deleted. For owners who signed in just now.',
  })
  async closeCompany(
    @Arg('input', () => CloseCompanyInput) input: CloseCompanyInput,
    @Ctx() context: RequestContext,
  ): Promise<CloseCompanyPayload> {
    return settle<Omit<CloseCompanyPayload, 'userErrors'>>(context.locale, { company: null }, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const { companyDeletions } = context.services
      const deletion = await companyDeletions.close(tenant, context.requireSignedIn(), input.name)
      return { company: toClosedCompany({ ...tenant.organization, role: tenant.role, deletion }) }
    })
  }
}
