import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { testDatabase } from '@skillgrad/db/testkit'
import { TenantPool } from './tenant-pool.js'

const database = await testDatabase()

test('a server that dies right after an answer costs the connection and not the process', async () => {
  const { id } = await database.givenOrganization()
  const line = await givenLine(database.urls.api)
  const pool = new TenantPool({ connectionString: line.url, max: 1, application_name: 'doomed' })
  await pool.queryFor(id, { text: 'select 1' })

  line.hold()
  const asked = pool.queryFor<{ answer: number }>(id, { text: 'select 2 as answer' })
  await line.held()
  await database.as(
    'api',
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed' and datname = current_database()`,
  )
  await line.ended()
  line.deliver()
  const { rows } = await asked

  expect(rows).toEqual([{ answer: 2 }])
  line.hold(false)
  expect((await pool.queryFor(id, { text: 'select 3 as answer' })).rows).toEqual([{ answer: 3 }])
  await pool.end()
  line.close()
}, 60_000)

/** To the database, with the power to hold its words back and to deliver them in one piece. */
async function givenLine(databaseUrl: string) {
  const address = new URL(databaseUrl)
  const kept: Buffer[] = []
  let isHolding = false
  let last: { near: Socket; far: Socket } | undefined
  const server = createServer((near) => {
    const far = connect(Number(address.port), address.hostname)
    last = { near, far }
    near.on('data', (chunk) => far.write(chunk))
    near.on('close', () => far.destroy())
    far.on('data', (chunk) => (isHolding ? kept.push(chunk) : near.write(chunk)))
    far.on('close', () => isHolding || near.end())
    for (const socket of [near, far]) socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(databaseUrl)
  through.port = String((server.address() as AddressInfo).port)
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    url: through.toString(),
    hold: (holding = true) => void (isHolding = holding),
    held: () => until(() => kept.length > 0),
    ended: () => until(() => last!.far.destroyed),
    deliver: () => void last!.near.end(Buffer.concat(kept.splice(0))),
    close: () => server.close(),
  }
}
