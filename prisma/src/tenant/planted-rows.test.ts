import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDatabase } from '@skillgrad/db/testkit'
import { fillTables } from '../../testkit/fill-tables.js'
import { connected } from '../connection/connected.js'
import type { MemberWithUser } from '../../factories/identity.js'

/**
 * Two companies with a row in every table that the catalogue of PostgreSQL names, content of their own among them: what one
 * cannot see is there to be seen.
 */
const database = await testDatabase()

interface Table {
  name: string
  isGuarded: boolean
  /** Whether the api may read it at all. */
  isRead: boolean
  isTouched: boolean
}

const { rows: tables } = (await database.as(
  'migrator',
  `select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as "isGuarded",
     has_table_privilege('skillgrad_api', c.oid, 'select') as "isRead",
     has_table_privilege('skillgrad_api', c.oid, 'insert, update, delete')
       or has_any_column_privilege('skillgrad_api', c.oid, 'select, insert, update') as "isTouched"
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('app', 'auth', 'catalogue') and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
)) as { rows: Table[] }
const guarded = tables.filter(({ isGuarded }) => isGuarded)

const ours = await database.givenMember({ role: 'owner' })
await plant(ours)
const before = await placesOf(tables)
const theirs = await database.givenMember({ role: 'owner' })
await plant(theirs)
/** Where each row of the other company stands, by table. */
const planted = new Map(
  [...(await placesOf(tables))].map(([name, places]) => [
    name,
    places.filter((place) => !before.get(name)!.includes(place)),
  ]),
)

test('the other company has a row in every table that row-level security guards', () => {
  expect(guarded.length).toBeGreaterThan(70)
  expect(guarded.filter(({ name }) => planted.get(name)!.length === 0)).toEqual([])
})

test('of all that the api may read it sees rows of its company, none of another’s, and none without a company', async () => {
  const read = guarded.filter(({ isRead }) => isRead)
  const report = { tables: 0, rlsLeaks: 0 }
  for (const { name } of read) {
    const text = `select tableoid || ' ' || ctid as place from ${name}`
    const inOurs = await database.tenant.query<{ place: string }>(ours.organizationId, text)
    const without = (await database.as('api', text)).rows as { place: string }[]
    const seen = inOurs.map(({ place }) => place)
    const foreign = (places: readonly string[]) =>
      places.filter((place) => planted.get(name)!.includes(place)).length
    const leaks = foreign(seen) + foreign(without.map(({ place }) => place))

    report.tables += 1
    report.rlsLeaks += leaks
    if (process.env.TENANCY_REPORT)
      writeFileSync(join(process.env.TENANCY_REPORT, 'row-level-security.json'), JSON.stringify(report))
    expect({ name, leaks, seesItsOwn: seen.length > 0 }).toEqual({ name, leaks: 0, seesItsOwn: true })
    if (!name.startsWith('catalogue.')) expect({ name, without }).toEqual({ name, without: [] })
  }

  expect(read.length).toBeGreaterThan(65)
})

test('what is not guarded is closed to the api, or says nothing of any company', async () => {
  const open = tables.filter(({ isGuarded, isTouched }) => !isGuarded && isTouched)
  const ofThem = open.filter(({ name }) => planted.get(name)!.length > 0)

  expect(open.filter(({ name }) => !name.startsWith('catalogue.'))).toEqual([])
  expect(ofThem).toEqual([])
  for (const { name } of tables.filter(({ isTouched }) => !isTouched))
    await expect(database.tenant.query(ours.organizationId, `select * from ${name}`)).rejects.toThrow(
      /permission denied/,
    )
})

/** A company with a row everywhere, and an exercise and a course of its own. */
async function plant({ organizationId, user }: MemberWithUser): Promise<void> {
  const skill = await database.owner.skill.findFirstOrThrow()
  const { exercise, version } = await database.givenExercise()
  await database.owner.exercise.update({ where: { id: exercise.id }, data: { organizationId } })
  await database.owner.exerciseSkill.create({
    data: { exerciseVersionId: version.id, skillId: skill.id, weight: 1 },
  })
  const words = { title: 'Ours', summary: '', sourceHash: 'x' }
  await database.owner.catalogueCourse.create({
    data: {
      organizationId,
      slug: `course-${randomUUID().slice(0, 8)}`,
      position: 1,
      currentVersion: 1,
      versions: {
        create: {
          number: 1,
          sourceHash: 'x',
          minutes: 1,
          texts: { create: { locale: 'en', ...words } },
          lessons: {
            create: {
              slug: 'one',
              position: 1,
              minutes: 1,
              texts: { create: { locale: 'en', body: '', ...words } },
              skills: { create: { skillId: skill.id } },
            },
          },
        },
      },
    },
  })
  await connected(database.urls.migrator, async (client) => {
    await client.query('begin')
    await fillTables(client, { organizationId, person: user })
    await client.query('commit')
  })
}

/** As the migrator sees them. */
async function placesOf(all: readonly Table[]): Promise<Map<string, string[]>> {
  return connected(database.urls.migrator, async (client) => {
    const places = new Map<string, string[]>()
    for (const { name } of all) {
      const { rows } = await client.query<{ place: string }>(
        `select tableoid || ' ' || ctid as place from ${name}`,
      )
      places.set(
        name,
        rows.map(({ place }) => place),
      )
    }
    return places
  })
}
