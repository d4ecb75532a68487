export * from '../factories/exercise.js'
export * from '../factories/identity.js'
export { hashPassword } from '../seed/password.js'
export { testDatabase, type TestDatabase } from './test-database.js'
