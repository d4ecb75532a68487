import preset from '../../jest.preset.mjs'

export default {
  ...preset,
  globalSetup: '@skillgrad/db/testkit/global-setup',
  globalTeardown: '@skillgrad/db/testkit/global-teardown',
  // Each concurrent test keeps a sandbox busy; more at once than this and wall clocks tell more about the machine.
  maxConcurrency: 3,
  // The first runner of a kind builds its snapshot; on a busy machine that outlasts Jest's five seconds.
  testTimeout: 60_000,
}
