import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { openTenantDatabase, type TenantDatabase } from '@skillgrad/db'
import type { DatabaseUrls } from '@skillgrad/db/setup'
import { createApp } from '../../src/app.js'
import { boundTo, compose } from '../../src/compose.js'
import type { TenantDb } from '../../src/database.js'
import { createLog } from '../../src/log.js'
import { ApiWatch } from '../../src/watch/api-watch.js'
import { publicOrigin } from '../../testkit/origin.js'
import { statementsOf } from '../../testkit/statements.js'

export interface BenchApp {
  secret: string
  tenants: TenantDatabase
  tenantDb(organizationId: string): TenantDb
  /** Throws where the api refuses. */
  asks(cookie: string, page: Page, variables: Record<string, unknown>): Promise<unknown>
  statementsOf(work: () => Promise<unknown>): Promise<number>
  close(): Promise<void>
}

/** What the pages ask for, as the web does. */
const documents = {
  matrix: (slug: string) => `query ($team: ID, $order: TeamOrderInput, $filter: TeamFilterInput) {
  viewer { id }
  organization(slug: "${slug}") { id teamDashboard(team: $team) {
    teams { id name memberCount } skills { ...S } knownSkills { ...S }
    people(first: 50, order: $order, filter: $filter) {
      edges { node { member { id name } lastActiveAt submissions passed
        estimates { skill { id } state level otherLevel growing evidenceCount lastEvidenceAt } } }
      pageInfo { hasNextPage endCursor } totalCount }
    latestResults { id verdict }
  } } }
  fragment S on Skill { id name domain { slug name } }`,
  progress: (slug: string) => `query ($team: ID) {
  viewer { id }
  organization(slug: "${slug}") { id viewerCanGive teamDashboard(team: $team) {
    teams { id name }
    progress { averagePassed waiting
      funnel { step people namesShown } due { people doneInTime doneLate over soon later }
      atRisk(first: 10) { edges { node { member { id name } over daysOver idleDays stuckOn { id title } } }
        pageInfo { hasNextPage endCursor } totalCount }
      weeks { from people }
      exercises { exercise { id slug title } people passRate bound attempts minutes } }
  } } }`,
}

export type Page = keyof typeof documents

export async function givenApp(urls: DatabaseUrls, dataFolder: string): Promise<BenchApp> {
  const secret = randomBytes(24).toString('hex')
  const composition = compose({
    ...{ apiUrl: urls.api, authUrl: urls.auth, listenUrl: urls.api, secret, publicOrigin, dataFolder },
    ...{ queueRoom: { waiting: 10_000, ofCompany: 5000 }, privateNetworks: [] },
    readTxt: () => Promise.resolve([]),
    log: createLog('bench', 'error'),
    now: () => new Date(),
  })
  const app = await createApp(composition, {
    ...{ trustedProxies: 'loopback', publicOrigin, takesOtherDocuments: true, showsMail: false },
    watch: new ApiWatch('bench'),
  })
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  const { port } = app.server.address() as AddressInfo
  const tenants = openTenantDatabase({ url: urls.api })
  return {
    secret,
    tenants,
    tenantDb: boundTo(tenants),
    async asks(cookie, page, { slug, ...variables }) {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: publicOrigin, cookie },
        body: JSON.stringify({ query: documents[page](String(slug)), variables }),
      })
      const { data, errors } = (await response.json()) as {
        data?: { organization?: object }
        errors?: object[]
      }
      if (errors?.length || !data?.organization) throw new Error(`The api answered ${JSON.stringify(errors)}`)
      return data
    },
    statementsOf,
    async close() {
      await app.drain()
      await composition.close()
      await tenants.close()
    },
  }
}
