import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { deriveSecret, openPrisma, type DatabaseUrls, type PrismaClient } from '@skillgrad/db'
import { prepareDatabase, startDatabase } from '@skillgrad/db/setup'
import { inheritedEnvironment } from '../queue/testkit/env.js'
import { postmasterOf } from './postmaster.js'

export interface Installation {
  urls: DatabaseUrls
  owner: PrismaClient
  postmaster: number
  api: { pid: number; address: string; origin: string }
  /** With which the api signs its session cookies. */
  sessionSecret: string
  graded(): Promise<number>
  close(): Promise<void>
}

const origin = 'http://storm.example'
const secret = 'of a bench that lives for minutes, and of nothing else'

/** A PostgreSQL of the bench's own and the api as operators run it, in a process of its own. */
export async function openInstallation({ queueLimit }: { queueLimit: number }): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-storm-'))
  // PostgreSQL runs as a user of its own where this runs as root.
  await chmod(folder, 0o755)
  const place = { dataDir: join(folder, 'data'), stateFolder: join(folder, 'state') }
  const running = await startDatabase({ dataDir: place.dataDir, env: { ...place, given: {} } })
  await prepareDatabase({ urls: running.urls })
  const owner = openPrisma(running.urls.migrator)
  const api = startApi(running.urls, queueLimit)
  return {
    urls: running.urls,
    owner,
    postmaster: await postmasterOf(owner),
    api: { pid: api.pid!, address: await addressOf(api), origin },
    sessionSecret: deriveSecret(secret, 'identity'),
    graded: () => owner.grading.count(),
    close: async () => {
      const gone = once(api, 'exit')
      if (api.exitCode === null && api.kill('SIGTERM')) await gone
      await owner.$disconnect()
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function startApi(urls: DatabaseUrls, queueLimit: number): ChildProcess {
  const program = fileURLToPath(new URL('../../../../api/dist/main.js', import.meta.url))
  if (!existsSync(program)) throw new Error('The api is not built; run `pnpm build` first.')
  return spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...inheritedEnvironment(),
      NODE_ENV: 'production',
      API_PORT: '0',
      API_DATABASE_URL: urls.api,
      AUTH_DATABASE_URL: urls.auth,
      PUBLIC_ORIGIN: origin,
      SKILLGRAD_SECRET: secret,
      ALLOW_ANY_DOCUMENT: '1',
      QUEUE_LIMIT: String(queueLimit),
    },
  })
}

/** From the api's own log, since it chooses its port; what it says later is read and dropped. */
function addressOf(api: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    api.once('exit', (code) => reject(new Error(`The api ended with code ${code}`)))
    createInterface({ input: api.stdout! }).on('line', (line) => {
      const { msg, port } = JSON.parse(line) as { msg: string; port?: number }
      if (msg === 'the api is up') resolve(`http://127.0.0.1:${port}`)
    })
  })
}
