import { deriveSecret } from './secret.js'

/** Who connects. The migrator owns the database; the others get what they need and no more. */
export const serviceRoles = {
  api: 'skillgrad_api',
  grader: 'skillgrad_grader',
  auth: 'skillgrad_auth',
  queue: 'skillgrad_queue',
} as const

export type ServiceRole = keyof typeof serviceRoles
export const serviceRoleNames = Object.keys(serviceRoles) as ServiceRole[]

export type DatabaseUrls = { migrator: string } & Record<ServiceRole, string>

interface UrlSource {
  /** The owner's address. */
  url: string
  secret: string
  given?: Partial<Record<ServiceRole, string>>
}

/** The address of every role: as given, else the owner's address with the role's name and derived password. */
export function databaseUrls({ url, secret, given = {} }: UrlSource): DatabaseUrls {
  const derived = (role: ServiceRole) => given[role] ?? asRole(url, role, secret)
  return {
    migrator: url,
    api: derived('api'),
    grader: derived('grader'),
    auth: derived('auth'),
    queue: derived('queue'),
  }
}

export function rolePassword(secret: string, roleName: string): string {
  return deriveSecret(secret, `postgres-role/${roleName}`)
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(database)}`
  return address.toString()
}

/** Environment variables by which the services take their addresses; none gets the owner's. */
export function serviceEnvironment(urls: DatabaseUrls): Record<string, string> {
  return {
    API_DATABASE_URL: urls.api,
    GRADER_DATABASE_URL: urls.grader,
    AUTH_DATABASE_URL: urls.auth,
    QUEUE_DATABASE_URL: urls.queue,
  }
}

function asRole(url: string, role: ServiceRole, secret: string): string {
  const address = new URL(url)
  address.username = serviceRoles[role]
  address.password = rolePassword(secret, serviceRoles[role])
  return address.toString()
}
