import { hostname } from 'node:os'
import { z } from 'zod'
import { telemetryShape, type TelemetryEnv } from '@skillgrad/telemetry'
import { choosesTransport, transportAdvice } from '@skillgrad/db'
import { rungs } from '@skillgrad/exercises/contract'

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
  .refine(choosesTransport, transportAdvice)

const variables = z.object({
  GRADER_DATABASE_URL: postgresUrl,
  LOOPBACK_ONLY: z.enum(['0', '1']).default('0'),
  GRADER_NAME: z.string().min(1).default(hostname()),
  GRADER_SLOTS: z.coerce.number().int().min(1).max(64).default(2),
  GRADER_BACKEND: z.enum(['auto', ...rungs]).default('auto'),
  GRADER_LEASE_SECONDS: z.coerce.number().int().min(3).max(3600).default(60),
  GRADER_DRAIN_SECONDS: z.coerce.number().int().min(0).max(3600).default(15),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ...telemetryShape,
})

export const daemonVariables = Object.keys(variables.shape)

export interface DaemonEnv {
  /** All that a grader's host knows of the installation. A direct address, since a pooler passes no notifications on. */
  graderUrl: string
  /** Only people at this machine can submit, so the reduced sandbox may do. */
  loopbackOnly: boolean
  /** This machine's name among the graders; a restarted grader takes back what it held under it. */
  name: string
  /** Gradings at the same time. */
  slots: number
  backend: z.infer<typeof variables>['GRADER_BACKEND']
  leaseSeconds: number
  /** How long a running grading may go on after SIGTERM before it is handed back. */
  drainSeconds: number
  logLevel: z.infer<typeof variables>['LOG_LEVEL']
  telemetry: TelemetryEnv
}

/** Reads the environment once; every fault is reported together. Empty counts as not set. */
export function readDaemonEnv(source: NodeJS.ProcessEnv = process.env): DaemonEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new Error(`Environment: ${z.prettifyError(parsed.error)}`)
  const values = parsed.data
  return {
    graderUrl: values.GRADER_DATABASE_URL,
    loopbackOnly: values.LOOPBACK_ONLY === '1',
    name: values.GRADER_NAME,
    slots: values.GRADER_SLOTS,
    backend: values.GRADER_BACKEND,
    leaseSeconds: values.GRADER_LEASE_SECONDS,
    drainSeconds: values.GRADER_DRAIN_SECONDS,
    logLevel: values.LOG_LEVEL,
    telemetry: values,
  }
}
