import { readFileSync } from 'node:fs'
import type { PrismaClient } from '@skillgrad/db'

/** Process id of the server behind a connection: the parent of the process that serves it. */
export async function postmasterOf(owner: PrismaClient): Promise<number> {
  const [row] = await owner.$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`
  const stat = readFileSync(`/proc/${row.pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}
