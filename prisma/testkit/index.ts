export * from '../factories/exercise.js'
export * from '../factories/identity.js'
export { testDatabase, type TestDatabase } from './test-database.js'
