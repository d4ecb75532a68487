// What the services need; setting a database up is `./setup.js`, which they never load.
export * from './generated/client.js'
export { openPrisma } from './connection/open-prisma.js'
export { poolStates, type PoolState } from './connection/pools.js'
export {
  databaseUrls,
  serviceEnvironment,
  serviceRoles,
  type DatabaseUrls,
  type ServiceRole,
} from './connection/roles.js'
export { latestMigration } from './migrate/latest-migration.js'
export { deriveSecret, loadSecret } from './connection/secret.js'
export { choosesTransport, transportAdvice } from './connection/transport.js'
export {
  openTenantDatabase,
  setTenant,
  type TenantDatabase,
  type TenantDatabaseOptions,
  type TenantReader,
  type TenantTransaction,
} from './tenant/tenant-database.js'
export { TenantPool } from './tenant/tenant-pool.js'
export type { Requirement } from './content/content-format.js'
export type { Paper, Question } from './content/lesson-format.js'
export type { ItemQuestion } from './content/items/item-format.js'
export { KeptOut } from './privacy/kept-out.js'
export { personalRows } from './privacy/all-personal-rows.js'
export { concepts, copyStatement, type Concept, type KnownPerson } from './privacy/personal-rows.js'
export {
  askedWords,
  hanWords,
  pieces,
  searchQuery,
  type AskedWord,
  type SearchQuery,
} from './search/search-query.js'
export { letters, lettersOf } from './search/quoted.js'
export { storeOwnCourse } from './search/store-own-course.js'
export { storeOwnExercise } from './search/store-own-exercise.js'
export { wordsOf } from './search/words.js'
