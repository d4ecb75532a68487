import pg from 'pg'
import type { Terminal } from './terminal.js'

/** What every command of `pnpm admin` gets. */
export interface Command {
  args: string[]
  url: string
  loopbackOnly: boolean
  terminal: Terminal
}

/** Lends a connection as the database's owner and closes it afterwards, whatever happens. */
export async function asOwner<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  // Without a listener a connection that the server ends would end the process; the next statement says so anyway.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
