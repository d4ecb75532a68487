import { Prisma } from '@skillgrad/db'
import type { Tx } from '../../../database.js'

/**
 * Names of open companies that would be left without an owner. One who is about to be erased counts as gone already. `lock`
 * holds off whoever leaves or demotes an owner at this moment.
 */
export async function companiesOwnedAlone(
  db: Pick<Tx, '$queryRaw'>,
  userId: string,
  { lock = false } = {},
): Promise<string[]> {
  if (lock)
    await db.$queryRaw`
      select 1 from auth.member m
      where m.role = 'owner' and m.organization_id in (
        select o.organization_id from auth.member o where o.user_id = ${userId}::uuid and o.role = 'owner')
      order by m.id for update`
  const rows = await db.$queryRaw<{ name: string }[]>(Prisma.sql`
    select o.name from auth.organization o join auth.member m on m.organization_id = o.id
    where m.user_id = ${userId}::uuid and m.role = 'owner'
      and not exists (select from auth.company_deletion d where d.organization_id = o.id)
      and not exists (
        select from auth.member other where other.organization_id = o.id and other.role = 'owner' and other.user_id <> m.user_id and other.suspended_at is null
          and not exists (select from auth.account_deletion d where d.user_id = other.user_id))
    order by o.name`)
  return rows.map(({ name }) => name)
}
