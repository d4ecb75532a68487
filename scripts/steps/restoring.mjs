import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Advice } from './terminal.mjs'

const mark = (dataDir) => join(dataDir, 'restoring')

/** From now until it has ended whole, nobody may start on this data: it may hold people who were erased since. */
export function beginRestore(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(mark(dataDir), '', { mode: 0o600 })
}

export function endRestore(dataDir) {
  rmSync(mark(dataDir), { force: true })
}

/** Throws Advice where a restore was begun and has not ended. */
export function requireRestored(dataDir) {
  if (!existsSync(mark(dataDir))) return
  throw new Advice(
    `A restore into ${dataDir} did not come to its end, so the data there is not whole.\nRemove that folder (and the database of DATABASE_URL, if you named one), and restore again.`,
  )
}
