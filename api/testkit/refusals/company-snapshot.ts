import type { TestDatabase } from '@skillgrad/db/testkit'

/** What asking may add to: refusals are recorded, tries are counted. */
const countsTries = new Set(['app.audit_event', 'auth.rate_limit'])

interface OwnedTable {
  name: string
  column: 'organization_id' | 'user_id' | 'id'
  of: 'company' | 'person'
}

/** The two that others point at. */
const heads: OwnedTable[] = [
  { name: 'auth.organization', column: 'id', of: 'company' },
  { name: 'auth."user"', column: 'id', of: 'person' },
]

/** A digest of every row of a company and of its people, table by table: found in the catalogue, so none is forgotten. */
export async function companySnapshot(
  db: TestDatabase,
  { organizationId, userIds }: { organizationId: string; userIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const tables = await ownedTables(db)
  const digests = tables.map(({ name, column, of }) => {
    const owners = of === 'company' ? [organizationId] : userIds
    const owned = owners.map((id) => `'${id}'`).join(', ')
    return `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t where t.${column} in (${owned})`
  })
  const { rows } = await db.as('migrator', digests.join(' union all '))
  return new Map((rows as { name: string; digest: string }[]).map(({ name, digest }) => [name, digest]))
}

async function ownedTables(db: TestDatabase): Promise<OwnedTable[]> {
  const { rows } = await db.as(
    'migrator',
    `select distinct on (c.oid) c.oid::regclass::text as name, a.attname as column
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace, 'catalogue'::regnamespace)
       and c.relkind in ('r', 'p') and not c.relispartition and a.attname in ('organization_id', 'user_id') and not a.attisdropped
     order by c.oid, a.attname`,
  )
  const owned = (rows as { name: string; column: 'organization_id' | 'user_id' }[])
    .filter(({ name }) => !countsTries.has(name))
    .map(({ name, column }): OwnedTable => ({
      name,
      column,
      of: column === 'user_id' ? 'person' : 'company',
    }))
  return [...heads, ...owned]
}

export function changedTables(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after].flatMap(([name, digest]) => (before.get(name) === digest ? [] : [name]))
}
