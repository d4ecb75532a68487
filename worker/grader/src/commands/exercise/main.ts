import { checkExercises, checkUsage } from './check.js'

/** `pnpm exercise …`: what authors of built-in exercises need. Exit code 1 when a check fails, 2 for wrong usage. */
const [command, ...args] = process.argv.slice(2).filter((argument) => argument !== '--')
if (command === 'check') process.exitCode = (await checkExercises(args)) ? 0 : 1
else {
  console.error(`Usage: ${checkUsage}`)
  process.exitCode = 2
}
