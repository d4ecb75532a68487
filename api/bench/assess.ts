import { parseArgs } from 'node:util'
import { runWorld } from './assess/run/world.js'
import { printed } from './assess/measure/printed.js'
import { readWorld, worldNames, WorldFault } from './assess/world.js'

/**
 * `pnpm bench assess --engine ours|jscat|random --world <name|file> --seed N [--simulees N] [--json]`: the measurement engine in
 * a made-up world whose truth only the bench knows. `docs/guides/assessment-worlds.md` says what a world is.
 */
const engines = ['ours', 'jscat', 'random'] as const

try {
  const asked = parsedArguments()
  const figures = await runWorld(readWorld(asked.world), asked)
  console.log(asked.json ? JSON.stringify(figures, null, 2) : printed(figures))
} catch (error) {
  if (!(error instanceof WorldFault)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function parsedArguments() {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
    options: {
      engine: { type: 'string', default: 'ours' },
      world: { type: 'string' },
      seed: { type: 'string', default: '1' },
      simulees: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const engine = engines.find((one) => one === values.engine)
  if (!engine) throw new WorldFault(`--engine is one of ${engines.join(', ')}.`)
  if (!values.world)
    throw new WorldFault(`--world is the path of a file or one of ${worldNames().join(', ')}.`)
  return {
    engine,
    world: values.world,
    seed: wholeNumber('--seed', values.seed, 0),
    simulees: values.simulees === undefined ? undefined : wholeNumber('--simulees', values.simulees, 10),
    json: values.json,
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least)
    throw new WorldFault(`${name} is a whole number from ${least} on.`)
  return value
}
