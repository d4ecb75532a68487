import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { TeamReport } from '../../graphql/report-enums.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'
import { askedFrom } from '../report/report.mutations.js'
import {
  ChangeViewInput,
  DeletedViewPayload,
  DeleteViewInput,
  PreferViewInput,
  SavedView,
  SavedViewPayload,
  SaveViewInput,
} from './saved-view.type.js'
import {
  changeView,
  deleteView,
  knownViews,
  preferView,
  requireChangeableView,
  requireView,
  saveView,
  type KnownView,
} from './saved-views.js'
import { toSavedView } from './to-saved-view.js'

@Resolver(() => Organization)
export class SavedViewResolver {
  @FieldResolver(() => [SavedView], { description: 'The viewer’s own and those that are shared, by name.' })
  async savedViews(
    @Root() { tenant }: Organization,
    @Arg('view', () => TeamReport, { nullable: true }) view?: TeamReport,
  ): Promise<SavedView[]> {
    const rows = (await knownViews(tenant)).filter((row) => !view || row.view === view)
    return Promise.all(rows.map((row) => toSavedView(tenant, row)))
  }

  @Mutation(() => SavedViewPayload)
  saveView(
    @Arg('input', () => SaveViewInput) { organization, asked, name, isShared }: SaveViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedViewPayload> {
    return settleView(context, async () => {
      const tenant = await context.requireTenantOf(organization)
      return { tenant, row: await saveView(tenant, { asked: askedFrom(tenant, asked), name, isShared }) }
    })
  }

  @Mutation(() => SavedViewPayload, { description: 'Its name and with whom; what it is of stays.' })
  changeView(
    @Arg('input', () => ChangeViewInput) { savedView, ...change }: ChangeViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedViewPayload> {
    return settleView(context, async () => {
      const tenant = await tenantOf(context, savedView)
      return { tenant, row: await changeView(tenant, await requireChangeableView(tenant, savedView), change) }
    })
  }

  @Mutation(() => SavedViewPayload, { description: 'For the viewer alone.' })
  preferView(
    @Arg('input', () => PreferViewInput) { savedView, isDefault }: PreferViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedViewPayload> {
    return settleView(context, async () => {
      const tenant = await tenantOf(context, savedView)
      return { tenant, row: await preferView(tenant, await requireView(tenant, savedView), isDefault) }
    })
  }

  @Mutation(() => DeletedViewPayload)
  deleteView(
    @Arg('input', () => DeleteViewInput) { savedView }: DeleteViewInput,
    @Ctx() context: RequestContext,
  ): Promise<DeletedViewPayload> {
    return settle<Omit<DeletedViewPayload, 'userErrors'>>(context.locale, { deleted: null }, async () => {
      const tenant = await tenantOf(context, savedView)
      await deleteView(tenant, await requireChangeableView(tenant, savedView))
      return { deleted: savedView }
    })
  }
}

function tenantOf(context: RequestContext, savedView: string): Promise<Tenant> {
  return context.requireTenant(decodeIdOf('SavedView', savedView)?.organizationId ?? null)
}

function settleView(
  context: RequestContext,
  act: () => Promise<{ tenant: Tenant; row: KnownView }>,
): Promise<SavedViewPayload> {
  return settle<Omit<SavedViewPayload, 'userErrors'>>(context.locale, { savedView: null }, async () => {
    const { tenant, row } = await act()
    return { savedView: await toSavedView(tenant, row) }
  })
}
