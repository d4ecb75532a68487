import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupError } from './backup-error.js'

/** What a backup says of itself; written last, so a folder without it is no backup. */
export const manifestName = 'backup.json'

const storedTable = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
  /** Of PostgreSQL's text format, before compression. */
  bytes: z.number().int(),
  sha256: z.string(),
})
const manifestShape = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** The server's own version, e.g. `18.4`. */
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** Tells whether a secret is the one that this data was sealed with, and nothing else of it. */
  secretMark: z.string(),
  tables: z.array(storedTable),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), value: z.string(), isCalled: z.boolean() }),
  ),
  files: z.array(
    z.object({ path: z.string().refine(isInside), bytes: z.number().int(), sha256: z.string() }),
  ),
})

export type Manifest = z.infer<typeof manifestShape>
export type StoredTable = Manifest['tables'][number]
export type StoredFile = Manifest['files'][number]

/** Throws BackupError where the folder holds no backup, or one that this version can't read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new BackupError(
      `There is no ${manifestName} in ${folder}, so it is no backup, or one that was cut short.`,
    )
  const parsed = manifestShape.safeParse(asJson(text))
  if (!parsed.success)
    throw new BackupError(
      `${join(folder, manifestName)} is not what this version of Skillgrad writes. Use the version that made the backup, or a newer one.`,
    )
  return parsed.data
}

export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('skillgrad backup').digest('hex')

export const tableFile = ({ schema, name }: Pick<StoredTable, 'schema' | 'name'>): string =>
  join('tables', `${schema}.${name}.copy.gz`)

/** A backup may have passed through other hands; what it brings stays within the data folder. */
function isInside(path: string): boolean {
  return (
    !path.startsWith('/') && !path.includes('\\') && path.split('/').every((part) => !/^\.{0,2}$/.test(part))
  )
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
