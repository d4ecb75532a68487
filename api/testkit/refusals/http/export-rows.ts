import type { Member, TestApi } from '../../api.js'
import type { FilledCompany } from '../filled-company.js'
import type { HttpRow } from './ask.js'

/** The copy of a company, of its owner's asking, and the copy of a person. */
export async function exportRows(api: TestApi, company: FilledCompany): Promise<HttpRow[]> {
  const { owner, learner } = company
  const ofCompany = await readyExport(api, owner, owner.organization.id)
  const ofPerson = await readyExport(api, learner, null)
  const copies = [
    { insider: owner, path: ofCompany },
    { insider: learner, path: ofPerson },
  ].map(({ insider, path }) => ({
    route: 'GET /exports/:id',
    ...{ method: 'get' as const, path, insider },
    refused: () => '404',
    given: { outcome: '200', tells: true },
  }))
  return [...copies, ...reportRows(company)]
}

/** What the team pages show: for whoever is shown them, and a made file for whom it was made. */
function reportRows({ owner, byType }: FilledCompany): HttpRow[] {
  const { slug } = owner.organization
  const teamId = encodeURIComponent(byType.Team!)
  return [
    { route: 'GET /exports/reports/:id', path: `/exports/reports/${byType.ReportFile!}` },
    { route: 'GET /exports/teams/:company', path: `/exports/teams/${slug}?format=csv` },
    { route: 'GET /exports/teams/:company', path: `/exports/teams/${slug}?report=progress&team=${teamId}` },
  ].map((row, at) => ({
    ...{ ...row, method: 'get' as const, insider: owner },
    // A manager of nobody is shown a head without lines, where no team is named.
    refused: ({ kind }) => (at === 1 && kind === 'manager' ? '200' : '404'),
    given: { outcome: '200', tells: true },
  }))
}

/** As the background process leaves it, but with text inside that would show. */
async function readyExport(api: TestApi, { row }: Member, organizationId: string | null): Promise<string> {
  const { files } = api.composition.services
  const { userId } = row
  const of = organizationId ? (`company-${organizationId}` as const) : (`person-${userId}` as const)
  const { hash, bytes } = await files.write(of, async (sink) => void sink.write('undisclosed.csv'))
  const { id } = await api.db.owner.dataExport.create({
    data: {
      ...{ userId, organizationId, state: 'ready', fileHash: hash, bytes },
      ...{ readyAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) },
    },
  })
  return `/exports/${id}`
}
