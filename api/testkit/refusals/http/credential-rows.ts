import type { TestApi } from '../../api.js'
import type { FilledCompany } from '../filled-company.js'
import type { HttpRow } from './ask.js'

interface DidDocument {
  verificationMethod: [{ id: string }]
}

/** What verifiers ask for is everybody's; a hidden certificate is its holder's alone. */
export async function credentialRows(api: TestApi, { learner, byType }: FilledCompany): Promise<HttpRow[]> {
  const document = (await api.composition.services.credentials.didDocument()) as DidDocument
  const id = document.verificationMethod[0].id.split('#')[1]!
  const everybodys = (route: string, path = route): HttpRow => ({
    route: `GET ${route}`,
    ...{ method: 'get', path, insider: learner },
    refused: () => '200',
    given: { outcome: '200', tells: false },
  })
  return [
    everybodys('/.well-known/did.json'),
    everybodys('/.well-known/jwks.json'),
    everybodys('/credentials/keys/:key', `/credentials/keys/${id}`),
    everybodys('/credentials/status/:list', '/credentials/status/0'),
    {
      route: 'GET /credentials/:code',
      ...{ method: 'get', path: `/credentials/${byType.Certificate!}`, insider: learner },
      refused: () => '404',
      // What it tells is packed.
      given: { outcome: '200', tells: false },
    },
  ]
}
