import type { Member, TestApi } from '../../api.js'
import type { FilledCompany } from '../filled-company.js'
import type { HttpRow } from './ask.js'

/** The copy of a company, of its owner's asking, and the copy of a person. */
export async function exportRows(api: TestApi, { owner, learner }: FilledCompany): Promise<HttpRow[]> {
  const ofCompany = await readyExport(api, owner, owner.organization.id)
  const ofPerson = await readyExport(api, learner, null)
  return [
    { insider: owner, path: ofCompany },
    { insider: learner, path: ofPerson },
  ].map(({ insider, path }) => ({
    route: 'GET /exports/:id',
    ...{ method: 'get', path, insider },
    refused: () => '404',
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
