import { connected, errorCode } from '../connection/connected.js'
import { serviceRoles } from '../connection/roles.js'
import { DatabaseStartError } from './database-start-error.js'

const neededVersion = 180_000

interface Facts {
  version: number
  shownVersion: string
  user: string
  database: string
  mayMakeRoles: boolean
  mayCreate: boolean
  roles: number
}

/** Throws DatabaseStartError with advice unless this PostgreSQL, which somebody else runs, can hold a Skillgrad. */
export async function requireUsable(url: string): Promise<void> {
  const facts = await connected(url, async (client) => {
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as "shownVersion",
         current_user as "user", current_database() as database,
         (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayMakeRoles",
         has_database_privilege(current_database(), 'create') as "mayCreate",
         (select count(*)::int from pg_roles where rolname = any($1)) as roles`,
      [Object.values(serviceRoles)],
    )
    return rows[0]!
  }).catch((cause: unknown) => {
    throw unreachable(url, cause)
  })
  const lack = lackOf(facts)
  if (lack !== undefined) throw new DatabaseStartError('unfit', lack)
}

function lackOf(facts: Facts): string | undefined {
  const { version, shownVersion, user, database, mayMakeRoles, mayCreate, roles } = facts
  if (version < neededVersion)
    return `Skillgrad needs PostgreSQL 18 or newer; the server of DATABASE_URL is ${shownVersion}. Upgrade it, or leave DATABASE_URL out to use the embedded PostgreSQL.`
  if (!mayCreate)
    return `The role ${user} of DATABASE_URL may not create schemas in ${database}. Make it the owner: alter database "${database}" owner to "${user}"`
  if (!mayMakeRoles && roles < Object.keys(serviceRoles).length)
    return `The role ${user} of DATABASE_URL may not make roles, and the services sign in as roles of their own (${Object.values(serviceRoles).join(', ')}). Allow it: alter role "${user}" createrole`
  return undefined
}

function unreachable(url: string, cause: unknown): DatabaseStartError {
  const { host, username, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username)
  return new DatabaseStartError('unreachable', explain(cause, { host, username, database }), { cause })
}

function explain(cause: unknown, at: { host: string; username: string; database: string }): string {
  const reason = cause instanceof Error ? cause.message || String(errorCode(cause)) : String(cause)
  switch (errorCode(cause)) {
    case '28P01':
    case '28000':
      return `The PostgreSQL of DATABASE_URL (${at.host}) does not let ${at.username} in: ${reason}`
    case '3D000':
      return `There is no database "${at.database}" on the PostgreSQL of DATABASE_URL (${at.host}). Make it: create database "${at.database}" owner "${at.username}"`
    default:
      return `The PostgreSQL of DATABASE_URL (${at.host}) can't be reached: ${reason}. Start it, mend the address, or leave DATABASE_URL out to use the embedded PostgreSQL.`
  }
}
