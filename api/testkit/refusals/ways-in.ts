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
