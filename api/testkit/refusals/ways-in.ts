import { encodeId } from '../../src/graphql/global-id.js'
import type { Member, TestApi } from '../api.js'

/** How a person comes in, and how a company's own people do. */
export async function waysIn(api: TestApi, { row }: Member) {
  const session = await api.db.owner.session.findFirstOrThrow({ where: { userId: row.userId } })
  const passkey = await api.db.owner.passkey.create({
    data: {
      ...{ userId: row.userId, name: 'Undisclosed key', credentialId: 'undisclosed', counter: 0 },
      ...{ publicKey: new Uint8Array(1), isSynced: false },
    },
  })
  return { Session: encodeId('Session', session.id), Passkey: encodeId('Passkey', passkey.id) }
}

export async function companySignIn(api: TestApi, organizationId: string) {
  const domain = await api.db.owner.companyDomain.create({
    data: { organizationId, domain: 'undisclosed.com', challenge: 'undisclosed' },
  })
  const provider = await api.db.owner.identityProvider.create({
    data: {
      ...{ organizationId, name: 'Undisclosed provider', kind: 'oidc' },
      ...{ issuer: 'https://undisclosed.com', clientId: 'undisclosed' },
    },
  })
  return {
    CompanyDomain: encodeId('CompanyDomain', domain.id, organizationId),
    IdentityProvider: encodeId('IdentityProvider', provider.id, organizationId),
  }
}

/** A report by letter, and a file that was made of it, with text inside that would show. */
export async function reports(api: TestApi, { row }: Member) {
  const { organizationId, userId } = row
  const of = {
    organizationId,
    name: 'Undisclosed report',
    view: 'matrix',
    format: 'csv',
    locale: 'en',
  } as const
  const { files } = api.composition.services
  const { hash, bytes } = await files.write(
    `company-${organizationId}`,
    async (sink) => void sink.write('undisclosed.csv'),
  )
  const report = await api.db.owner.report.create({
    data: { ...of, rhythm: 'week', day: 1, createdBy: userId, recipients: { create: { userId } } },
  })
  const file = await api.db.owner.reportFile.create({
    data: {
      ...of,
      ...{ userId, reportId: report.id, state: 'ready', ofEverybody: true, fileHash: hash, bytes },
      expiresAt: new Date(Date.now() + 14 * 86_400_000),
    },
  })
  return {
    Report: encodeId('Report', report.id, organizationId),
    ReportFile: encodeId('ReportFile', file.id, organizationId),
  }
}

/** A view that nobody else sees. */
export async function savesView(api: TestApi, { row }: Member): Promise<string> {
  const { organizationId, userId } = row
  const { id } = await api.db.owner.savedView.create({
    data: { organizationId, createdBy: userId, name: 'Undisclosed view', view: 'matrix' },
  })
  return encodeId('SavedView', id, organizationId)
}
