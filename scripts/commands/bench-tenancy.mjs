import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pnpm } from '../steps/install.mjs'
import { say } from '../steps/terminal.mjs'

/** The suites that prove tenancy, and what each writes down. */
const suites = [
  {
    ...{ workspace: '@skillgrad/api', test: 'refusals.test' },
    reports: ['refusals.json', 'http-refusals.json', 'web-refusals.json'],
  },
  {
    ...{ workspace: '@skillgrad/db', test: 'src/tenant/planted-rows' },
    reports: ['row-level-security.json'],
  },
]

/**
 * How much was asked by whom, and what leaked: `{operations, actors, cases, leaks}` over GraphQL, `{httpRoutes, httpCases, httpLeaks}` of the
 * api's other routes, `{webRoutes, webCases, webLeaks}` of the pages, `{tables, rlsLeaks}` below. A suite that fails throws.
 */
export async function benchTenancy(args) {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-tenancy-'))
  process.env.TENANCY_REPORT = folder
  try {
    for (const { workspace, test } of suites)
      await pnpm(['--silent', '--filter', workspace, 'run', 'test', test])
    const reports = await Promise.all(
      suites
        .flatMap(({ reports }) => reports)
        .map(async (report) => JSON.parse(await readFile(join(folder, report), 'utf8'))),
    )
    const counts = Object.assign({}, ...reports)
    if (args.includes('--json')) say(JSON.stringify(counts))
    else for (const [name, count] of Object.entries(counts)) say(`${name.padEnd(12)} ${count}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}
