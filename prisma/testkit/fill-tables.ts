import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { personalRows } from '../src/privacy/all-personal-rows.js'

export interface FilledFor {
  organizationId: string
  person: { id: string; email: string; name: string }
}

interface Column {
  name: string
  type: string
  isRequired: boolean
  /** Of a foreign key that has it alone or as its last column: table and column. */
  pointsAt: { table: string; column: string; hasCompany: boolean } | null
}

/** What constraints ask for, by table; a value is SQL, null leaves the column out. */
const given: Record<string, Record<string, string | null>> = {
  'app.asked_answer': { hidden_for: null },
  'app.asked_question': { hidden_for: null },
  'app.asked_report': { reason: `'rude'` },
  'app.appeal': { outcome: `'stands'`, answered_at: 'current_timestamp' },
  'app.attempt': {
    kind: `'skill'`,
    end_reason: `'length'`,
    finished_at: 'current_timestamp',
    voided_at: null,
  },
  'app.attempt_rescore': { left_out: `'{}'` },
  'app.audit_event': { action: `'passkey.added'`, subject_type: `'user'` },
  'app.certificate': {
    course_version_id: null,
    catalogue_learning_path_id: null,
    revoked_at: 'current_timestamp',
  },
  'app.completion': { course_version_id: null, earned_on_id: null, kind: `'exercise_passed'` },
  'app.enrollment': { course_version_id: null, catalogue_learning_path_id: null, learning_path_id: null },
  'app.exercise_search_document': { headline: `''`, document: `''` },
  'app.course_review': { state: `'approved'` },
  'app.course_search_document': { kind: `'course'`, course_slug: null, headline: `''`, document: `''` },
  'app.grading': {
    standing_since: 'current_timestamp',
    regrade_id: null,
    criteria: `'[{"id": "a", "reason": {"en": :words, "zh-CN": :words}}]'`,
    fault: `'TIME_LIMIT'`,
  },
  'app.learning_path_course': { course_id: null },
  'app.member_import_row': { outcome: `'created'` },
  'app.picture': {
    name: `left(encode(sha256('\\x00'), 'hex'), 32) || '-1x1'`,
    bytes: '1',
  },
  'app.question_response': { course_version_id: null },
  'app.role_assignment': { role_profile_id: null },
  'app.team_assignment': { catalogue_learning_path_id: null },
  'app.renewal_reminder': { kind: `'month'`, ends_on: 'current_date' },
  'app.renewal_rule': { months: '12' },
  'app.report': {
    day: '1',
    filter: `'{"matching": :name}'`,
    paused_at: 'current_timestamp',
    paused_for: `'asked'`,
  },
  'app.saved_view': { filter: `'{"matching": :name}'` },
  'app.report_file': {
    view: `'person'`,
    filter: `'{"matching": :name}'`,
    state: `'ready'`,
    fault: null,
  },
  'app.run': {
    regrade_id: null,
    trial_id: null,
    purpose: `'grade'`,
    kind: `'cpu'`,
    state: `'done'`,
    lease_token: null,
  },
  'app.skill_evidence': { source: `'grading'`, reference: null, weight: '1', value: '1' },
  'app.skill_estimate': { sd: '1' },
  'app.trial': { outcome: null, as_expected: null, finished_at: null },
  'app.webhook_delivery': { body: `'{"data": {"member": {"name": :name, "email": :email}}}'` },
  'auth.api_token': { role: null, expires_at: 'current_timestamp' },
  'auth.credential_key': { retired_at: 'current_timestamp' },
  'auth.company_domain': { domain: `'undisclosed.com'`, verified_domain: null },
  'auth.identity_provider': {
    kind: `'oidc'`,
    sso_url: null,
    client_secret: null,
    default_role: `'learner'`,
  },
  'auth.identity_provider_rule': { role: `'learner'`, team_id: null },
  'auth.kept_out': { mark: `'a mark'` },
  'auth.session': { method: `'password'` },
  'auth.scim_user': { role: `'learner'`, emails: `array['Written by the directory']` },
  'auth.data_export': {
    organization_id: null,
    state: `'waiting'`,
    file_hash: null,
    bytes: null,
    ready_at: null,
    expires_at: null,
  },
  'auth.invitation': { role: `'learner'`, status: `'accepted'` },
  'auth.invite_link': { most: '1' },
}

/** Where our own rows stand already, or that are nobody's. */
const leftAlone = [
  'auth.organization',
  'auth.member',
  'auth.user',
  'auth.erasure',
  'auth.personal_rows',
  'auth.rate_limit',
  'app.privacy_setting',
]

/**
 * A row in every table of `app` and `auth`, as the owner. Text that people write holds name and e-mail of the person. A table that
 * cannot be filled is an error, so that a new one is thought of.
 */
export async function fillTables(client: pg.ClientBase, filled: FilledFor): Promise<string[]> {
  // Content that rows refer to, and that nobody has published here.
  await client.query(`select app.publish_parameters('{"items": []}', 'none', 0)`)
  const waiting = new Set(await tables(client))
  const done: string[] = []
  const faults = new Map<string, string>()
  for (let before = -1; waiting.size > 0 && waiting.size !== before;) {
    before = waiting.size
    for (const table of waiting) {
      await client.query('savepoint filling')
      try {
        await fillTable(client, table, filled)
        waiting.delete(table)
        done.push(table)
      } catch (error) {
        faults.set(table, String(error))
        await client.query('rollback to savepoint filling')
      }
    }
  }
  if (waiting.size > 0)
    throw new Error([...waiting].map((table) => `No row in ${table}: ${faults.get(table)}`).join('\n'))
  return done
}

async function tables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'auth') and c.relkind = 'r' order by 1`,
  )
  return rows.map(({ name }) => name).filter((name) => !leftAlone.includes(name))
}

async function fillTable(client: pg.ClientBase, table: string, filled: FilledFor): Promise<void> {
  const values: Record<string, string> = {}
  for (const column of await columnsOf(client, table)) {
    const value = await valueOf(client, table, column, filled)
    if (value !== null) values[column.name] = value
  }
  const names = Object.keys(values)
  const [schema, name] = table.split('.')
  await client.query(
    `insert into ${schema}."${name}" (${names.join(', ')}) values (${Object.values(values).join(', ')})`,
  )
}

async function valueOf(
  client: pg.ClientBase,
  table: string,
  column: Column,
  { organizationId, person }: FilledFor,
): Promise<string | null> {
  const words = `Written by ${person.name}, ${person.email}`
  const rule = given[table]?.[column.name]
  if (rule !== undefined) return rule && withWords(rule, { words, ...person })
  if (column.name === 'organization_id') return literal(organizationId)
  if (isPerson(table, column.name)) return literal(person.id)
  if (column.pointsAt?.table === 'auth.user') return literal(person.id)
  if (column.pointsAt) return pointer(client, column, organizationId)
  if (['email', 'recipient'].includes(column.name)) return literal(person.email)
  if (column.type === 'text' && isOurs(table, column.name)) return literal(randomUUID().slice(0, 8))
  if (column.type === 'jsonb' && isOurs(table, column.name)) return `'{}'`
  switch (column.type) {
    case 'text':
      return literal(words)
    case 'jsonb':
      return `${literal(JSON.stringify({ note: words, name: words }))}::jsonb`
    default:
      return column.isRequired ? (plain[column.type] ?? null) : null
  }
}

function withWords(rule: string, said: Record<string, string>): string {
  return rule.replaceAll(/:(words|name|email)\b/g, (_, what: string) => JSON.stringify(said[what]))
}

const plain: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  int4: '1',
  int8: '1',
  float8: '0.5',
  bool: 'true',
  bytea: `'\\x00'`,
  timestamptz: 'current_timestamp',
  _text: `'{a}'`,
  verdict: `'learner_error'`,
  _uuid: `'{}'`,
  report_view: `'matrix'`,
  report_format: `'pdf'`,
  report_rhythm: `'week'`,
}

/** Ids of the person that no foreign key declares. */
function isPerson(table: string, column: string): boolean {
  if (table === 'app.audit_event' && column === 'subject_id') return true
  if (table === 'auth.verification' && column === 'value') return true
  return personalRows.some(
    (rows) =>
      rows.table === table && rows.columns.includes(column) && rows.where.includes(`t.${column} = :id`),
  )
}

/** Words that we write, or that are the company's: nobody's name gets there. */
function isOurs(table: string, column: string): boolean {
  const about = personalRows.filter(
    (rows) => rows.table === table && (rows.erasure.how === 'delete' || 'concept' in rows.copy),
  )
  if (about.length === 0 || column === 'hash') return true
  return about.some(({ erasure }) => erasure.how === 'keep' && erasure.ours?.includes(column))
}

const companysFirst = (id: string) => `order by organization_id is not distinct from '${id}' desc`

/** What is the company's own is pointed at where it has one. */
const ownFirst: Record<string, (organizationId: string) => string> = {
  'auth.identity_provider': companysFirst,
  'catalogue.exercise': companysFirst,
  'catalogue.course': companysFirst,
  'catalogue.course_version': (id) =>
    `order by exists (select from catalogue.course c where c.id = t.course_id and c.organization_id = '${id}') desc`,
  'catalogue.exercise_version': (id) =>
    `order by exists (select from catalogue.exercise e where e.id = t.exercise_id and e.organization_id = '${id}') desc`,
}

async function pointer(
  client: pg.ClientBase,
  { pointsAt, isRequired, name }: Column,
  organizationId: string,
) {
  const { table, column, hasCompany } = pointsAt!
  const [schema, bare] = table.split('.')
  const { rows } = await client.query<{ value: string }>(
    `select ${column}::text as value from ${schema}."${bare}" t ${hasCompany ? `where organization_id = '${organizationId}'` : ''} ${ownFirst[table]?.(organizationId) ?? ''} limit 1`,
  )
  if (rows[0]) return literal(rows[0].value)
  if (isRequired || /^(submission|grading)_id$/.test(name)) throw new Error(`nothing in ${table} yet`)
  return null
}

async function columnsOf(client: pg.ClientBase, table: string): Promise<Column[]> {
  const { rows } = await client.query<
    Omit<Column, 'pointsAt'> & { at: string | null; at_column: string | null; keys: number | null }
  >(
    `select a.attname as name, y.typname as type, a.attnotnull and not a.atthasdef as "isRequired",
       f.at, f.at_column, f.keys
     from pg_attribute a join pg_type y on y.oid = a.atttypid
     left join lateral (
       select n.nspname || '.' || r.relname as at, b.attname as at_column, array_length(k.conkey, 1) as keys
       from pg_constraint k join pg_class r on r.oid = k.confrelid join pg_namespace n on n.oid = r.relnamespace
       join pg_attribute b on b.attrelid = r.oid and b.attnum = k.confkey[array_length(k.confkey, 1)]
       where k.conrelid = a.attrelid and k.contype = 'f' and k.conkey[array_length(k.conkey, 1)] = a.attnum
       order by keys desc limit 1) f on true
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table.replace('.', '."') + '"'],
  )
  return rows.map(({ at, at_column, keys, ...column }) => ({
    ...column,
    pointsAt: at && at_column ? { table: at, column: at_column, hasCompany: (keys ?? 1) > 1 } : null,
  }))
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
