import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { learnerFaults } from '@skillgrad/exercises/contract'

const folder = fileURLToPath(new URL('../../../hostile/', import.meta.url))

const expectation = z.strictObject({
  about: z.string(),
  /** What is meant to stop it. */
  layer: z.string(),
  verdict: z.enum(['passed', 'failed', 'learner-error', 'any']),
  fault: z.enum([...learnerFaults, 'any']).optional(),
  /** For attacks that need more processor time than the rest to reach their wall. */
  cpuSeconds: z.number().optional(),
  /** A pattern that some line of the learner's log must match: what the attack says it met. */
  log: z.string().optional(),
})

export interface HostileCase extends z.infer<typeof expectation> {
  name: string
  source: string
}

/** The corpus: each file's first line says in JSON what must come of it. */
export function hostileCases(): HostileCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8')
      const header = source.slice(0, source.indexOf('\n')).replace(/^\/\/ /, '')
      return { ...expectation.parse(JSON.parse(header)), name: file.replace(/\.ts$/, ''), source }
    })
}
