import { testRun } from './run.mjs'

/** Jest `globalSetup`. What it finds out reaches the workers through the environment they inherit. */
export default function globalSetup() {
  process.env.SKILLGRAD_TEST_RUN = testRun('begin')
}
