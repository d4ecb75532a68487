import { existsSync } from 'node:fs'
import { readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { errorCode } from '../connection/connected.js'
import { clusterFolder } from './cluster.js'
import { findFreePort } from './free-port.js'
import type { Placement } from './placement.js'
import { findPostmaster } from './postmaster.js'
import { runProgram } from './run-program.js'

const startAttempts = 3
const maximumLogBytes = 10 * 1024 * 1024
/** What the server answers while it starts up or shuts down. */
const cannotConnectNow = '57P03'

interface ServerOptions {
  preferredPort?: number
  /** Further server settings, e.g. `{ fsync: 'off' }` for tests. */
  settings?: Readonly<Record<string, string>>
}

/** Resolves with the port of the running server: one that was left running is taken over, else one is started. */
export async function ensureServer(placement: Placement, options: ServerOptions): Promise<number> {
  const running = await findPostmaster(clusterFolder(placement))
  if (running && (await answers(running.port))) return running.port
  if (running) await stopServer(placement, 'immediate')
  await rotateLog(logFile(placement))
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort(attempt === 1 ? options.preferredPort : undefined)
    const words = await startServer(placement, port, options.settings ?? {})
    if (words === undefined) return port
    // Somebody else was quicker: another launcher on this cluster, or another program on this port.
    const rival = await findPostmaster(clusterFolder(placement))
    if (rival && (await answers(rival.port))) return rival.port
    const portTaken = /could not bind|address already in use|could not create any TCP/i.test(words)
    if (!portTaken || attempt === startAttempts) throw new Error(words)
  }
}

/** `fast` ends connections and writes everything out; `immediate` is for a server that no longer answers, and recovers later. */
export async function stopServer(placement: Placement, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const cluster = clusterFolder(placement)
  if (!(await findPostmaster(cluster))) return
  const args = ['stop', '-D', cluster, '-m', mode, '-w', '-t', '60']
  const stopped = await runProgram(placement.binaries.pgCtl, args, placement.user)
  if (stopped.code !== 0 && (await findPostmaster(cluster))) throw new Error(stopped.output)
}

/** Resolves with the server's last words when it did not start. */
async function startServer(
  placement: Placement,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings }
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`)
  const log = logFile(placement)
  const before = existsSync(log) ? (await stat(log)).size : 0
  const started = await runProgram(
    placement.binaries.pgCtl,
    ['start', '-D', clusterFolder(placement), '-w', '-t', '60', '-l', log, '-o', flags.join(' ')],
    placement.user,
  )
  if (started.code === 0) return undefined
  const words = await readFile(log, 'utf8').catch(() => '')
  return `${started.output}\n${words.slice(before)}`.slice(-4000).trim()
}

/** Whether a server is there, waiting while it starts up or recovers. A refused password is an answer, too. */
async function answers(port: number): Promise<boolean> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'nobody',
      password: '-',
      database: 'postgres',
      connectionTimeoutMillis: 3000,
    })
    const error: unknown = await client.connect().catch((failure: unknown) => failure)
    await client.end().catch(() => undefined)
    if (errorCode(error) !== cannotConnectNow)
      return ['28P01', '28000', '3D000'].includes(errorCode(error) ?? '')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

async function rotateLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > maximumLogBytes) await rename(log, `${log}.1`)
}

function logFile(placement: Placement): string {
  return join(placement.folder, 'server.log')
}
