import { packageRoot } from '@skillgrad/exercises/catalog'
import { checkExercises, checkUsage } from './check.js'
import { scaffoldExercise, scaffoldUsage } from './scaffold.js'

/** `pnpm exercise …`: what authors of built-in exercises need. Exit code 1 when a check fails, 2 for wrong usage. */
const [command, ...args] = process.argv.slice(2).filter((argument) => argument !== '--')
try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function run(): Promise<number> {
  if (command === 'check') return (await checkExercises(args)) ? 0 : 1
  if (command === 'new' && args.length === 1) {
    console.log(`${scaffoldExercise(args[0]!, packageRoot())}\nNext: docs/guides/writing-an-exercise.md`)
    return 0
  }
  console.error(`Usage: ${scaffoldUsage}\n       ${checkUsage}`)
  return 2
}
