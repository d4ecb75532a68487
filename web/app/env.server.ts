import { z } from 'zod'

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  API_ORIGIN: z.url().default('http://127.0.0.1:4000'),
  /** Where browsers reach us; the api compares every form's Origin with it. */
  PUBLIC_ORIGIN: z
    .url()
    .transform((text) => new URL(text).origin)
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export type Environment = z.infer<typeof Environment>

/** The one place where the web process reads its environment; every fault is reported together. Empty counts as not set. */
export const env = readEnvironment(process.env)

export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`)
}
