import walls from './jest.walls.config.mjs'

/** What takes minutes: `npm run test:all`. */
export default { ...walls, testMatch: ['**/*.long-test.ts'] }
