/** What a spawned grader inherits: paths and locale, and whatever the machine running the tests needs. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '' }
}
