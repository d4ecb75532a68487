import { randomBytes } from 'node:crypto'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPrisma, serviceRoles, type DatabaseUrls, type PrismaClient } from '@skillgrad/db'
import { prepareDatabase, startDatabase } from '@skillgrad/db/setup'
import { postmasterOf } from '../postmaster.js'
import { network, type Host } from './hosts.js'
import { quietPort } from './quiet-port.js'

/** A PostgreSQL of the bench's own that can be killed and comes back at the same address. */
export interface MortalDatabase {
  urls: DatabaseUrls
  secret: string
  owner: PrismaClient
  /** As the role that owns the queue's tables. */
  queue: PrismaClient
  crash(): Promise<void>
  close(): Promise<void>
}

export async function openDatabase(folder: string, hosts: readonly Host[]): Promise<MortalDatabase> {
  const place = { dataDir: join(folder, 'data'), stateFolder: join(folder, 'state') }
  await choosePort(place.dataDir)
  const settings = await settingsFor(hosts, folder)
  const open = () => startDatabase({ dataDir: place.dataDir, settings, env: { ...place, given: {} } })
  let running = await open()
  const { url } = running
  await prepareDatabase({ urls: running.urls })
  const owner = openPrisma(running.urls.migrator)
  const queue = openPrisma(running.urls.queue, 2)
  return {
    urls: running.urls,
    secret: running.secret,
    owner,
    queue,
    crash: async () => {
      process.kill(await postmasterOf(owner), 'SIGKILL')
      running = await open()
      if (running.url !== url)
        throw new Error('PostgreSQL came back at another address, since somebody took its port')
    },
    close: async () => {
      await Promise.all([owner.$disconnect(), queue.$disconnect()])
      await running.stop()
    },
  }
}

/** In the note that a data folder keeps between starts. */
async function choosePort(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const note = { id: randomBytes(6).toString('hex'), port: await quietPort() }
  await writeFile(join(dataDir, 'database.json'), JSON.stringify(note))
}

/** To other hosts it speaks at their cables alone, and lets in nobody but graders. */
async function settingsFor(hosts: readonly Host[], folder: string): Promise<Record<string, string>> {
  if (hosts.length === 0) return {}
  // PostgreSQL runs as a user of its own, who must get here.
  const settings = join(folder, 'settings')
  await mkdir(settings)
  await chmod(settings, 0o755)
  const rules = join(settings, 'pg_hba.conf')
  const lines = [
    'host all all 127.0.0.1/32 scram-sha-256',
    `host all ${serviceRoles.grader} ${network} scram-sha-256`,
  ]
  await writeFile(rules, `${lines.join('\n')}\n`, { mode: 0o644 })
  const addresses = ['127.0.0.1', ...hosts.map(({ databaseAddress }) => databaseAddress)]
  return { listen_addresses: addresses.join(','), hba_file: rules }
}
