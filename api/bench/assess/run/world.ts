import type { World } from '../world.js'
import { runCompanies } from './companies.js'
import { runDif } from './dif.js'
import { runFlags } from './flags.js'
import { runGrowth } from './growth.js'
import { runSittings, type EngineName } from './sittings.js'
import { runTimeline } from './timeline.js'
import { WorldFault } from '../world.js'

export interface Run {
  engine: EngineName
  world: string
  seed: number
  simulees?: number | undefined
}

export interface Outcome {
  world: string
  engine: EngineName
  seed: number
  simulees: number
  seconds: number
  goals: Record<string, { value: number | null; atLeast?: number; atMost?: number; isMet: boolean }>
  [figure: string]: unknown
}

export async function runWorld(
  world: World,
  { engine, world: name, seed, simulees: wanted }: Run,
): Promise<Outcome> {
  const simulees = wanted ?? world.simulees
  const from = performance.now()
  const figures: Record<string, unknown> = await figuresIn(world, { engine, seed, simulees })
  return {
    world: name,
    engine,
    seed,
    simulees,
    ...figures,
    seconds: Math.round((performance.now() - from) / 100) / 10,
    goals: Object.fromEntries(
      Object.entries(world.goals).map(([path, bounds]) => [path, judged(figures, path, bounds)]),
    ),
  }
}

async function figuresIn(world: World, asked: { engine: EngineName; seed: number; simulees: number }) {
  if (world.kind === 'sittings') return await runSittings(world, asked)
  if (asked.engine !== 'ours')
    throw new WorldFault(`This world measures ${world.kind}, which only the engine ours does.`)
  switch (world.kind) {
    case 'flags':
      return runFlags(world, asked.seed)
    case 'dif':
      return runDif(world, asked.seed)
    case 'timeline':
      return runTimeline(world, asked)
    case 'growth':
      return runGrowth(world, asked)
    case 'companies':
      return runCompanies(world, asked)
  }
}

/** `path` leads through the figures by dots: `cpuMsPerItem.p99`. */
function judged(
  figures: Record<string, unknown>,
  path: string,
  bounds: { atLeast?: number; atMost?: number },
) {
  const found =
    path in figures
      ? figures[path]
      : path
          .split('.')
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], figures)
  const value = typeof found === 'number' ? found : null
  const isMet =
    value !== null && value >= (bounds.atLeast ?? -Infinity) && value <= (bounds.atMost ?? Infinity)
  return { value, ...bounds, isMet }
}
