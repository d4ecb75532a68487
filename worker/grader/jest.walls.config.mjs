import preset from '../../jest.preset.mjs'

/** The tests of the walls alone: they need no database. */
export default {
  ...preset,
  testMatch: ['**/src/{sandbox,hostile,protocol,pool}/**/*.test.ts'],
  maxConcurrency: 3,
  testTimeout: 120_000,
}
