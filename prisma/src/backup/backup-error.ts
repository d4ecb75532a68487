/** Says in its message what is wrong with a backup or its target, and what to do next. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
