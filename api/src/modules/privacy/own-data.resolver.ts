import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { Viewer } from '../identity/identity.type.js'
import { toOrganization } from '../organization/to-organization.js'
import {
  ClosedCompany,
  DataExport,
  DeleteAccountInput,
  DeleteAccountPayload,
  Receipt,
  RequestDataExportPayload,
  RestoreCompanyInput,
  RestoreCompanyPayload,
} from './privacy.type.js'
import { readReceipt } from './deletion/receipt.js'
import { toClosedCompany, toDataExport } from './to-privacy.js'

/** What a person may ask for about themselves. */
@Resolver(() => Viewer)
export class OwnDataResolver {
  @FieldResolver(() => [DataExport], { description: "Copies of the viewer's own data, newest first." })
  async dataExports(@Ctx() context: RequestContext): Promise<DataExport[]> {
    const { userId, method } = context.requireSignedIn()
    const rows = method === 'provider' ? [] : await context.services.dataExports.of(userId, null)
    return rows.map(toDataExport)
  }

  @FieldResolver(() => [String], {
    description: 'Names of companies that nobody else owns: they come before the account can be deleted.',
  })
  async companiesOwnedAlone(@Ctx() context: RequestContext): Promise<string[]> {
    const { userId, method } = context.requireSignedIn()
    return method === 'provider' ? [] : context.services.accountDeletions.hurdles(userId)
  }

  @FieldResolver(() => [ClosedCompany])
  async closedCompanies(@Ctx() context: RequestContext): Promise<ClosedCompany[]> {
    const companies = await context.services.companyDeletions.closedOf(context.requireSignedIn())
    return companies.map(toClosedCompany)
  }

  @Query(() => Receipt, { nullable: true })
  async receipt(
    @Arg('id', () => ID) id: string,
    @Ctx() { services, locale }: RequestContext,
  ): Promise<Receipt | null> {
    return readReceipt(services.identityDb, id, locale)
  }

  @Mutation(() => RequestDataExportPayload, { description: 'For whoever signed in just now.' })
  async requestDataExport(@Ctx() context: RequestContext): Promise<RequestDataExportPayload> {
    return settle<Omit<RequestDataExportPayload, 'userErrors'>>(
      context.locale,
      { export: null },
      async () => {
        return { export: toDataExport(await context.services.dataExports.ask(context.requireSignedIn())) }
      },
    )
  }

  @Mutation(() => DeleteAccountPayload, {
    description:
      'Signs the viewer out everywhere; after fourteen days they are erased, unless they sign in before. For whoever signed in just now.',
  })
  async deleteAccount(
    @Arg('input', () => DeleteAccountInput) { email }: DeleteAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteAccountPayload> {
    return settle<Omit<DeleteAccountPayload, 'userErrors'>>(context.locale, { receipt: null }, async () => {
      const { receipt } = await context.services.accountDeletions.ask(context.requireSignedIn(), email)
      return { receipt }
    })
  }

  @Mutation(() => RestoreCompanyPayload, { description: 'For an owner of a company that is closed.' })
  async restoreCompany(
    @Arg('input', () => RestoreCompanyInput) input: RestoreCompanyInput,
    @Ctx() context: RequestContext,
  ): Promise<RestoreCompanyPayload> {
    return settle<Omit<RestoreCompanyPayload, 'userErrors'>>(
      context.locale,
      { organization: null },
      async () => {
        const signedIn = context.requireSignedIn()
        const wanted = decodeIdOf('Organization', input.organization)
        if (!wanted) throw new Refusal('NOT_FOUND', ['organization'])
        await context.services.companyDeletions.restore(signedIn, wanted.id)
        return { organization: toOrganization(await context.afresh(wanted.id)) }
      },
    )
  }
}
