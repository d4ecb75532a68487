import { beginRun, hasRun } from './run.mjs'

/** Jest `globalSetup`. What it finds out reaches the workers through the environment they inherit; all suites of `npm test` share one run. */
export default async function globalSetup() {
  if (!hasRun()) await beginRun()
}
