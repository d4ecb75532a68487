import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPrisma } from '@skillgrad/db'
import { prepareDatabase, startDatabase } from '@skillgrad/db/setup'
import { givenApp } from './dashboard/app.js'
import { fillCompany, type Filled } from './dashboard/fill-company.js'
import { printed, spreadOf, type Size } from './dashboard/report.js'
import { viewsOf, type View } from './dashboard/views.js'

/**
 * `pnpm bench dashboard [--people 100,1000,10000] [--times N] [--json]`: the pages of a team in made-up companies, asked over HTTP as the web asks, one
 * request after the other, beside one statement written by hand that reads the same rows as the same role of the database.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    people: { type: 'string', default: '100,1000,10000' },
    times: { type: 'string', default: '60' },
    json: { type: 'boolean' },
  },
})
const times = Number(values.times)
const folder = await mkdtemp(join(tmpdir(), 'skillgrad-bench-dashboard-'))
// PostgreSQL runs as a user of its own where this runs as root.
await chmod(folder, 0o755)
const place = { dataDir: join(folder, 'data'), stateFolder: join(folder, 'state') }
const running = await startDatabase({ dataDir: place.dataDir, env: { ...place, given: {} } })
try {
  const sizes = await measure()
  const figures = {
    at: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model}`,
    times,
    sizes,
  }
  console.log(values.json ? JSON.stringify(figures, null, 2) : printed(figures))
} finally {
  await running.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measure(): Promise<Size[]> {
  await prepareDatabase({ urls: running.urls })
  const owner = openPrisma(running.urls.migrator)
  const app = await givenApp(running.urls, folder)
  try {
    const companies: Filled[] = []
    for (const people of values.people.split(',').map(Number))
      companies.push(await fillCompany(owner, app, people))
    await owner.$executeRawUnsafe('vacuum analyze')
    const sizes: Size[] = []
    for (const view of viewsOf(companies[0]!)) sizes.push(...(await measured(companies, view)))
    return sizes
  } finally {
    await app.close()
    await owner.$disconnect()
  }

  /** All sizes in turns, so that whatever else the machine does falls on each alike. */
  async function measured(companies: readonly Filled[], view: View): Promise<Size[]> {
    const each = companies.map((company) => ({
      company,
      ask: () => app.asks(company.cookie, view.page, { slug: company.slug, ...view.variables(company) }),
      read: () => view.read(app.tenants, company),
      ...{ api: [] as number[], sql: [] as number[] },
    }))
    // Prepared statements, compiled documents, warm pages.
    for (let time = 0; time < 8; time++) for (const { ask, read } of each) await Promise.all([ask(), read()])
    for (let time = 0; time < times; time++)
      for (const { ask, read, api, sql } of each) {
        api.push(await took(ask))
        sql.push(await took(read))
      }
    const sizes: Size[] = []
    for (const { company, ask, api, sql } of each) {
      const { p50, p95 } = spreadOf(api)
      const { p50: sqlMs } = spreadOf(sql)
      sizes.push({
        ...{ people: company.people, evidence: company.evidence, view: view.name },
        ...{ p50Ms: p50, p95Ms: p95, sqlMs, ratio: Math.round((p50 / sqlMs) * 10) / 10 },
        statements: await app.statementsOf(ask),
      })
    }
    return sizes
  }
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
