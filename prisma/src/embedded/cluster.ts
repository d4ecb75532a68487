import { existsSync } from 'node:fs'
import { chown, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { connected, errorCode } from '../connection/connected.js'
import { rolePassword } from '../connection/roles.js'
import { DatabaseStartError } from './database-start-error.js'
import type { Placement } from './placement.js'
import { runProgram } from './run-program.js'

const superuser = 'postgres'
const owner = 'skillgrad_migrator'
const database = 'skillgrad'
const neededBytes = 200 * 1024 * 1024

export function clusterFolder(placement: Placement): string {
  return join(placement.folder, 'data')
}

/** Makes the cluster where there is none. Made beside and renamed, so that one cut short is never taken for whole. */
export async function ensureCluster(placement: Placement, secret: string): Promise<boolean> {
  const cluster = clusterFolder(placement)
  if (existsSync(join(cluster, 'PG_VERSION'))) return false
  await requireSpace(placement.folder)
  await removePartials(placement.folder)
  // A name of its own: the initdb of a killed launcher may still be at work on another.
  const partial = `${cluster}.partial.${process.pid}`
  const passwordFile = join(placement.folder, 'password')
  await writeFile(passwordFile, rolePassword(secret, superuser), { mode: 0o600 })
  if (placement.user) await chown(passwordFile, placement.user.uid, placement.user.gid)
  // PostgreSQL's own locale: the same order and letter case on every machine.
  const options = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256',
    '--no-instructions',
  ]
  const made = await runProgram(
    placement.binaries.initdb,
    [`--pgdata=${partial}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, ...options],
    placement.user,
  )
  await rm(passwordFile, { force: true })
  if (made.code !== 0) throw new Error(made.output)
  await rename(partial, cluster)
  return true
}

async function removePartials(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith('data.partial'))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
}

/** The owner role and its database, made where they lack. Resolves with the owner's address. */
export async function ensureDatabase(port: number, secret: string): Promise<string> {
  const admin = address(port, superuser, secret, 'postgres')
  await connected(admin, async (client) => {
    const password = pg.escapeLiteral(rolePassword(secret, owner))
    const role = await client.query('select from pg_roles where rolname = $1', [owner])
    if (role.rowCount === 0)
      await client.query(`create role ${owner} login createrole createdb password ${password}`)
    const made = await client.query('select from pg_database where datname = $1', [database])
    if (made.rowCount === 0) await client.query(`create database ${database} owner ${owner}`)
  }).catch((cause: unknown) => {
    if (errorCode(cause) !== '28P01') throw cause
    throw new DatabaseStartError(
      'wrong-secret',
      'The embedded database was made with another secret. Put back the secrets.json of its data folder (or the SKILLGRAD_SECRET of then).',
      { cause },
    )
  })
  return address(port, owner, secret, database)
}

function address(port: number, role: string, secret: string, name: string): string {
  return `postgresql://${role}:${rolePassword(secret, role)}@127.0.0.1:${port}/${name}`
}

async function requireSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < neededBytes) throw new Error(`No space left on device: less than 200 MB in ${folder}`)
}
