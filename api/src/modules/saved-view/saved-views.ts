import type { SavedView as SavedViewRow } from '@skillgrad/db'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan, can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { textFrom } from '../identity/input.js'
import type { PageAsked } from '../report/asked.js'
import { buildSheet } from '../report/sheet/build-sheet.js'
import type { ChangeViewInput } from './saved-view.type.js'

export type KnownView = SavedViewRow & { isDefault: boolean }

/** Of one person's. */
const mostViews = 50
const longestName = 80

/** The viewer's own and what is shared, by name. */
export async function knownViews(tenant: Tenant): Promise<KnownView[]> {
  if (!can(tenant, 'team:see')) return []
  const { organization, userId } = tenant
  const rows = await tenant.db.read((db) =>
    db.savedView.findMany({
      where: { organizationId: organization.id, OR: [{ createdBy: userId }, { isShared: true }] },
      include: { defaults: { where: { userId }, select: { userId: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map(({ defaults, ...row }) => ({ ...row, isDefault: defaults.length > 0 }))
}

export function canChangeView(tenant: Tenant, { createdBy, isShared }: SavedViewRow): boolean {
  return createdBy === tenant.userId || (isShared && can(tenant, 'member:see-all'))
}

export async function requireView(tenant: Tenant, globalId: string): Promise<KnownView> {
  const id = decodeIdOf('SavedView', globalId)?.id
  const row = (await knownViews(tenant)).find((one) => one.id === id)
  if (!row) throw new Refusal('NOT_FOUND', ['savedView'])
  return row
}

export async function requireChangeableView(tenant: Tenant, globalId: string): Promise<KnownView> {
  const row = await requireView(tenant, globalId)
  if (!canChangeView(tenant, row)) throw new Refusal('FORBIDDEN')
  return row
}

/** What the viewer could not be shown is refused as on the page. */
export async function saveView(
  tenant: Tenant,
  { asked, name, isShared }: { asked: PageAsked; name: string; isShared: boolean },
): Promise<KnownView> {
  assertCan(tenant, 'team:see')
  const { organization, userId } = tenant
  await buildSheet(tenant, asked)
  const { view, teamId, filter } = asked
  const row = await tenant.db.write(async (tx) => {
    const held = await tx.savedView.count({ where: { organizationId: organization.id, createdBy: userId } })
    if (held >= mostViews) throw new Refusal('VIEWS_ENOUGH', [], { maximum: mostViews })
    return tx.savedView.create({
      data: {
        ...{ organizationId: organization.id, createdBy: userId, createdAt: tenant.now() },
        ...{ view, teamId, filter, isShared, name: nameFrom(name) },
      },
    })
  })
  return { ...row, isDefault: false }
}

const nameFrom = (name: string) => textFrom(name, ['name'], longestName)

/** One that is no longer shared is nobody else's default either. */
export async function changeView(
  tenant: Tenant,
  row: KnownView,
  { name, isShared }: Pick<ChangeViewInput, 'name' | 'isShared'>,
): Promise<KnownView> {
  const { organizationId, id, createdBy } = row
  const data = {
    ...(name == null ? {} : { name: nameFrom(name) }),
    ...(isShared == null ? {} : { isShared }),
  }
  await tenant.db.write(async (tx) => {
    await tx.savedView.updateMany({ where: { organizationId, id }, data })
    if (isShared === false)
      await tx.savedViewDefault.deleteMany({
        where: { organizationId, savedViewId: id, userId: { not: createdBy } },
      })
  })
  return { ...row, ...data }
}

/** A page has one default for each person. */
export async function preferView(tenant: Tenant, row: KnownView, isDefault: boolean): Promise<KnownView> {
  const { organizationId, id: savedViewId, view } = row
  const place = { organizationId, userId: tenant.userId, view }
  await tenant.db.write(async (tx) => {
    await tx.savedViewDefault.deleteMany({ where: isDefault ? place : { ...place, savedViewId } })
    if (isDefault) await tx.savedViewDefault.create({ data: { ...place, savedViewId } })
  })
  return { ...row, isDefault }
}

export async function deleteView(tenant: Tenant, { organizationId, id }: KnownView): Promise<void> {
  await tenant.db.write((tx) => tx.savedView.deleteMany({ where: { organizationId, id } }))
}
