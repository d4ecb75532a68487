import { endRun } from './run.mjs'

/** Jest `globalTeardown`. */
export default endRun
