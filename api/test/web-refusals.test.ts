import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { givenApi } from '../testkit/api.js'
import { actorsAround } from '../testkit/refusals/actors.js'
import { changedTables, companySnapshots } from '../testkit/refusals/company-snapshot.js'
import { filledCompany, mark } from '../testkit/refusals/filled-company.js'
import { answerTo } from '../testkit/refusals/http/ask.js'
import { exportRows } from '../testkit/refusals/http/export-rows.js'
import { loads, opensPage, posts } from '../testkit/refusals/web/ask.js'
import { formRows } from '../testkit/refusals/web/form-rows.js'
import { pageRows } from '../testkit/refusals/web/page-rows.js'
import type { Access, FormRow } from '../testkit/refusals/web/rows.js'
import { startWeb, webDocuments, webRoutes } from '../testkit/refusals/web/server.js'

/**
 * The refusal matrix of the pages: every loader and every action of the web, asked over HTTP of the server that ships, as a page
 * and as the data of the one route, by whoever must learn nothing and change nothing by it. Here, since the company, the actors
 * and the database are the same as the api's; of the web it takes nothing but the build.
 */
const api = await givenApi({ trustedDocuments: webDocuments })
const company = await filledCompany(api)
const { owner, learner } = company
const { slug } = owner.organization
// A token opens no page: whoever shows one is nobody to the web.
const actors = (await actorsAround(api, company)).filter(({ kind }) => kind !== 'program')
const pages = await pageRows(api, company, actors)
const forms = await formRows(api, company)
const copies = await exportRows(api, company)
const web = await startWeb(api.url)
const snapshot = await companySnapshots(api.db, {
  organizationId: owner.organization.id,
  userIds: [owner.row.userId, learner.row.userId],
})

const routes = webRoutes()
const report = { webRoutes: 0, webCases: 0, webLeaks: 0 }

afterAll(() => {
  const folder = process.env.TENANCY_REPORT
  if (folder) writeFileSync(join(folder, 'web-refusals.json'), JSON.stringify(report))
})

test('every loader and every action of the web has a row', () => {
  const named = (rows: readonly { route: string }[]) =>
    [...new Set(rows.map(({ route }) => route))].toSorted()
  const asked = { loaders: named(pages), actions: named(forms) }
  report.webRoutes = new Set([...asked.loaders, ...asked.actions]).size

  expect(asked).toEqual({
    loaders: routes.flatMap(({ id, hasLoader }) => (hasLoader ? [id] : [])).toSorted(),
    actions: routes.flatMap(({ id, hasAction }) => (hasAction ? [id] : [])).toSorted(),
  })
})

describe.each(actors)('$name', ({ kind, person, slug: own, secret }) => {
  test('is shown nothing of what is not theirs, neither as a page nor as data', async () => {
    const told: string[] = []
    const wrong: string[] = []
    const ask = async (route: string, path: string, expected: string) => {
      for (const how of ['page', 'data'] as const) {
        const { outcome, text } = await (how === 'page'
          ? opensPage(web, person, path)
          : loads(web, person, path, route))
        report.webCases += 1
        if (secret.test(text)) told.push(`${path} as ${how}`)
        if (outcome !== expected) wrong.push(`${path} as ${how} answered ${outcome}, and not ${expected}`)
      }
    }
    for (const { route, path, may, elsewhere } of pages) {
      await ask(route, path(slug), may[kind as keyof Access])
      if (elsewhere && kind === 'outsider') await ask(route, path(own), elsewhere)
    }
    report.webLeaks += told.length

    expect({ told, wrong }).toEqual({ told: [], wrong: [] })
  }, 120_000)

  test('changes nothing of what is not theirs by any form', async () => {
    const told: string[] = []
    const taken: string[] = []
    const changed: string[] = []
    let before = await snapshot()
    const asked = forms.filter(({ mayBy }) => !mayBy.includes(kind))
    for (const [at, row] of asked.entries()) {
      const { outcome, text } = await posts(web, person, { ...row, how: row.how ?? 'data' })
      report.webCases += 1
      if (secret.test(text)) told.push(nameOf(row))
      if (!row.refused.includes(outcome)) taken.push(`${nameOf(row)} answered ${outcome}`)
      if (asked[at + 1]?.route === row.route) continue
      const after = await snapshot()
      changed.push(...changedTables(before, after).map((table) => `${row.route} changed ${table}`))
      before = after
    }
    report.webLeaks += told.length + changed.length

    expect({ told, taken, changed }).toEqual({ told: [], taken: [], changed: [] })
  }, 120_000)
})

test('a copy is handed on to whoever asked for it, and to nobody else', async () => {
  for (const row of copies) {
    const others = await Promise.all(actors.map(({ person }) => answerTo(web, person, row)))
    expect(others.map(({ outcome, text }) => [outcome, mark.test(text)])).toEqual(
      actors.map(() => ['404', false]),
    )
    expect(await answerTo(web, row.insider, row)).toMatchObject({ outcome: '200' })
    report.webCases += others.length
  }
})

test('no form of another site changes anything, whoever is signed in', async () => {
  const before = await snapshot()
  const taken: string[] = []
  for (const row of forms)
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const { outcome } = await posts(web, from(origin), { ...row, how: row.how ?? 'data' })
      report.webCases += 1
      if (outcome !== '403') taken.push(`${nameOf(row)} answered ${outcome}`)
    }

  expect(taken).toEqual([])
  expect(changedTables(before, await snapshot())).toEqual([])
}, 120_000)

test('whoever may is shown it by the same addresses, so the mark does bite', async () => {
  const given: object[] = []
  for (const { route, path, insider } of pages) {
    const address = insider.path ?? path(slug)
    const page = await opensPage(web, insider.person, address)
    const data = await loads(web, insider.person, address, route)
    given.push({ address, page: page.outcome, data: data.outcome, tells: mark.test(data.text) })
  }

  expect(given).toEqual(
    pages.map(({ path, insider: { path: known, outcome = '200', tells } }) => ({
      ...{ address: known ?? path(slug), page: outcome, data: outcome, tells },
    })),
  )
}, 120_000)

test('whoever may changes things by the same forms, so the digest does bite', async () => {
  const changing = new Set<string>()
  let before = await snapshot()
  for (const [at, row] of forms.entries()) {
    await posts(web, row.insider, { ...row, how: row.how ?? 'data' })
    if (forms[at + 1]?.route === row.route) continue
    const after = await snapshot()
    if (changedTables(before, after).length > 0) changing.add(row.route)
    before = after
  }

  expect(forms.filter(({ route, changes }) => changes && !changing.has(route)).map(nameOf)).toEqual([])
}, 120_000)

const nameOf = ({ route, sent }: FormRow) => `${route} ${JSON.stringify(sent).slice(0, 60)}`

const from = (origin: string | undefined) => {
  const { origin: _, ...headers } = owner.headers()
  return { headers: () => (origin ? { ...headers, origin } : headers) }
}
