import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { givenApi } from '../testkit/api.js'
import { actorsAround } from '../testkit/refusals/actors.js'
import { changedTables, companySnapshots } from '../testkit/refusals/company-snapshot.js'
import { filledCompany, mark } from '../testkit/refusals/filled-company.js'
import { answerTo, type HttpActor, type HttpRow } from '../testkit/refusals/http/ask.js'
import { credentialRows } from '../testkit/refusals/http/credential-rows.js'
import { courseRows } from '../testkit/refusals/http/course-rows.js'
import { directoryRows, programsAround } from '../testkit/refusals/http/directory-rows.js'
import { exportRows } from '../testkit/refusals/http/export-rows.js'
import { openRows } from '../testkit/refusals/http/open-rows.js'
import { routesOf } from '../testkit/refusals/http/routes.js'
import { signInRows } from '../testkit/refusals/http/sign-in-rows.js'

/**
 * The refusal matrix of everything that is no GraphQL: every route that the server has, asked for what is a company's by
 * whoever must learn nothing and change nothing by it. What was told shows by a mark, what was changed by a digest.
 */
const api = await givenApi({ privateNetworks: ['127.0.0.0/8', '::1/128'] })
const company = await filledCompany(api)
const { owner, learner } = company
const actors: HttpActor[] = [...(await actorsAround(api, company)), ...(await programsAround(api, company))]
const rows: HttpRow[] = [
  ...openRows(api, company),
  ...(await exportRows(api, company)),
  ...(await courseRows(company)),
  ...(await credentialRows(api, company)),
  ...(await signInRows(api, company)),
  ...(await directoryRows(api, company)),
]
/** Asked operation by operation in `refusals.test.ts`. */
const askedElsewhere = ['POST /graphql']

const snapshot = await companySnapshots(api.db, {
  organizationId: owner.organization.id,
  userIds: [owner.row.userId, learner.row.userId],
})

const routes = routesOf(api.server)
const report = { httpRoutes: routes.length - askedElsewhere.length, httpCases: 0, httpLeaks: 0 }

afterAll(() => {
  const folder = process.env.TENANCY_REPORT
  if (folder) writeFileSync(join(folder, 'http-refusals.json'), JSON.stringify(report))
})

test('every route of the server has a row', () => {
  const asked = new Set([...askedElsewhere, ...rows.map(({ route }) => route)])

  expect([...asked].toSorted()).toEqual([...new Set(routes)].toSorted())
})

test.each(actors)(
  '$name is told nothing of what is not theirs, and changes nothing',
  async (actor) => {
    const told: string[] = []
    const wrong: string[] = []
    const changed: string[] = []
    // A token notes its first use.
    await actor.person.sends({ query: '{ viewer { id } }' })
    let before = await snapshot()
    for (const row of rows) {
      const { outcome, text } = await answerTo(api.url, actor.person, row)
      if (actor.secret.test(text)) told.push(row.route)
      if (outcome !== row.refused(actor)) wrong.push(`${row.route} answered ${outcome}`)
      // What a question changed, too, shows by the next request that is meant to change something.
      if (row.method === 'get') continue
      const after = await snapshot()
      changed.push(...changedTables(before, after).map((table) => `${row.route} changed ${table}`))
      before = after
    }
    report.httpCases += rows.length
    report.httpLeaks += told.length + changed.length

    expect({ told, wrong, changed }).toEqual({ told: [], wrong: [], changed: [] })
  },
  120_000,
)

test('whoever may gets what they ask for by the same requests, so the mark does bite', async () => {
  const given: object[] = []
  for (const row of rows) {
    const { outcome, text } = await answerTo(api.url, row.insider, row)
    given.push({ route: row.route, outcome, tells: mark.test(text) })
  }

  expect(given).toEqual(rows.map(({ route, given: { outcome, tells } }) => ({ route, outcome, tells })))
})
