import { testDatabase } from '@skillgrad/db/testkit'
import pg from 'pg'
import { TenantPool } from './tenant-pool.js'
import { TenantQuery } from './tenant-query.js'

const database = await testDatabase()
const pool = new TenantPool({ connectionString: database.urls.api, max: 8 })
afterAll(() => pool.end())

/** sfc-like noise is not needed: a fixed, uneven sequence makes a failure repeat. */
function* sequence(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648)
}

async function givenCompanies(count: number): Promise<string[]> {
  const companies = await Promise.all(Array.from({ length: count }, () => database.givenOrganization()))
  for (const organization of companies)
    await database.givenTeam({ organization, name: `Team of ${organization.id}` })
  return companies.map((organization) => organization.id)
}

test('2 000 statements of 10 companies over 8 connections, a tenth of them failing, never show a foreign row', async () => {
  const companies = await givenCompanies(10)
  const random = sequence(7)
  const wrong: unknown[] = []
  let failed = 0
  const one = async () => {
    const id = companies[random.next().value % companies.length]!
    const fails = random.next().value % 10 === 0
    const named = random.next().value % 2 === 0
    const text = `select organization_id as id, name${fails ? ', 1 / (length(name) - length(name)) as fault' : ''} from app.team where $1`
    try {
      const query = { text, values: [true], ...(named && { name: fails ? 'faulty' : 'teams' }) }
      const { rows } = await pool.queryFor<{ id: string; name: string }>(id, query)
      if (rows.length !== 1 || rows[0]!.id !== id || rows[0]!.name !== `Team of ${id}`)
        wrong.push({ id, rows })
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '22012') throw error
      failed += 1
    }
  }
  const lane = async () => {
    for (let turn = 0; turn < 50; turn++) await one()
  }

  await Promise.all(Array.from({ length: 40 }, lane))

  expect(wrong).toEqual([])
  expect(failed).toBeGreaterThan(100)
  const plain = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const client = await pool.connect()
      const { rows } = await client.query(
        `select count(*)::int as teams, current_setting('app.organization_id', true) as tenant from app.team`,
      )
      client.release()
      return rows[0] as { teams: number; tenant: string }
    }),
  )
  expect(plain.every(({ teams, tenant }) => teams === 0 && !tenant)).toBe(true)
})

test('without a company, or with something that is none, nothing is asked of the database', async () => {
  await expect(pool.query({ text: 'select 1' })).rejects.toThrow('no tenant is set')
  await expect(pool.queryFor(`' or true --`, { text: 'select 1' })).rejects.toThrow('no tenant is set')
  expect(() => new TenantQuery('', { text: 'select 1' }, () => undefined)).toThrow('no tenant is set')
})

test('a write that fails changes nothing, and the connection goes on', async () => {
  const [id] = await givenCompanies(1)
  const rename = { text: `update app.team set slug = $1, name = null`, values: ['renamed'] }

  await expect(pool.queryFor(id!, rename)).rejects.toThrow(/not-null/)

  const { rows } = await pool.queryFor<{ slug: string }>(id!, { text: 'select slug from app.team' })
  expect(rows[0]!.slug).not.toBe('renamed')
})
