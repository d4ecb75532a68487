export * from './generated/client.js'
export { openPrisma } from './connection/open-prisma.js'
export {
  databaseUrls,
  serviceEnvironment,
  serviceRoles,
  type DatabaseUrls,
  type ServiceRole,
} from './connection/roles.js'
export { deriveSecret, loadSecret } from './connection/secret.js'
export { DatabaseStartError, type StartFault } from './embedded/database-start-error.js'
export {
  startDatabase,
  stopDatabase,
  type RunningDatabase,
  type StartOptions,
} from './embedded/start-database.js'
export { readDatabaseEnv, type DatabaseEnv } from './env.js'
export type { MigrationOutcome } from './migrate/apply-migrations.js'
export { exerciseVersionHash } from './content/sync-exercises.js'
export { syncContent } from './content/sync-content.js'
export { prepareDatabase, type PrepareOptions } from './prepare-database.js'
export { describeRefusal, migrateDatabase } from './migrate/migrate-database.js'
export {
  openTenantDatabase,
  setTenant,
  type TenantDatabase,
  type TenantDatabaseOptions,
  type TenantReader,
  type TenantTransaction,
} from './tenant/tenant-database.js'
export { TenantPool } from './tenant/tenant-pool.js'
export { seedDemo, type DemoAccount, type SeedOptions } from '../seed/demo.js'
export { hashPassword, passwordParameters, verifyPassword } from '../seed/password.js'
