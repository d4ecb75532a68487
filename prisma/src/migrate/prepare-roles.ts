import pg from 'pg'
import { connected, errorCode } from '../connection/connected.js'
import { DatabaseStartError } from '../embedded/database-start-error.js'
import { serviceRoleNames, serviceRoles, type DatabaseUrls, type ServiceRole } from '../connection/roles.js'

/** PostgreSQL's "tuple concurrently updated" has no code of its own. */
const internalError = 'XX000'
const insufficientPrivilege = '42501'
const attempts = 5

/**
 * Lets the services sign in with the passwords of their addresses. Roles belong to the whole server, where another
 * database may be prepared at this moment: so nothing is written that already holds, and a collision is tried again.
 */
export async function prepareRoles(client: pg.ClientBase, urls: DatabaseUrls): Promise<void> {
  for (const role of serviceRoleNames) {
    if (await canSignIn(urls[role])) continue
    await requireOwnRole(client, role, urls)
    const password = decodeURIComponent(new URL(urls[role]).password)
    const alter = `alter role ${serviceRoles[role]} login password ${pg.escapeLiteral(password)}`
    await withRetries(() => client.query(alter)).catch((cause: unknown) => {
      throw errorCode(cause) === insufficientPrivilege ? notOurs(serviceRoles[role], cause) : cause
    })
  }
  const { rows } = await client.query<{ name: string; ready: boolean }>(
    `select current_database() as name, has_database_privilege('skillgrad_queue', current_database(), 'create') as ready`,
  )
  // The queue's library asks to create its schema at each start, even where it exists.
  if (!rows[0]!.ready)
    await client.query(`grant create on database ${pg.escapeIdentifier(rows[0]!.name)} to skillgrad_queue`)
}

/**
 * A role that another database on this server uses belongs to another installation: a new password would lock that one out.
 * Asked once more whether it lets us in, since one with our secret may have set the password at this moment.
 */
async function requireOwnRole(client: pg.ClientBase, role: ServiceRole, urls: DatabaseUrls): Promise<void> {
  const name = serviceRoles[role]
  const { rows } = await client.query<{ database: string }>(
    `select distinct datname as database from pg_shdepend join pg_database on pg_database.oid = dbid
     where refclassid = 'pg_authid'::regclass and refobjid = $1::regrole and datname <> current_database()
       and (select rolcanlogin from pg_roles where rolname = $1::name) order by 1`,
    [name],
  )
  if (rows.length === 0 || (await canSignIn(urls[role]))) return
  const others = rows.map(({ database }) => database).join(', ')
  throw new DatabaseStartError(
    'foreign-roles',
    `The role ${name} of this server belongs to another Skillgrad (database ${others}) with another secret. Two installations can share a server only with one secret: set SKILLGRAD_SECRET to the one in the secrets.json of the other. Else give this one a server of its own.`,
  )
}

function notOurs(role: string, cause: unknown): DatabaseStartError {
  return new DatabaseStartError(
    'foreign-roles',
    `The role ${role} was made by another role, so that of DATABASE_URL may not give it a password. Let a superuser allow it: grant ${role} to the role of DATABASE_URL with admin option.`,
    { cause },
  )
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
