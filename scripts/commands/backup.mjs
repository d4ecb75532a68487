import { join, resolve } from 'node:path'
import { importBuilt } from '../steps/built.mjs'
import { Advice, dim, say, step } from '../steps/terminal.mjs'

const usage = `Usage: pnpm admin backup [folder]
       pnpm admin backup check <folder>
  Writes the database, the files and the secret into a new folder, while Skillgrad runs. Without a name: backups of the data folder.
  check   reads a whole backup and says whether every byte is what was written.`

/** Resolves to the exit code: 0 done, 2 wrong usage. */
export async function backup(args, { urls, secret, dataDir }) {
  if (args.length > 1) return (say(usage), 2)
  const db = await importBuilt('prisma/dist/src/setup.js')
  const folder = args[0] === undefined ? join(dataDir, 'backups', nameFor(new Date())) : resolve(args[0])
  await writeBackup(db, { urls, secret, dataDir, folder })
  return 0
}

/** Resolves to the exit code; needs no database. */
export async function checkBackup(args) {
  if (args.length !== 1) return (say(usage), 2)
  const db = await importBuilt('prisma/dist/src/setup.js')
  const manifest = await advised(db, () =>
    step('Check', (progress) => db.checkBackup(resolve(args[0]), progress)),
  )
  say(`  Whole, of ${manifest.madeAt}: ${sizeOf(manifest)}`)
  return 0
}

/** Writes a backup and says where it lies. */
export async function writeBackup(db, options) {
  const manifest = await advised(db, () =>
    step('Backup', (progress) => db.takeBackup({ ...options, onProgress: progress })),
  )
  say(`  ${options.folder}: ${sizeOf(manifest)}`)
  say(
    dim(
      '  It holds what people wrote and the secret that opens it. Keep it as safe as the data, on another machine.',
    ),
  )
  return manifest
}

/** What is wrong with a backup is advice, not a fault of ours. */
export async function advised(db, work) {
  try {
    return await work()
  } catch (error) {
    throw error instanceof db.BackupError ? new Advice(error.message) : error
  }
}

export const nameFor = (now) => now.toISOString().slice(0, 19).replaceAll(':', '-')

function sizeOf({ tables, files }) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const bytes = [...tables, ...files].reduce((sum, one) => sum + one.bytes, 0)
  return `${rows.toLocaleString('en')} rows of ${tables.length} tables, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB before compression.`
}
