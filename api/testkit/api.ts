import { createHmac, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Organization } from '@skillgrad/db'
import { testDatabase, type TestDatabase } from '@skillgrad/db/testkit'
import { createApp, type AppOptions } from '../src/app.js'
import { compose, type Composition } from '../src/compose.js'
import { encodeId } from '../src/graphql/global-id.js'
import { createLog } from '../src/log.js'
import { txtReader } from '../src/modules/company-sign-in/domain/dns-proof.js'
import type { BreachedPasswords } from '../src/modules/identity/breached-passwords.js'
import type { QueueRoom } from '../src/modules/submission/queue-room.js'
import { publicOrigin as usualOrigin } from './origin.js'
import { ApiWatch } from '../src/watch/api-watch.js'
import { Person } from './person.js'

/** The installation's. */
export const secret = 'a secret for tests, long enough to be one'

export interface TestApi {
  url: string
  server: Server
  watch: ApiWatch
  db: TestDatabase
  composition: Composition
  /** Moves the api's clock; the database's stays. */
  clock: { advance(ms: number): void }
  /** Somebody with a browser who has not signed in. */
  somebody(language?: string): Person
  /** A member of a company, already signed in. */
  member(given?: Parameters<TestDatabase['givenMember']>[0] & { locale?: string }): Promise<Member>
}

/** Who acts, with the rows behind them. */
export type Member = Person & {
  row: Awaited<ReturnType<TestDatabase['givenMember']>>
  organization: Organization
  /** Global id. */
  organizationId: string
}

/** A whole api on a database of its own, with its own port; ends with the test file. */
export async function givenApi({
  dnsServers = [],
  queueRoom = { waiting: 10_000, ofCompany: 5_000 },
  breached,
  privateNetworks = [],
  publicOrigin = usualOrigin,
  ...options
}: Partial<AppOptions> & {
  queueRoom?: QueueRoom
  breached?: BreachedPasswords
  privateNetworks?: readonly string[]
  dnsServers?: string[]
} = {}): Promise<TestApi> {
  const ends: (() => Promise<void>)[] = []
  // Registered first, so that it runs before the database is dropped.
  afterAll(async () => {
    for (const end of ends) await end()
  })
  const dataFolder = await mkdtemp(join(tmpdir(), 'skillgrad-api-'))
  ends.push(() => rm(dataFolder, { recursive: true, force: true }))
  const db = await testDatabase()
  let ahead = 0
  const composition = compose({
    apiUrl: db.urls.api,
    authUrl: db.urls.auth,
    listenUrl: db.urls.api,
    secret,
    publicOrigin,
    queueRoom,
    dataFolder,
    privateNetworks,
    readTxt: txtReader(dnsServers),
    ...(breached ? { breached } : {}),
    log: createLog('test', process.env.TEST_LOG ?? 'silent'),
    now: () => new Date(Date.now() + ahead),
  })
  const watch = new ApiWatch('test')
  const app = await createApp(composition, {
    trustedProxies: 'loopback',
    publicOrigin,
    takesOtherDocuments: true,
    showsMail: true,
    watch,
    ...options,
  })
  await composition.listener.start()
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  const { port } = app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  ends.push(async () => {
    await app.drain()
    await composition.listener.close()
    await composition.close()
  })
  const sessionCookie = `${publicOrigin.startsWith('https:') ? '__Secure-' : ''}skillgrad.session_token`
  let people = 0
  // Everybody comes from an address of their own, as on the real network.
  const somebody = (language = 'en') => new Person(url, `10.1.${people >> 8}.${++people & 255}`, language)
  return {
    url,
    server: app.server,
    watch,
    db,
    composition,
    clock: { advance: (ms) => void (ahead += ms) },
    somebody,
    async member({ locale = 'en', ...given } = {}) {
      const row = await db.givenMember(given)
      if (locale !== 'en') await db.owner.user.update({ where: { id: row.userId }, data: { locale } })
      const person = somebody(locale)
      person.holds(sessionCookie, await openSession(db.owner, row.userId, new Date(Date.now() + ahead)))
      const organization = await db.owner.organization.findFirstOrThrow({ where: { id: row.organizationId } })
      return Object.assign(person, {
        row,
        organization,
        organizationId: encodeId('Organization', organization.id),
      })
    },
  }
}

/** A session as the identity library would have made it, without the cost of hashing a password. */
export async function openSession(
  owner: TestDatabase['owner'],
  userId: string,
  createdAt: Date,
  ofInstallation = secret,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await owner.session.create({
    data: { token, userId, createdAt, expiresAt: new Date(Date.now() + 86_400_000) },
  })
  const signature = createHmac('sha256', ofInstallation).update(token).digest('base64')
  return encodeURIComponent(`${token}.${signature}`)
}
