import preset from '../../jest.preset.mjs'

// Training takes what it takes on a busy machine; what a learner may use is checked in CPU seconds.
export default {
  ...preset,
  testTimeout: 180_000,
}
