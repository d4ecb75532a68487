export type StartFault =
  | 'disk-full'
  | 'no-permission'
  | 'no-binaries'
  | 'no-user'
  | 'wrong-secret'
  | 'did-not-start'
  | 'environment'
  /** The last three: of a PostgreSQL that somebody else runs. */
  | 'unreachable'
  | 'unfit'
  | 'foreign-roles'

/** The database cannot be used; `message` tells the person at the terminal what to do. */
export class DatabaseStartError extends Error {
  constructor(
    readonly fault: StartFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'DatabaseStartError'
  }
}

/** Words the faults a person can mend, from an error or from the server's own output. */
export function asStartError(cause: unknown, folder: string): DatabaseStartError {
  if (cause instanceof DatabaseStartError) return cause
  const text = String(cause)
  if (/ENOSPC|no space left on device/i.test(text))
    return new DatabaseStartError(
      'disk-full',
      `The disk that holds ${folder} is full. Free some space and start again; your data is safe.`,
      { cause },
    )
  if (/EACCES|EPERM|permission denied|invalid permissions|wrong ownership/i.test(text))
    return new DatabaseStartError(
      'no-permission',
      `The database can't use ${folder}: ${lastLine(text)}\nSee who owns it (ls -la ${folder}), or set SKILLGRAD_DATA to a folder of yours.`,
      { cause },
    )
  return new DatabaseStartError('did-not-start', `The embedded PostgreSQL did not start:\n${text}`, { cause })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? text
}
