import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { learnerFaults } from '@skillgrad/exercises/contract'
import type { RungLaunch } from '../pool/rung-launch.js'
import { walls } from '../pool/wall.js'

/** What stands behind the walls that end a run: these let it go on, and leave the attack with nothing in its hands. */
const quietLayers = [
  'system calls',
  'no capabilities',
  'mount namespace',
  'read-only mounts',
  'process namespace',
  'network namespace',
  'cleared environment',
  'descriptor limit',
  'task limit',
  'node flags',
  'bounded console',
  'cleaned log',
  'thinned curve',
  'training clock',
  'copied fields',
  'closed log',
  'one job a process',
  'nothing to steal',
  'grader scores',
] as const
export const layers = [...walls, ...quietLayers] as const
export type Layer = (typeof layers)[number]

const outcome = z.strictObject({
  /** What must stop it. */
  layer: z.enum(layers),
  verdict: z.enum(['passed', 'failed', 'learner-error']),
  fault: z.enum(learnerFaults).optional(),
  /** The sentence that the learner reads, in English; up to `…` where it goes on with figures. */
  message: z.string().optional(),
  /** A pattern that some line of the log must match: what the attack says it met. */
  log: z.string().optional(),
})

const expectation = outcome.extend({
  about: z.string(),
  /** What is different in the box of a rung that is an addon: more memory of its own, and files and variables that it needs. */
  native: outcome.partial().optional(),
  /** Enough for an honest submission; more for an attack that needs it to reach its wall. */
  cpuSeconds: z.number().default(0.8),
  memoryMb: z.number().default(160),
})

export interface HostileCase extends Omit<z.infer<typeof expectation>, 'native'> {
  id: string
  source: string
}

const folder = fileURLToPath(new URL('../../hostile/', import.meta.url))

/** The corpus, one folder an attack: its code, and what must come of it in boxes of this kind. */
export function hostileCases(runner: RungLaunch['runner'] = 'javascript'): HostileCase[] {
  return readdirSync(folder)
    .sort()
    .map((id) => {
      const read = (file: string) => readFileSync(join(folder, id, file), 'utf8')
      const { native, ...everywhere } = expectation.parse(JSON.parse(read('expected.json')))
      const here = runner === 'native' ? { ...everywhere, ...native } : everywhere
      return { ...here, id, source: read('attack.ts') }
    })
}

/** Whether this layer ends the run and so is named by the grader itself. */
export function endsRun(layer: Layer): boolean {
  return walls.some((wall) => wall === layer)
}
