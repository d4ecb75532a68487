import preset from '../jest.preset.mjs'

export default {
  ...preset,
  globalSetup: '@skillgrad/db/testkit/global-setup',
  globalTeardown: '@skillgrad/db/testkit/global-teardown',
  maxWorkers: 2,
  testTimeout: 30_000,
}
