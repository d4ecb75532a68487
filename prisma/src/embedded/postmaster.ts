import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from './run-program.js'

/** A server that runs on a cluster, as its `postmaster.pid` tells. */
interface Postmaster {
  pid: number
  port: number
}

/**
 * The server that runs on this cluster, perhaps left over by a killed launcher. A stale file is ignored; one whose
 * process id meanwhile belongs to some other program is removed, since PostgreSQL would take that for itself.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  if (!(await serves(pid, cluster))) {
    await rm(file, { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3]) }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Another cluster's server with this id must never be taken for ours: we would stop it. */
async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'win32') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  if (command !== undefined) return command.includes('postgres') && command.includes(cluster)
  // `ps` writes unusual characters of a path in its own way, so the program's name has to do.
  return (await runProgram('ps', ['-o', 'command=', '-p', String(pid)])).output.includes('postgres')
}
