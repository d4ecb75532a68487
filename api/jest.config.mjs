import preset from '../jest.preset.mjs'

export default {
  ...preset,
  // Before any file of ours: which one a test file imports first must not matter.
  setupFiles: ['reflect-metadata'],
  globalSetup: '@skillgrad/db/testkit/global-setup',
  globalTeardown: '@skillgrad/db/testkit/global-teardown',
  maxWorkers: 2,
  testTimeout: 30_000,
}
