export { BackupError } from './backup/backup-error.js'
export { checkBackup } from './backup/check-backup.js'
export { requireEmptyDatabase, restoreBackup } from './backup/restore-backup.js'
export { restoreFiles, settleSecret } from './backup/restore-data.js'
export { takeBackup } from './backup/take-backup.js'
export { settleDemo, type DemoAccount, type DemoOptions } from '../seed/demo.js'
export { databaseVersion } from './connection/database-version.js'
export { serviceEnvironment, type DatabaseUrls } from './connection/roles.js'
export { readContent } from './content/read-content.js'
export { syncContent, type SyncOptions } from './content/sync-content.js'
export { findAbandoned } from './embedded/abandoned.js'
export { DatabaseStartError, type StartFault } from './embedded/database-start-error.js'
export {
  lookAtDatabase,
  startDatabase,
  stopDatabase,
  type DatabaseState,
  type RunningDatabase,
  type StartOptions,
} from './embedded/start-database.js'
export { readDatabaseEnv, type DatabaseEnv } from './env.js'
export type { MigrationOutcome } from './migrate/apply-migrations.js'
export { describeRefusal, migrateDatabase } from './migrate/migrate-database.js'
export {
  distrustCredentialKey,
  listCredentialKeys,
  retireCredentialKey,
  type KnownCredentialKey,
} from './operator/credential-keys.js'
export { appointOperator, dismissOperator, listOperators, type KnownOperator } from './operator/operators.js'
export { removeSecondStep } from './operator/second-step.js'
export { companySeats, mostSeats, type CompanySeats } from './operator/seats.js'
export { endSessions } from './operator/sessions.js'
export { prepareDatabase, type PrepareOptions } from './prepare-database.js'
export {
  eraseByEmail,
  listErasures,
  replayErasures,
  type ListedErasure,
  type Replayed,
} from './privacy/erasures.js'
