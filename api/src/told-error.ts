import { isNativeError } from 'node:util/types'

/**
 * What a log keeps of an error. Whatever has a code is known by it: its words are those of the database, of a mail server or of a
 * library, and may quote what people wrote. Errors without one are ours.
 */
export function toldError(error: unknown): unknown {
  if (!(error instanceof Error || isNativeError(error))) return error
  const { name, message, stack, cause } = error
  const isQuoting = 'code' in error || name.startsWith('PrismaClient')
  return {
    name,
    ...(isQuoting ? codesOf(error as Coded) : { message }),
    at: placesIn(stack),
    ...(cause === undefined ? {} : { cause: toldError(cause) }),
  }
}

const codes = [
  'code',
  'syscall',
  'hostname',
  'address',
  'port',
  'responseCode',
  'constraint',
  'table',
] as const

interface Coded extends Partial<Record<(typeof codes)[number], unknown>> {
  /** Of Prisma's errors. */
  meta?: {
    modelName?: string
    driverAdapterError?: { cause?: { originalCode?: string; constraint?: object; table?: string } }
  }
}

function codesOf(error: Coded): object {
  const { modelName, driverAdapterError } = error.meta ?? {}
  const { originalCode, constraint, table } = driverAdapterError?.cause ?? {}
  const own = Object.fromEntries(
    codes.flatMap((code) => (error[code] === undefined ? [] : [[code, error[code]]])),
  )
  return { modelName, originalCode, constraint, table, ...own }
}

/** A stack begins with the words. */
function placesIn(stack = ''): string[] {
  return stack.split('\n').flatMap((line) => /^\s+at (.*)/.exec(line)?.[1] ?? [])
}
