import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const variables = z.object({
  SKILLGRAD_SANDBOX: z.enum(['auto', 'full', 'reduced']).default('auto'),
  SKILLGRAD_STATE: z.string().min(1).optional(),
  XDG_CACHE_HOME: z.string().min(1).optional(),
  INIT_CWD: z.string().min(1).optional(),
})

export const sandboxVariables = Object.keys(variables.shape)

export interface SandboxEnv {
  /** `auto`: full where the machine allows, else reduced if that is permitted at all. */
  sandbox: 'auto' | 'full' | 'reduced'
  /** Holds the runner, its snapshots and, if need be, a copy of Node. Other users must be able to enter it when we are root. */
  stateFolder: string
  /** Where the person typed the command; package managers change the working directory. */
  typedIn: string
}

/** Reads the environment once; every fault is reported together. Empty counts as not set. */
export function readSandboxEnv(source: NodeJS.ProcessEnv = process.env): SandboxEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new Error(`Environment: ${z.prettifyError(parsed.error)}`)
  const { SKILLGRAD_SANDBOX, SKILLGRAD_STATE, XDG_CACHE_HOME, INIT_CWD } = parsed.data
  const userCache = join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'skillgrad')
  return {
    sandbox: SKILLGRAD_SANDBOX,
    stateFolder: SKILLGRAD_STATE ?? (process.getuid?.() === 0 ? '/var/lib/skillgrad' : userCache),
    typedIn: INIT_CWD ?? process.cwd(),
  }
}
