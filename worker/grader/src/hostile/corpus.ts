import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { learnerFaults } from '@skillgrad/exercises/contract'
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

const expectation = z.strictObject({
  about: z.string(),
  /** What must stop it. */
  layer: z.enum(layers),
  verdict: z.enum(['passed', 'failed', 'learner-error']),
  fault: z.enum(learnerFaults).optional(),
  /** The sentence that the learner reads, in English; up to `…` where it goes on with figures. */
  message: z.string().optional(),
  /** A pattern that some line of the log must match: what the attack says it met. */
  log: z.string().optional(),
  /** Enough for an honest submission; more for an attack that needs it to reach its wall. */
  cpuSeconds: z.number().default(0.8),
  memoryMb: z.number().default(160),
})

export interface HostileCase extends z.infer<typeof expectation> {
  id: string
  source: string
}

const folder = fileURLToPath(new URL('../../hostile/', import.meta.url))

/** The corpus, one folder an attack: its code, and what must come of it. */
export function hostileCases(): HostileCase[] {
  return readdirSync(folder)
    .sort()
    .map((id) => {
      const read = (file: string) => readFileSync(join(folder, id, file), 'utf8')
      return { ...expectation.parse(JSON.parse(read('expected.json'))), id, source: read('attack.ts') }
    })
}

/** Whether this layer ends the run and so is named by the grader itself. */
export function endsRun(layer: Layer): boolean {
  return walls.some((wall) => wall === layer)
}
