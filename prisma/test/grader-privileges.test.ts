import { testDatabase } from '@skillgrad/db/testkit'

/** What stands in the credential of a grader's host. The catalogue of PostgreSQL is walked, so nothing new is forgotten. */
const database = await testDatabase()
const grader = 'skillgrad_grader'
const ours = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'`

async function ask<Row>(text: string): Promise<Row[]> {
  const { rows } = await database.as('migrator', text)
  return rows as Row[]
}

const relations = () =>
  ask<{ name: string; opened: boolean }>(
    `select c.oid::regclass::text as name,
       case when c.relkind = 'S' then has_sequence_privilege('${grader}', c.oid, 'usage, select, update')
       else has_table_privilege('${grader}', c.oid, 'select, insert, update, delete, truncate, references, trigger')
         or has_any_column_privilege('${grader}', c.oid, 'select, insert, update, references') end as opened
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${ours}`,
  )
const opened = async () => (await relations()).flatMap(({ name, opened }) => (opened ? [name] : []))

test('a grader’s credential opens no table, no view and no sequence of any schema', async () => {
  expect((await relations()).length).toBeGreaterThan(60)
  expect(await opened()).toEqual([])
})

test('a single column granted by mistake would be found', async () => {
  await database.as('migrator', `grant select (name) on auth.organization to ${grader}`)
  const found = await opened()
  await database.as('migrator', `revoke select (name) on auth.organization from ${grader}`)

  expect(found).toEqual(['auth.organization'])
})

test('a grader’s credential is no member of another role and creates nothing', async () => {
  const [role] = await ask<object>(
    `select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
       (select count(*)::int from pg_auth_members m where m.member = r.oid) as member_of,
       has_database_privilege(r.oid, current_database(), 'create') as creates_schemas,
       array(select n.nspname::text from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'create') and ${ours}) as creates_in
     from pg_roles r where rolname = '${grader}'`,
  )

  expect(role).toEqual({
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolbypassrls: false,
    member_of: 0,
    creates_schemas: false,
    creates_in: [],
  })
})

test('a grader’s credential calls these functions and no other', async () => {
  const functions = await ask<{ name: string }>(
    `select distinct n.nspname || '.' || p.proname as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where has_schema_privilege('${grader}', n.oid, 'usage') and has_function_privilege('${grader}', p.oid, 'execute') and ${ours}
     order by name`,
  )

  expect(functions.map(({ name }) => name)).toEqual([
    'app.claim_run',
    'app.drain_host',
    'app.exercise_file',
    'app.fail_run',
    'app.has_migration',
    'app.heartbeat_run',
    'app.host_seen',
    'app.offered_exercises',
    'app.reap_runs',
    'app.reclaim_runs',
    'app.record_grading',
    'app.record_progress',
    'app.register_host',
    'app.release_run',
    'app.report_minute',
    'app.start_run',
  ])
})
