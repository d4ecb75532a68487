import { createHash, randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import { connected } from '../src/connection/connected.js'
import { listErasures, replayErasures } from '../src/privacy/erasures.js'
import { copiedDatabase } from '../testkit/copied-database.js'
import { fillTables } from '../testkit/fill-tables.js'

const database = await testDatabase()
const secret = 'a secret of tests, long enough to be one'

/** A company with a row in every table, an exercise of its own among them. */
async function givenFullCompany() {
  const member = await database.givenMember({ role: 'owner', name: `Person ${randomUUID().slice(0, 8)}` })
  const { organizationId, user } = member
  await givenOwnExercise(organizationId)
  await connected(database.urls.migrator, async (client) => {
    await client.query('begin')
    await fillTables(client, { organizationId, person: user })
    await client.query(`select app.enqueue_for($1, 'members.import', '{}')`, [organizationId])
    await client.query('commit')
  })
  return { organizationId, user }
}

async function givenOwnExercise(organizationId: string): Promise<void> {
  const bytes = Buffer.from(organizationId)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { exercise, version } = await database.givenExercise()
  await database.owner.exercise.update({ where: { id: exercise.id }, data: { organizationId } })
  await database.owner.exerciseVersion.update({ where: { id: version.id }, data: { hash } })
  await database.owner.exerciseFile.create({ data: { hash, bytes } })
  await database.owner.regrade.create({ data: { targetVersion: hash, requestedBy: 'somebody' } })
}

/** How many rows each table has, and how many of them are of the company; also where only a text says so. */
async function countedRows(organizationId: string): Promise<Map<string, { all: number; ofCompany: number }>> {
  const counts = new Map<string, { all: number; ofCompany: number }>()
  for (const [url, schemas] of [
    [database.urls.migrator, `('app', 'auth', 'catalogue')`],
    [database.urls.queue, `('graphile_worker')`],
  ] as const)
    await connected(url, async (client) => {
      const { rows } = await client.query<{ table: string }>(
        `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table
         from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${schemas} and c.relkind = 'r'`,
      )
      for (const { table } of rows) {
        const { rows: found } = await client.query(
          `select count(*)::int as all, count(*) filter (where position($1 in t::text) > 0)::int as "ofCompany" from ${table} t`,
          [organizationId],
        )
        counts.set(table, found[0])
      }
    })
  return counts
}

async function eraseAsService(organizationId: string, most: number): Promise<number> {
  for (let steps = 1; ; steps++) {
    const { rows } = await database.as('auth', 'select * from auth.erase_company($1, $2)', [
      organizationId,
      most,
    ])
    if (rows[0].gone) return steps
  }
}

test('a deleted company is gone from every table, and another is untouched', async () => {
  const gone = await givenFullCompany()
  const stays = await givenFullCompany()
  await database.owner.companyDeletion.update({
    where: { organizationId: gone.organizationId },
    data: { dueAt: new Date(Date.now() - 1) },
  })
  const before = await countedRows(stays.organizationId)
  const filled = [...(await countedRows(gone.organizationId))].filter(([, { ofCompany }]) => ofCompany > 0)
  expect(filled.length).toBeGreaterThan(35)

  await eraseAsService(gone.organizationId, 1)

  const left = [...(await countedRows(gone.organizationId))].filter(([, { ofCompany }]) => ofCompany > 0)
  expect(left.map(([table]) => table)).toEqual(['auth.erasure'])
  const after = await countedRows(stays.organizationId)
  for (const [table, { ofCompany }] of before)
    expect({ table, rows: after.get(table)!.ofCompany }).toEqual({ table, rows: ofCompany })
  for (const table of [
    'catalogue.exercise',
    'catalogue.exercise_version',
    'catalogue.exercise_file',
    'catalogue.regrade',
  ])
    expect({ table, rows: after.get(table)!.all }).toEqual({ table, rows: before.get(table)!.all - 1 })
  expect(await database.owner.user.count({ where: { id: gone.user.id } })).toBe(1)
  const receipt = await database.owner.erasure.findFirstOrThrow({ where: { subjectId: gone.organizationId } })
  expect(receipt).toMatchObject({
    kind: 'company',
    erased: { 'app.submission': 1, 'catalogue.exercise': 1, job: 1 },
  })
})

test('a company that a restored backup brings back is deleted again, whatever was asked there', async () => {
  const { organizationId } = await givenFullCompany()
  const backup = await copiedDatabase(database.urls.migrator)
  await database.as(
    'migrator',
    'update auth.company_deletion set due_at = now() where organization_id = $1',
    [organizationId],
  )
  await eraseAsService(organizationId, 1000)
  const listed = await listErasures(database.urls.migrator)

  await replayErasures({ url: backup.migrator, secret }, listed)
  await replayErasures({ url: backup.migrator, secret }, listed)

  const { rows } = await connected(backup.migrator, (client) =>
    client.query('select 1 from auth.organization where id = $1', [organizationId]),
  )
  expect(rows).toEqual([])
  expect((await listErasures(backup.migrator)).map(({ subject }) => subject)).toContain(organizationId)
})

test('before its time a service takes nothing of a company', async () => {
  const { organizationId } = await givenFullCompany()
  await database.as(
    'migrator',
    `update auth.company_deletion set due_at = now() + interval '1 day' where organization_id = $1`,
    [organizationId],
  )
  const never = await database.givenOrganization()

  for (const id of [organizationId, never.id]) {
    const { rows } = await database.as('auth', 'select * from auth.erase_company($1, 100)', [id])
    expect(rows).toEqual([{ rows_of: null, erased: '0', gone: false }])
    expect(await database.owner.organization.count({ where: { id } })).toBe(1)
  }
})
