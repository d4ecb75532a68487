import preset from '../jest.preset.mjs'

export default {
  ...preset,
  globalSetup: '@skillgrad/db/testkit/global-setup',
  // A hung wait is found by this; how long things take on a busy machine is not what these tests say.
  testTimeout: 60_000,
  globalTeardown: '@skillgrad/db/testkit/global-teardown',
}
