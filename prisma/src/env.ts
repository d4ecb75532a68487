import { resolve } from 'node:path'
import { z } from 'zod'
import { choosesTransport, transportAdvice } from './connection/transport.js'

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
const serviceUrl = postgresUrl.refine(choosesTransport, transportAdvice)

const variables = z.object({
  DATABASE_URL: serviceUrl.optional(),
  API_DATABASE_URL: serviceUrl.optional(),
  GRADER_DATABASE_URL: serviceUrl.optional(),
  AUTH_DATABASE_URL: serviceUrl.optional(),
  QUEUE_DATABASE_URL: serviceUrl.optional(),
  TEST_DATABASE_URL: postgresUrl.optional(),
  SKILLGRAD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SKILLGRAD_DATA: z.string().default('.data'),
  SKILLGRAD_STATE: z.string().default('/var/lib/skillgrad'),
  LOOPBACK_ONLY: z.enum(['0', '1']).default('0'),
})

export interface DatabaseEnv {
  /** The owner's address on an existing server; absent, the embedded server is used. */
  databaseUrl?: string
  /** Addresses of the other roles where they are not to be derived from the owner's. */
  given: { api?: string; grader?: string; auth?: string; queue?: string }
  testDatabaseUrl?: string
  secret?: string
  dataDir: string
  /** Where the database of a root user lives: other users must be able to enter it. */
  stateFolder: string
  /** Whether only this machine will reach the services; nobody asked counts as no. */
  loopbackOnly?: boolean
}

/** Reads the environment once; every fault is reported together. Empty counts as not set. */
export function readDatabaseEnv(source: Record<string, string | undefined> = process.env): DatabaseEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new Error(`Environment: ${z.prettifyError(parsed.error)}`)
  const values = parsed.data
  return {
    databaseUrl: values.DATABASE_URL,
    given: {
      api: values.API_DATABASE_URL,
      grader: values.GRADER_DATABASE_URL,
      auth: values.AUTH_DATABASE_URL,
      queue: values.QUEUE_DATABASE_URL,
    },
    testDatabaseUrl: values.TEST_DATABASE_URL,
    secret: values.SKILLGRAD_SECRET,
    dataDir: resolve(values.SKILLGRAD_DATA),
    stateFolder: resolve(values.SKILLGRAD_STATE),
    loopbackOnly: values.LOOPBACK_ONLY === '1',
  }
}

/** What PostgreSQL's own programs inherit: they must speak one language, and take the time zone from their settings. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', PGTZ: undefined }
}
