import { testDatabase } from '@skillgrad/db/testkit'
import { personalRows } from '../src/privacy/all-personal-rows.js'
import { impliedColumns } from '../src/privacy/personal-rows.js'

/**
 * What is personal is written down in `src/privacy`. These tests hold it against the catalogue of PostgreSQL, so that a new table
 * or column that concerns people fails here until somebody has said what becomes of it.
 */
const database = await testDatabase()

const ask = async <Row>(text: string) => (await database.as('migrator', text)).rows as Row[]
const tables = [...new Set(personalRows.map(({ table }) => table))]
const columnsNamed = new Set(
  personalRows.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
)

/** Ids that are no person's, and point at nothing by a foreign key. */
const otherIds: Record<string, string> = {
  'app.grading.run_id': 'a run, which may be gone',
  'app.grading.replaces_id': 'a grading',
  'app.run.lease_token': 'a secret of the queue',
  'catalogue.service_minute.instance_id': 'a process',
  'app.certificate.code': 'an address',
  'app.due_reminder.learning_id': 'a course or a learning path',
  'auth.company_deletion.receipt': 'the erasure it becomes',
  'app.audit_event.token_id': 'a token of a program',
  'app.report_file.report_id': 'a report, which may be gone',
  'app.report_file.team_id': 'a team, which may be gone',
  'app.saved_view.team_id': 'a team, which may be gone',
  'auth.account_deletion.receipt': 'the erasure it becomes',
  'auth.erasure.subject_id': 'meant somebody once',
  'auth.identity_provider_rule.team_id': 'a team',
  'auth.invitation.team_id': 'a team',
  'auth.organization.next_provider_id': 'a provider that may come',
  'auth.invite_link.team_id': 'a team',
  'auth.session.active_organization_id': 'a company',
}

/** Columns whose names sound like people's, and hold something else. */
const otherWords: Record<string, string> = {
  'app.role_profile.name': 'a job’s',
  'app.team.name': 'a team’s',
  'app.picture.name': 'a picture’s: what it holds and measures',
  'app.version_picture.picture_name': 'a picture’s: what it holds and measures',
  'app.member_import.file_name': 'a file’s; goes with the list, by age',
  'app.draft.code': 'found by its person',
  'auth.api_token.name': 'a program’s, or goes with its person',
  'auth.identity_provider.name': 'a provider’s',
  'auth.identity_provider.email_field': 'a claim’s',
  'auth.identity_provider.name_field': 'a claim’s',
  'auth.organization.name': 'a company’s',
  'auth.passkey.name': 'a device’s; goes with its person',
  'auth.personal_rows.found_by': 'a condition',
  'auth.rate_limit.key': 'a hash',
  'catalogue.regrade.requested_by': 'the name of the machine’s account',
  'catalogue.item_withdrawal.withdrawn_by': 'the name of the machine’s account',
  'app.grading.confirmed_by': 'the name of the machine’s account',
}

test('every id that points at nothing else is known as a person’s or as something else’s', async () => {
  const ids = await ask<{ name: string; at_person: boolean }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as name,
       exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
               and k.confrelid = 'auth."user"'::regclass) as at_person
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname in ('app', 'auth', 'catalogue') and c.relkind in ('r', 'p') and a.atttypid = 'uuid'::regtype
       and not a.attisdropped and a.attname not in ('id', 'organization_id')
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
                       and k.confrelid <> 'auth."user"'::regclass)`,
  )

  const unknown = ids.filter(
    ({ name, at_person }) => !columnsNamed.has(name) && (at_person || !(name in otherIds)),
  )

  expect(unknown).toEqual([])
})

test('every column that sounds like a person’s address or name is known', async () => {
  const columns = await ask<{ name: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname in ('app', 'auth') and c.relkind in ('r', 'p') and not a.attisdropped and a.attnum > 0
       and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
       and a.attname ~ '(mail|recipient|address|agent|browser|phone|name|person|author|user|identifier|_by|subject_id)'`,
  )

  const unknown = columns.filter(({ name }) => !columnsNamed.has(name) && !(name in otherWords))

  expect(unknown).toEqual([])
})

test('what hangs on rows of a person by a foreign key is known', async () => {
  const children = await ask<{ child: string; parent: string }>(
    `select distinct n.nspname || '.' || c.relname as child, m.nspname || '.' || p.relname as parent
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class p on p.oid = k.confrelid join pg_namespace m on m.oid = p.relnamespace
     where k.contype = 'f' and k.conrelid <> k.confrelid`,
  )
  /** Whose rows are the person's, not only made by them. */
  const theirs = personalRows.flatMap(({ table, copy }) => ('concept' in copy ? [table as string] : []))

  const unknown = children.filter(
    ({ child, parent }) => theirs.includes(parent) && !tables.some((table) => table === child),
  )

  expect(unknown).toEqual([])
})

describe.each(tables)('of %s', (table) => {
  const parts = personalRows.filter((rows) => rows.table === table)

  test('every column is copied for the person, or left out for a reason', async () => {
    const columns = await ask<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = '${table.replace('.', '."')}"'::regclass and attnum > 0 and not attisdropped`,
    )
    for (const { copy } of parts) {
      if ('leftOut' in copy) continue
      const told = [...copy.columns, ...impliedColumns, ...Object.values(copy.withheld ?? {}).flat()]

      expect(columns.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([])
      expect(told.filter((name) => !impliedColumns.includes(name)).toSorted()).toEqual(
        [...new Set(told)]
          .filter((name) => columns.some((column) => column.name === name) && !impliedColumns.includes(name))
          .toSorted(),
      )
    }
  })

  test('whatever text is kept is cleared, or ours', async () => {
    const columns = await ask<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = '${table.replace('.', '."')}"'::regclass and attnum > 0 and not attisdropped
         and atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)`,
    )
    for (const { erasure, copy } of parts) {
      if (erasure.how === 'delete' || 'leftOut' in copy) continue
      const told = [...Object.keys(erasure.clear ?? {}), ...(erasure.ours ?? [])]

      expect(columns.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([])
    }
  })
})
