import { testDatabase } from '@skillgrad/db/testkit'

const database = await testDatabase()

interface TableState {
  name: string
  enabled: boolean
  forced: boolean
  policies: string[]
  keyLeads: boolean
}

async function tenantTables(): Promise<TableState[]> {
  const { rows } = await database.as(
    'migrator',
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       array(select p.polname || ': ' || pg_get_expr(p.polqual, p.polrelid) || ' / ' || pg_get_expr(p.polwithcheck, p.polrelid)
             from pg_policy p where p.polrelid = c.oid order by p.polname) as policies,
       (select i.indkey[0] = a.attnum from pg_index i where i.indrelid = c.oid and i.indisprimary) as "keyLeads"
     from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
     where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
  )
  return rows as TableState[]
}

const currentTenant = `(organization_id = ( SELECT (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid AS "nullif"))`

test('every table of app forces row-level security by the one tenant policy, and its key leads with the company', async () => {
  const tables = await tenantTables()

  expect(tables.length).toBeGreaterThan(25)
  for (const table of tables)
    expect(table).toMatchObject({
      enabled: true,
      forced: true,
      policies: ['migrator: true / true', `tenant: ${currentTenant} / ${currentTenant}`],
      keyLeads: true,
    })
})

test('no unique rule of app spans companies', async () => {
  const { rows } = await database.as(
    'migrator',
    `select i.indexrelid::regclass::text as name from pg_index i
     join pg_class c on c.oid = i.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
     where c.relnamespace = 'app'::regnamespace and i.indisunique and i.indkey[0] <> a.attnum`,
  )

  expect(rows).toEqual([])
})

test('no role of ours passes row-level security by', async () => {
  const { rows } = await database.as(
    'migrator',
    `select rolname from pg_roles where rolname like 'skillgrad\\_%' and (rolsuper or rolbypassrls)`,
  )

  expect(rows).toEqual([])
})

test('every table of identity and content that the api may touch shows it one company alone, or says nothing of any', async () => {
  const { rows } = await database.as(
    'migrator',
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace in ('auth'::regnamespace, 'catalogue'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
       and (has_table_privilege('skillgrad_api', c.oid, 'select, insert, update, delete')
         or has_any_column_privilege('skillgrad_api', c.oid, 'select, insert, update'))
       and not (c.relrowsecurity and c.relforcerowsecurity)
       and (c.relnamespace = 'auth'::regnamespace or exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname in ('organization_id', 'user_id', 'email') and not a.attisdropped))`,
  )

  expect(rows).toEqual([])
})

test('a function that acts as the owner finds nothing by a path of its caller’s, and none is everybody’s to call', async () => {
  const { rows } = await database.as(
    'migrator',
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.pronamespace in ('app'::regnamespace, 'auth'::regnamespace, 'catalogue'::regnamespace)
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
       and (p.prosecdef and not coalesce(p.proconfig, '{}') @> '{"search_path=pg_catalog, pg_temp"}'
         or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))`,
  )

  expect(rows).toEqual([])
})

test('the api can write into no other company, nor point at its rows', async () => {
  const ours = await database.givenMember()
  const theirs = await database.givenSubmission()
  const foreign = { organizationId: theirs.submission.organizationId, userId: ours.userId, kind: 'hello' }

  const intoTheirs = database.tenant.inTenant(ours.organizationId, (tx) =>
    tx.notification.create({ data: foreign }),
  )
  const atTheirs = database.tenant.inTenant(ours.organizationId, async (tx) => {
    const skill = await tx.skill.findFirstOrThrow()
    return tx.skillEvidence.create({
      data: {
        organizationId: ours.organizationId,
        userId: ours.userId,
        skillId: skill.id,
        source: 'grading',
        submissionId: theirs.submission.id,
        value: 1,
        weight: 1,
        modelVersion: '1',
      },
    })
  })

  await expect(intoTheirs).rejects.toThrow(/row-level security/)
  await expect(atTheirs).rejects.toThrow(/Foreign key constraint/)
})

test('the api can neither grade nor rewrite a ledger', async () => {
  const { submission } = await database.givenSubmission()
  const { organizationId } = submission

  for (const statement of [
    `update app.grading set points = 100`,
    `insert into app.run_progress (organization_id, run_id, seq, attempt, phase) values ('${organizationId}', '${submission.id}', 1, 1, 'x')`,
    `update app.run set state = 'done'`,
    `update app.submission set code = ''`,
    `delete from app.completion`,
    `update app.question_response set is_right = true`,
    `update app.audit_event set action = 'x'`,
    `truncate app.team`,
  ])
    await expect(database.tenant.query(organizationId, statement)).rejects.toThrow(/permission denied/)
})
