import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secretsFile = z.object({ secret: z.string().min(32) })

/** The installation's one secret: made at the first start and kept in `secrets.json` of the data folder. */
export function loadSecret(dataDir: string): string {
  const file = join(dataDir, 'secrets.json')
  const kept = readIfThere(file)
  if (kept !== undefined) return secretsFile.parse(JSON.parse(kept)).secret
  const secret = randomBytes(32).toString('base64url')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  // Renamed into place, so that no reader ever meets half a file.
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, `${JSON.stringify({ secret }, null, 2)}\n`, { mode: 0o600 })
  renameSync(fresh, file)
  return secret
}

/** A secret for one purpose; whoever learns it learns nothing about the others. */
export function deriveSecret(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
