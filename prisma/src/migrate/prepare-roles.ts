import pg from 'pg'
import { connected, errorCode } from '../connection/connected.js'
import { serviceRoleNames, serviceRoles, type DatabaseUrls } from '../connection/roles.js'

/** PostgreSQL's "tuple concurrently updated" has no code of its own. */
const internalError = 'XX000'
const attempts = 5

/**
 * Lets the services sign in with the passwords of their addresses. Roles belong to the whole server, where another
 * database may be prepared at this moment: so nothing is written that already holds, and a collision is tried again.
 */
export async function prepareRoles(client: pg.ClientBase, urls: DatabaseUrls): Promise<void> {
  for (const role of serviceRoleNames) {
    if (await canSignIn(urls[role])) continue
    const password = decodeURIComponent(new URL(urls[role]).password)
    const alter = `alter role ${serviceRoles[role]} login password ${pg.escapeLiteral(password)}`
    await withRetries(() => client.query(alter))
  }
  const { rows } = await client.query<{ name: string; ready: boolean }>(
    `select current_database() as name, has_database_privilege('skillgrad_queue', current_database(), 'create') as ready`,
  )
  // The queue's library asks to create its schema at each start, even where it exists.
  if (!rows[0]!.ready)
    await client.query(`grant create on database ${pg.escapeIdentifier(rows[0]!.name)} to skillgrad_queue`)
}

async function canSignIn(url: string): Promise<boolean> {
  return connected(url, async () => true).catch(() => false)
}

async function withRetries(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      if (errorCode(error) !== internalError || attempt === attempts) throw error
    }
  }
}
