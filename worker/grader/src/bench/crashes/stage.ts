import { chmod, mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serviceEnvironment } from '@skillgrad/db'
import { openDatabase, type MortalDatabase } from './database.js'
import { openHosts, type Host } from './hosts.js'
import { quietPort } from './quiet-port.js'
import { Service } from './service.js'

/** Everything that runs, as an operator would run it: the builds, in processes of their own. */
export interface Stage {
  folder: string
  database: MortalDatabase
  api: Service
  /** Where the api answers. */
  apiUrl: string
  background: Service
  graders: readonly Service[]
  /** Empty where the graders run on the machine itself. */
  hosts: readonly Host[]
  leaseSeconds: number
  /** `keepLogs`: the logs stay in `folder`, for whoever looks for the reason. */
  close(keepLogs: boolean): Promise<void>
}

/** Where people's pages would come from. */
export const publicOrigin = 'http://localhost:3000'
export const trustedDocuments = fromRoot('web/app/graphql/generated/persisted-documents.json')
const graderNames = ['one', 'two']

export interface StageOptions {
  /** Each grader on a host of its own. */
  asHosts: boolean
  leaseSeconds: number
}

export async function openStage({ asHosts, leaseSeconds }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-crashes-'))
  await chmod(folder, 0o755)
  await mkdir(logsIn(folder))
  const ends: (() => unknown)[] = []
  const close = async (keepLogs: boolean) => {
    for (const end of ends.toReversed()) await end()
    if (!keepLogs) await rm(folder, { recursive: true, force: true })
  }
  try {
    const { hosts, close: unplug } = asHosts
      ? await openHosts(graderNames)
      : { hosts: [], close: () => undefined }
    ends.push(unplug)
    const database = await openDatabase(folder, hosts)
    ends.push(() => database.close())
    const apiPort = await quietPort()
    const start = starter(folder)
    const services = servicesOf({ database, apiPort, hosts, leaseSeconds }).map(start)
    ends.push(() => Promise.all(services.map((service) => service.end())))
    await Promise.all(services.map((service) => service.ready()))
    const [api, background, ...graders] = services
    const apiUrl = `http://127.0.0.1:${apiPort}`
    return {
      folder,
      database,
      api: api!,
      apiUrl,
      background: background!,
      graders,
      hosts,
      leaseSeconds,
      close,
    }
  } catch (error) {
    await close(true)
    throw error
  }
}

interface Planned {
  name: string
  script: string
  upWhen: string
  environment: Record<string, string>
  host?: Host
  /** A folder of its own for what it keeps between starts, as on a machine of its own. */
  ownState?: boolean
}

interface Plan extends Pick<Stage, 'database' | 'hosts' | 'leaseSeconds'> {
  apiPort: number
}

function servicesOf(plan: Plan): Planned[] {
  const { urls, secret } = plan.database
  const api = {
    ...serviceEnvironment(urls),
    SKILLGRAD_SECRET: secret,
    PUBLIC_ORIGIN: publicOrigin,
    API_PORT: String(plan.apiPort),
    TRUSTED_DOCUMENTS: trustedDocuments,
  }
  return [
    { name: 'api', script: 'api/dist/main.js', upWhen: 'the api is up', environment: api },
    {
      name: 'background',
      script: 'api/dist/background.js',
      upWhen: 'the background process is up',
      environment: api,
    },
    ...graderNames.map((name, index) => graderOf(name, plan, plan.hosts[index])),
  ]
}

/** All that a grader may know: how to reach the database, as a grader. */
function graderOf(name: string, { database, leaseSeconds }: Plan, host: Host | undefined): Planned {
  const address = new URL(database.urls.grader)
  if (host) {
    address.hostname = host.databaseAddress
    // The hosts are namespaces of this machine.
    address.searchParams.set('sslmode', 'disable')
  }
  const environment = {
    GRADER_DATABASE_URL: address.toString(),
    GRADER_NAME: name,
    GRADER_SLOTS: '1',
    GRADER_BACKEND: 'wasm',
    GRADER_LEASE_SECONDS: String(leaseSeconds),
    // A grader reached over a network serves strangers, who get the full sandbox or none.
    LOOPBACK_ONLY: host ? '0' : '1',
  }
  const script = 'worker/grader/dist/src/main.js'
  return { name, script, upWhen: 'Waiting for submissions', environment, host, ownState: host !== undefined }
}

function starter(folder: string): (planned: Planned) => Service {
  return ({ name, script, upWhen, environment, host, ownState }) => {
    const node = [process.execPath, '--enable-source-maps', ...diesWithUs, fromRoot(script)]
    const state: Record<string, string> = ownState ? { SKILLGRAD_STATE: join(folder, `state-${name}`) } : {}
    return new Service({
      name,
      command: host ? host.on(node) : node,
      environment: { ...environment, ...state, SKILLGRAD_LAUNCHER: String(process.pid) },
      upWhen,
      logFile: join(logsIn(folder), `${name}.log`),
    })
  }
}

/** What `npm start` loads into its services, so that none outlives a bench that was killed. */
const diesWithUs = ['--import', new URL(`file://${fromRoot('scripts/steps/follow-launcher.mjs')}`).href]

export function logsIn(folder: string): string {
  return join(folder, 'logs')
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../../../../${path}`, import.meta.url))
}
