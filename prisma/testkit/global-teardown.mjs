import { testRun } from './run.mjs'

/** Jest `globalTeardown`. */
export default function globalTeardown() {
  testRun('end')
}
